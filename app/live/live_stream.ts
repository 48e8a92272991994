import type { ServerResponse } from 'node:http'
import type { Transmit } from '@boringnode/transmit'
import type { ClientSection } from '#app/shared/client_sections'

type TransmitStream = ReturnType<Transmit<unknown>['createStream']>

/** Whose stream it is, and what it may carry. */
export interface Watcher {
  userId: string
  siteId: string
  /** The signed-in session, or the shared link, by which it was opened: the stream ends with it. */
  loginId: string
  /** What a client may be told of; null for members, who are told everything. */
  sections: ClientSection[] | null
}

/** Bytes that may wait for a client that does not read. Its page reconnects and catches up from the database. */
export const MAX_BACKLOG = 1024 * 1024

/**
 * One open page. Transmit made the stream and writes its pings through it; messages go in behind Transmit's serialiser as
 * finished bytes, in the same order, so that a thousand pages cost one JSON.stringify and not a thousand.
 */
export class LiveStream {
  readonly openedAt = performance.now()
  #backlog = 0

  constructor(
    readonly watcher: Watcher,
    readonly stream: TransmitStream,
    readonly response: ServerResponse
  ) {}

  /** Messages of no section are for members. */
  mayHave(section: ClientSection | null): boolean {
    const { sections } = this.watcher
    return !sections || (section !== null && sections.includes(section))
  }

  write(frame: Buffer) {
    const isBlocked = this.stream.readableLength > 0
    this.#backlog = isBlocked ? this.#backlog + frame.length : 0
    this.stream.push(frame)
    if (this.#backlog + this.response.writableLength > MAX_BACKLOG) this.response.destroy()
  }

  /** Says goodbye after what was already written; a client that does not read is cut off. */
  end() {
    if (this.response.writableNeedDrain) this.response.destroy()
    else this.stream.end()
  }
}
