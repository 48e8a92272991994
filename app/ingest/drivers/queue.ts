import logger from '@adonisjs/core/services/logger'
import { toText } from '#app/ingest/queue/entry'
import { append } from '#app/ingest/queue/append'
import { LIMITS } from '#app/ingest/drivers/direct'
import { SHARDS, shardOf } from '#app/ingest/queue/shards'
import { IngestUnavailable } from '#app/ingest/exceptions'
import { RecentBatches } from '#app/ingest/drivers/recent_batches'
import type { Incoming, Outcome } from '#app/ingest/types'
import type { IngestDriver, IngestState } from '#app/ingest/drivers/driver'

/** Events in one entry of a stream; those of one request stay together. */
const MAX_ENTRY = 200

/** Entries of a shard that are on their way at a time. */
const MAX_ACTIVE = 2

/** What Redis is not there for, or has no room for, is said once in so many ms. */
const COMPLAIN_EVERY_MS = 5_000

interface Part {
  texts: string[]
  resolve(): void
  reject(error: Error): void
}

interface Line {
  parts: Part[]
  active: number
  isScheduled: boolean
}

/**
 * Events wait in Redis, and workers store them (`app/ingest/queue/work`). Requests that arrive while an entry is on its way share the
 * next one. Who is answered was written by Redis first: with `appendfsync always` the answer survives its end, too.
 */
export class QueueDriver implements IngestDriver {
  #lines = Array.from({ length: SHARDS }, (): Line => ({
    parts: [],
    active: 0,
    isScheduled: false,
  }))
  #recent = new RecentBatches()
  #waiting = 0
  #bytes = 0
  #refused = 0
  #failedAt: number | null = null
  #complainedAt = -Infinity
  #idle: (() => void)[] = []

  async submit(events: Incoming[], bytes: number): Promise<Outcome[]> {
    if (this.#waiting + events.length > LIMITS.events || this.#bytes + bytes > LIMITS.bytes) {
      this.#refused += events.length
      throw new IngestUnavailable()
    }
    this.#waiting += events.length
    this.#bytes += bytes
    try {
      const parts = [...byShard(events)].map(([shard, texts]) => this.#add(shard, texts))
      for (const part of await Promise.allSettled(parts)) {
        if (part.status === 'rejected') throw part.reason
      }
    } finally {
      this.#waiting -= events.length
      this.#bytes -= bytes
      if (this.#waiting === 0) this.#idle.splice(0).forEach((resolve) => resolve())
    }
    return events.map(outcomeOf)
  }

  async flush() {
    if (this.#waiting) await new Promise<void>((resolve) => this.#idle.push(resolve))
  }

  get state(): IngestState {
    return {
      waiting: this.#waiting,
      mayWait: LIMITS.events,
      refused: this.#refused,
      failingSec: this.#failedAt && Math.round((performance.now() - this.#failedAt) / 1000),
      recent: this.#recent.figures(),
    }
  }

  #add(shard: number, texts: string[]): Promise<void> {
    const line = this.#lines[shard]
    return new Promise((resolve, reject) => {
      line.parts.push({ texts, resolve, reject })
      this.#pumpSoon(shard, line)
    })
  }

  /** After the requests that have already arrived were read: they belong into the same entry. */
  #pumpSoon(shard: number, line: Line) {
    if (line.isScheduled || line.active >= MAX_ACTIVE) return
    line.isScheduled = true
    setImmediate(() => {
      line.isScheduled = false
      while (line.active < MAX_ACTIVE && line.parts.length) {
        line.active++
        void this.#send(shard, takeFrom(line.parts)).finally(() => {
          line.active--
          if (line.parts.length) this.#pumpSoon(shard, line)
        })
      }
    })
  }

  async #send(shard: number, parts: Part[]) {
    const startedAt = performance.now()
    const texts = parts.flatMap((part) => part.texts)
    try {
      const hasRoom = await append(shard, texts)
      if (!hasRoom) {
        this.#refused += texts.length
        throw new QueueFull()
      }
      this.#failedAt = null
      this.#recent.add(texts.length, performance.now() - startedAt)
      for (const { resolve } of parts) resolve()
    } catch (error) {
      this.#failedAt ??= performance.now()
      this.#complain(error)
      for (const { reject } of parts) reject(new IngestUnavailable())
    }
  }

  #complain(err: unknown) {
    if (performance.now() < this.#complainedAt + COMPLAIN_EVERY_MS) return
    this.#complainedAt = performance.now()
    logger.error({ err }, 'events could not be queued')
  }
}

class QueueFull extends Error {
  constructor() {
    super('what may wait in Redis waits: there are too few workers, or they cannot store it')
  }
}

function byShard(events: Incoming[]): Map<number, string[]> {
  const shards = new Map<number, string[]>()
  for (const event of events) {
    const shard = shardOf(event.site.id, 'refused' in event ? '' : event.sid)
    const texts = shards.get(shard)
    if (texts) texts.push(toText(event))
    else shards.set(shard, [toText(event)])
  }
  return shards
}

/** The next ones for an entry; a larger one comes alone. */
function takeFrom(parts: Part[]): Part[] {
  let count = 0
  const end = parts.findIndex(({ texts }) => (count += texts.length) > MAX_ENTRY)
  return parts.splice(0, end === -1 ? parts.length : Math.max(1, end))
}

function outcomeOf(event: Incoming): Outcome {
  return 'refused' in event
    ? { status: 'dropped', reason: event.refused }
    : { status: 'queued', score: null }
}
