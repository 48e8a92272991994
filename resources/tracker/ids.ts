export function hexOf(bytes: Uint8Array): string {
  let hex = ''
  bytes.forEach((byte) => (hex += (byte + 256).toString(16).slice(1)))
  return hex
}

/** A UUID v4, or, given a time in ms, a UUID v7 that sorts by it. */
export function uuid(time?: number): string {
  const bytes = new Uint8Array(16).map(() => Math.random() * 256)
  try {
    crypto.getRandomValues(bytes)
  } catch {}

  if (time) {
    for (let i = 0; i < 6; i++) bytes[i] = time / 2 ** (40 - 8 * i)
  }
  bytes[6] = (bytes[6] & 15) | (time ? 112 : 64)
  bytes[8] = (bytes[8] & 63) | 128

  return hexOf(bytes).replace(/^.{8}|.{4}(?=.{12})/g, '$&-')
}

let latest = 0

/** Event ids made within one millisecond keep their order. */
export const eventId = (now: number) => uuid((latest = Math.max(now, latest + 1)))

/** When an event id was made, ms since the epoch. */
export const timeOf = (id: string) => parseInt(id.slice(0, 8) + id.slice(9, 13), 16)
