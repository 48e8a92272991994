/** Standard Webhooks recommends less than 20 kB; some of it is left for what receivers put around it. */
export const MAX_BODY_BYTES = 19_000

/** Each time less of what a visitor can make long. */
const STEPS = [
  { text: 1_000, metadata: 6_000 },
  { text: 300, metadata: 2_000 },
  { text: 100, metadata: 0 },
]

export interface Room {
  text(value: string): string
  text(value: string | null): string | null
  /** Cut to what fits: keys go, and `truncated` tells so. */
  metadata(value: Record<string, unknown>): Record<string, unknown>
}

/** The body of a message, made smaller until it fits: only texts that somebody typed, and what came along, get shorter. */
export function fit(make: (room: Room) => object): string {
  let body = ''
  for (const step of STEPS) {
    body = JSON.stringify(make(roomOf(step)))
    if (Buffer.byteLength(body) <= MAX_BODY_BYTES) return body
  }
  return body
}

function roomOf(step: (typeof STEPS)[number]): Room {
  return {
    text: ((value: string | null) =>
      value !== null && value.length > step.text ? cut(value, step.text) : value) as Room['text'],
    metadata: (value) => cutMetadata(value, step.metadata),
  }
}

function cut(value: string, length: number) {
  return `${value.slice(0, length - 1).toWellFormed()}…`
}

function cutMetadata(value: Record<string, unknown>, bytes: number) {
  const kept: Record<string, unknown> = {}
  let left = bytes
  for (const [key, entry] of Object.entries(value)) {
    const size = Buffer.byteLength(JSON.stringify([key, entry]))
    if (size > left) return { ...kept, truncated: true }
    left -= size
    kept[key] = entry
  }
  return kept
}
