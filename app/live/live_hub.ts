import { SECTION_OF, type LiveMessage } from '#app/live/messages'
import type { LiveStream } from '#app/live/live_stream'

/** The open pages of this process, by site. */
export class LiveHub {
  #streams = new Map<string, Set<LiveStream>>()
  #isClosed = false

  get isClosed() {
    return this.#isClosed
  }

  /** Ask before building a message: nobody watching is the usual case. */
  isWatched(siteId: string) {
    return this.#streams.has(siteId)
  }

  add(stream: LiveStream) {
    const { siteId } = stream.watcher
    const streams = this.#streams.get(siteId) ?? new Set()
    this.#streams.set(siteId, streams.add(stream))
    stream.response.once('close', () => this.#remove(stream))
  }

  /**
   * Sends one message to every page that watches the site and may have it, and says how many these are. Built only when there
   * is one, and serialised once.
   */
  send<Type extends LiveMessage['type']>(
    siteId: string,
    type: Type,
    build: () => Omit<Extract<LiveMessage, { type: Type }>, 'type'>
  ): number {
    const streams = [...(this.#streams.get(siteId) ?? [])].filter((stream) =>
      stream.mayHave(SECTION_OF[type])
    )
    if (streams.length === 0) return 0
    const frame = Buffer.from(`data: ${JSON.stringify({ type, ...build() })}\n\n`)
    for (const stream of streams) stream.write(frame)
    return streams.length
  }

  streams(): LiveStream[] {
    return [...this.#streams.values()].flatMap((streams) => [...streams])
  }

  /** Ends every stream and takes no more: a server that waits for open connections would wait for ever. */
  close() {
    this.#isClosed = true
    for (const stream of this.streams()) stream.end()
  }

  #remove(stream: LiveStream) {
    const { siteId } = stream.watcher
    const streams = this.#streams.get(siteId)
    streams?.delete(stream)
    if (streams?.size === 0) this.#streams.delete(siteId)
  }
}

export const liveHub = new LiveHub()
