import { bus } from '#app/shared/bus/main'
import { Elsewhere } from '#app/live/elsewhere'
import { SECTION_OF, type LiveMessage } from '#app/live/messages'
import type { LiveStream } from '#app/live/live_stream'

/** The open pages of this process, by site, and the way to those of others. */
export class LiveHub {
  #streams = new Map<string, Set<LiveStream>>()
  #isClosed = false

  constructor(private elsewhere: Elsewhere | null = null) {}

  get isClosed() {
    return this.#isClosed
  }

  /** Ask before building a message: nobody watching is the usual case. */
  isWatched(siteId: string) {
    return this.#streams.has(siteId) || this.#isWatchedElsewhere(siteId)
  }

  /** Sites with pages that hang on this process. */
  sites(): string[] {
    return [...this.#streams.keys()]
  }

  #isWatchedElsewhere(siteId: string) {
    return this.elsewhere?.isWatched(siteId) ?? false
  }

  add(stream: LiveStream) {
    const { siteId } = stream.watcher
    const streams = this.#streams.get(siteId) ?? new Set()
    this.#streams.set(siteId, streams.add(stream))
    stream.response.once('close', () => this.#remove(stream))
  }

  /**
   * Sends one message to every page that watches the site and may have it, whichever process it hangs on, and says how many hang on
   * this one. Built only when there is somebody, and serialised once.
   */
  send<Type extends LiveMessage['type']>(
    siteId: string,
    type: Type,
    build: () => Omit<Extract<LiveMessage, { type: Type }>, 'type'>
  ): number {
    const streams = this.#streamsOf(siteId, type)
    const isTold = this.#isWatchedElsewhere(siteId)
    if (streams.length === 0 && !isTold) return 0
    const text = JSON.stringify({ type, ...build() })
    if (isTold) this.elsewhere!.send({ siteId, type, text })
    return write(streams, text)
  }

  /** What another process has sent. */
  pass({ siteId, type, text }: SentMessage) {
    write(this.#streamsOf(siteId, type), text)
  }

  #streamsOf(siteId: string, type: LiveMessage['type']): LiveStream[] {
    return [...(this.#streams.get(siteId) ?? [])].filter((stream) =>
      stream.mayHave(SECTION_OF[type])
    )
  }

  streams(): LiveStream[] {
    return [...this.#streams.values()].flatMap((streams) => [...streams])
  }

  /** Ends every stream and takes no more: a server that waits for open connections would wait for ever. */
  close() {
    this.#isClosed = true
    this.endAll()
  }

  /** The pages open others, and read what they missed. */
  endAll() {
    for (const stream of this.streams()) stream.end()
  }

  #remove(stream: LiveStream) {
    const { siteId } = stream.watcher
    const streams = this.#streams.get(siteId)
    streams?.delete(stream)
    if (streams?.size !== 0) return
    this.#streams.delete(siteId)
    this.elsewhere?.left(siteId)
  }
}

function write(streams: LiveStream[], text: string): number {
  if (streams.length === 0) return 0
  const frame = Buffer.from(`data: ${text}\n\n`)
  for (const stream of streams) stream.write(frame)
  return streams.length
}

/** A message that is finished, and to whom it goes. */
export interface SentMessage {
  siteId: string
  type: LiveMessage['type']
  text: string
}

export const elsewhere = new Elsewhere(bus)
export const liveHub = new LiveHub(elsewhere)
