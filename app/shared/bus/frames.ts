import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** What one process says to others. */
export interface Said {
  from: number
  topic: string
  body: unknown
}

/** A notification of PostgreSQL carries less than 8,000 bytes, of which the head of a frame takes some. */
const MAX_BODY = 7_800

/** What nobody honest says: a frame that claims more is thrown away. */
const MAX_SAID = 16 * 1024 * 1024

/**
 * A message as texts that a notification can carry: `from topic part parts body`. What is too long is compressed, and then cut; the parts
 * of one go out together, and arrive one after the other.
 */
export function toFrames({ from, topic, body }: Said): string[] {
  const text = JSON.stringify(body ?? null)
  if (Buffer.byteLength(text) <= MAX_BODY) return [`${from} ${topic} 0 0 ${text}`]
  const packed = deflateRawSync(text).toString('base64')
  const parts = Math.ceil(packed.length / MAX_BODY)
  return Array.from({ length: parts }, (_, part) => {
    const piece = packed.slice(part * MAX_BODY, (part + 1) * MAX_BODY)
    return `${from} ${topic} ${part} ${parts} ${piece}`
  })
}

const FRAME = /^(\d+) ([\w.-]+) (\d+) (\d+) /

/** Puts messages together again. Parts of one that never became whole are forgotten with the next of its sender. */
export class FrameReader {
  #pieces = new Map<number, string[]>()

  /** Null: not yet, or not one of ours. */
  read(text: string): Said | null {
    const head = FRAME.exec(text)
    if (!head) return null
    const [from, part, parts] = [head[1], head[3], head[4]].map(Number)
    const piece = text.slice(head[0].length)
    const whole = parts === 0 ? piece : this.#whole(from, part, parts, piece)
    if (whole === null) return null
    try {
      return { from, topic: head[2], body: JSON.parse(whole) }
    } catch {
      return null
    }
  }

  #whole(from: number, part: number, parts: number, piece: string): string | null {
    const pieces = part === 0 ? [] : (this.#pieces.get(from) ?? [])
    this.#pieces.delete(from)
    if (pieces.length !== part) return null
    pieces.push(piece)
    if (pieces.length < parts) {
      this.#pieces.set(from, pieces)
      return null
    }
    try {
      const packed = Buffer.from(pieces.join(''), 'base64')
      return inflateRawSync(packed, { maxOutputLength: MAX_SAID }).toString()
    } catch {
      return null
    }
  }
}
