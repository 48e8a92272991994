import { randomBytes } from 'node:crypto'

/** A UUID of any version, in either case. */
export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export function isUuid(value: string): boolean {
  return UUID.test(value)
}

/** A time-ordered UUID (version 7): neighbours in time are neighbours in an index. */
export function uuidv7(now: number): string {
  return formed(now, randomBytes(16))
}

/** The smallest of those of a moment: all that are made from then on are larger. */
export function uuidFrom(time: number): string {
  return formed(Math.max(0, time), Buffer.alloc(16))
}

function formed(time: number, bytes: Buffer): string {
  bytes.writeUIntBE(time, 0, 6)
  bytes[6] = 0x70 | (bytes[6] & 0x0f)
  bytes[8] = 0x80 | (bytes[8] & 0x3f)
  const hex = bytes.toString('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-')
}
