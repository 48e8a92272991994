import { setTimeout as sleep } from 'node:timers/promises'
import logger from '@adonisjs/core/services/logger'
import { open, refusedOf, whole, type OfSite } from '#app/ingest/queue/work/store_entries'
import {
  claimLeft,
  forgetWorkers,
  makeGroup,
  readNew,
  settle,
  type Entry,
  type Letter,
} from '#app/ingest/queue/work/streams'
import type { Outcome } from '#app/ingest/types'

/** Entries that are read at a time. */
const MOST = 25

/** How long a reader that found nothing waits before it looks again; the longer it finds nothing, the longer. */
const REST_MS = { first: 4, longest: 64 }

const PAUSE_MS = { first: 100, longest: 2_000 }

/** After so many failures of all together each entry is tried by itself. */
const TOGETHER = 3

/** An entry that has failed so often by itself, while others were stored, is put aside. */
const ALONE = 5

/** An entry that ended this many workers, the last ones with nothing else in their hands, is put aside. */
const ENDED_WORKERS = 6

/** What all readers of a process store with. */
export interface Storing {
  /** Rejects when nothing of it was stored. */
  store(site: OfSite): Promise<Outcome[]>
  /** Entries that were stored since the process began. */
  stored: number
}

/** Reads one shard, in order, for as long as it is this worker's. What it has read and not finished is there for the next one. */
export class ShardReader {
  constructor(
    readonly shard: number,
    readonly worker: string,
    readonly storing: Storing,
    readonly isHeld: () => boolean
  ) {}

  /** Rejects when Redis cannot be asked. */
  async run() {
    const { shard, worker } = this
    await makeGroup(shard)
    await this.#takeOver()
    let restMs = REST_MS.first
    while (this.isHeld()) {
      const entries = await readNew(shard, worker, MOST)
      if (entries.length) {
        await this.#finish(entries)
        restMs = REST_MS.first
      } else {
        await sleep(restMs)
        restMs = Math.min(restMs * 2, REST_MS.longest)
      }
    }
  }

  /** What somebody else had in hand comes first: it is older than all that was not read yet. */
  async #takeOver() {
    const { shard, worker } = this
    while (this.isHeld()) {
      const left = await claimLeft(shard, worker, MOST)
      if (left.length === 0) return forgetWorkers(shard, worker)
      const [{ deliveries }] = left
      if (deliveries < ENDED_WORKERS) await this.#finish(left)
      else await this.#putAside(left[0], 'ends_workers')
    }
  }

  async #finish(entries: Entry[]) {
    let pauseMs = PAUSE_MS.first
    for (let failures = 1; this.isHeld(); failures++) {
      try {
        const dead = await this.#store(entries)
        this.storing.stored += entries.length
        return await settle(this.shard, entries, dead)
      } catch (err) {
        logger.error(
          { err, shard: this.shard, entries: entries.length },
          'a worker could not store'
        )
      }
      if (entries.length > 1 && failures >= TOGETHER) return this.#finishEach(entries)
      await sleep(pauseMs)
      pauseMs = Math.min(pauseMs * 2, PAUSE_MS.longest)
    }
  }

  async #finishEach(entries: Entry[]) {
    for (const entry of entries) await this.#finishAlone(entry)
  }

  async #finishAlone(entry: Entry) {
    const storedBefore = this.storing.stored
    let pauseMs = PAUSE_MS.first
    for (let failures = 1; this.isHeld(); failures++) {
      try {
        const dead = await this.#store([entry])
        this.storing.stored++
        return await settle(this.shard, [entry], dead)
      } catch (err) {
        logger.error({ err, shard: this.shard, entry: entry.id }, 'a worker could not store')
      }
      const othersWork = this.storing.stored > storedBefore
      if (failures >= ALONE && othersWork) return this.#putAside(entry, 'cannot_be_stored')
      await sleep(pauseMs)
      pauseMs = Math.min(pauseMs * 2, PAUSE_MS.longest)
    }
  }

  async #store(entries: Entry[]): Promise<Letter[]> {
    const { sites, dead } = await open(entries)
    const outcomes = await Promise.allSettled(sites.map((site) => this.storing.store(site)))
    const refused = outcomes.flatMap((outcome, i) => {
      if (outcome.status === 'rejected') throw outcome.reason
      return refusedOf(sites[i], outcome.value)
    })
    return [...dead, ...refused]
  }

  async #putAside(entry: Entry, reason: string) {
    logger.error({ shard: this.shard, entry: entry.id, reason }, 'events became a dead letter')
    await settle(this.shard, [entry], [whole(entry, reason)])
  }
}
