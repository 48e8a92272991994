import logger from '@adonisjs/core/services/logger'
import { ingestBatch } from '#app/ingest/ingest_batch'
import { failureKind } from '#app/ingest/failure_kind'
import { IngestUnavailable } from '#app/ingest/exceptions'
import type { Outcome, Incoming } from '#app/ingest/types'
import emitter from '@adonisjs/core/services/emitter'
import { BatchStored } from '#app/ingest/events/batch_stored'
import { dropUnstorable } from '#app/ingest/drop_unstorable'

/** Events in one transaction. More makes statements slow without making them cheaper. */
const MAX_BATCH = 500
/** Events that may wait. Beyond that the answer is 503: a queue that only grows helps nobody. */
const MAX_WAITING = 5_000
/** Transactions at a time; the ingest pool has as many connections. */
const MAX_ACTIVE = 2
const MAX_ATTEMPTS = 3

interface Submission {
  events: Incoming[]
  resolve(outcomes: Outcome[]): void
  reject(error: Error): void
}

/**
 * Group commit: requests that arrive while the database is busy share the next transaction. The promise of a submission is
 * kept after the commit, so an answer is a promise that survives `kill -9`.
 */
export class DirectDriver {
  #queue: Submission[] = []
  #waiting = 0
  #active = 0
  #idle: (() => void)[] = []

  submit(events: Incoming[]): Promise<Outcome[]> {
    if (this.#waiting + events.length > MAX_WAITING) return Promise.reject(new IngestUnavailable())
    return new Promise((resolve, reject) => {
      this.#queue.push({ events, resolve, reject })
      this.#waiting += events.length
      this.#pump()
    })
  }

  /** Resolves when all that was submitted has its answer. */
  async flush() {
    if (this.#active || this.#queue.length) {
      await new Promise<void>((resolve) => this.#idle.push(resolve))
    }
  }

  #pump() {
    while (this.#active < MAX_ACTIVE && this.#queue.length) {
      this.#active++
      void this.#run(this.#takeBatch()).finally(() => {
        this.#active--
        this.#pump()
        if (!this.#active) this.#idle.splice(0).forEach((resolve) => resolve())
      })
    }
  }

  #takeBatch(): Submission[] {
    let size = 0
    let count = 0
    while (
      count < this.#queue.length &&
      (count === 0 || size + this.#queue[count].events.length <= MAX_BATCH)
    ) {
      size += this.#queue[count++].events.length
    }
    this.#waiting -= size
    return this.#queue.splice(0, count)
  }

  async #run(batch: Submission[]) {
    try {
      const outcomes = await storeAll(batch.flatMap(({ events }) => events))
      let start = 0
      for (const { events, resolve } of batch) {
        resolve(outcomes.slice(start, (start += events.length)))
      }
    } catch (error) {
      logger.error({ err: error, requests: batch.length }, 'could not store a batch')
      for (const { reject } of batch) reject(new IngestUnavailable())
    }
  }
}

/** Stores what can be stored. An event that the database refuses is found by halving, and dropped alone. */
async function storeAll(events: Incoming[], attempt = 1): Promise<Outcome[]> {
  try {
    const { outcomes, stored } = await ingestBatch(events, { anew: attempt > 1 })
    for (const batch of stored) void emitter.emit(BatchStored, batch)
    return outcomes
  } catch (error) {
    const kind = failureKind(error)
    if (kind === 'repeat' && attempt < MAX_ATTEMPTS) return storeAll(events, attempt + 1)
    if (kind !== 'poison') throw error
    if (events.length === 1) return [await dropUnstorable(events[0], error)]
    const middle = Math.ceil(events.length / 2)
    return [...(await storeAll(events.slice(0, middle))), ...(await storeAll(events.slice(middle)))]
  }
}
