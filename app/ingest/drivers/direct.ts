import { storeAll } from '#app/ingest/store_all'
import logger from '@adonisjs/core/services/logger'
import { FairQueue, type QueueLimits } from '#app/ingest/drivers/fair_queue'
import { IngestUnavailable } from '#app/ingest/exceptions'
import type { Incoming, Outcome } from '#app/ingest/types'
import type { IngestDriver, IngestState } from '#app/ingest/drivers/driver'
import { RecentBatches } from '#app/ingest/drivers/recent_batches'

/** Events in one transaction. More makes statements slow without making them cheaper. */
const MAX_BATCH = 500

/** Batches at a time: one on its way to the disk, and one that is prepared meanwhile. */
const MAX_ACTIVE = 2

/** What may wait in a process. Beyond that the answer is 503: a queue that only grows helps nobody. */
export const LIMITS: QueueLimits = { events: 5_000, bytes: 64 * 1024 * 1024, siteShare: 0.5 }

interface Submission {
  siteId: string
  events: Incoming[]
  count: number
  bytes: number
  resolve(outcomes: Outcome[]): void
  reject(error: Error): void
}

/**
 * Group commit: requests that arrive while the database is busy share the next transaction. The promise of a submission is
 * kept after the commit, so an answer is a promise that survives `kill -9`.
 */
export class DirectDriver implements IngestDriver {
  #queue: FairQueue<Submission>
  #recent = new RecentBatches()
  #active = 0
  #isScheduled = false
  #refused = 0
  #failedAt: number | null = null
  #idle: (() => void)[] = []

  constructor(readonly limits = LIMITS) {
    this.#queue = new FairQueue(limits)
  }

  /**
   * Events of one site; `bytes` is how large they were on the wire. Rejects with `IngestUnavailable` when nothing of it was
   * stored.
   */
  submit(events: Incoming[], bytes: number): Promise<Outcome[]> {
    return new Promise((resolve, reject) => {
      const siteId = events[0].site.id
      if (this.#queue.add({ siteId, events, count: events.length, bytes, resolve, reject })) {
        this.#pumpSoon()
      } else {
        this.#refused += events.length
        reject(new IngestUnavailable())
      }
    })
  }

  /** Resolves when all that was submitted has its answer. */
  async flush() {
    if (this.#active || this.#queue.count) {
      await new Promise<void>((resolve) => this.#idle.push(resolve))
    }
  }

  get state(): IngestState {
    return {
      waiting: this.#queue.count,
      mayWait: this.limits.events,
      refused: this.#refused,
      failingSec: this.#failedAt && Math.round((performance.now() - this.#failedAt) / 1000),
      recent: this.#recent.figures(),
    }
  }

  /** After the requests that have already arrived were read: they belong to the same batch. */
  #pumpSoon() {
    if (this.#isScheduled || this.#active >= MAX_ACTIVE) return
    this.#isScheduled = true
    setImmediate(() => {
      this.#isScheduled = false
      this.#pump()
    })
  }

  #pump() {
    while (this.#active < MAX_ACTIVE && this.#queue.count) {
      this.#active++
      void this.#run(this.#queue.take(MAX_BATCH)).finally(() => {
        this.#active--
        this.#pumpSoon()
        if (!this.#active && !this.#queue.count)
          this.#idle.splice(0).forEach((resolve) => resolve())
      })
    }
  }

  async #run(batch: Submission[]) {
    const startedAt = performance.now()
    const events = batch.flatMap((submission) => submission.events)
    try {
      const outcomes = await storeAll(events)
      this.#failedAt = null
      this.#recent.add(events.length, performance.now() - startedAt)
      let start = 0
      for (const { count, resolve } of batch) resolve(outcomes.slice(start, (start += count)))
    } catch (error) {
      this.#failedAt ??= performance.now()
      logger.error({ err: error, requests: batch.length }, 'could not store a batch')
      for (const { reject } of batch) reject(new IngestUnavailable())
    }
  }
}
