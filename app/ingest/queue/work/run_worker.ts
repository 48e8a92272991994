import { hostname } from 'node:os'
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import logger from '@adonisjs/core/services/logger'
import { DirectDriver } from '#app/ingest/drivers/direct'
import { ShardReader, type Storing } from '#app/ingest/queue/work/shard_reader'
import { hold, LEASE_MS, release, shareOf } from '#app/ingest/queue/work/lease'
import type { OfSite } from '#app/ingest/queue/work/store_entries'
import type { Outcome } from '#app/ingest/types'

const BEAT_MS = 1_000

/** A shard is let go so long before somebody else may have it: what is on its way to the database has to arrive before. */
const MARGIN_MS = 1_500

/** What is read is bounded by the readers. */
const UNBOUNDED = { events: Infinity, bytes: Infinity, siteShare: 1 }

/** What became of events, for whoever counts them. */
type Told = (site: OfSite, outcomes: Outcome[]) => void

interface Held {
  /** On the clock of this process, which nobody sets. */
  untilMs: number
  reading: Promise<void> | null
}

/**
 * Stores what waits in Redis, sharing it with the other workers, for as long as the process lives. Two that believe to have the same shard
 * at a time (one was asleep) store the same events, which are known by their ids: the second time changes nothing.
 */
export async function runWorker(told: Told): Promise<never> {
  // Whatever machines are called: no two workers have one name.
  const worker = `${hostname()}:${process.pid}:${randomUUID()}`
  const storing = storingWith(new DirectDriver(UNBOUNDED), told)
  const held = new Map<number, Held>()
  const isHeld = (shard: number) => performance.now() < (held.get(shard)?.untilMs ?? 0)
  const read = (shard: number) =>
    new ShardReader(shard, worker, storing, () => isHeld(shard)).run().catch((err: unknown) => {
      logger.error({ err, shard }, 'a shard could not be read')
    })

  const keep = async (shard: number) => {
    const askedAt = performance.now()
    if (!(await hold(shard, worker))) return
    const mine = held.get(shard) ?? { untilMs: 0, reading: null }
    mine.untilMs = askedAt + LEASE_MS - MARGIN_MS
    mine.reading ??= read(shard).finally(() => (mine.reading = null))
    held.set(shard, mine)
  }

  /** Nobody waits for it: what is on its way to a slow database must not keep this worker from saying that it lives. */
  const letGo = async (shard: number) => {
    const mine = held.get(shard)!
    if (mine.untilMs === 0) return
    mine.untilMs = 0
    await mine.reading
    if (mine.untilMs !== 0) return // it is its own again
    held.delete(shard)
    await release(shard, worker)
  }

  for (;;) {
    try {
      const share = await shareOf(worker)
      await Promise.all([...share].map(keep))
      for (const shard of held.keys()) {
        if (!share.has(shard)) letGo(shard).catch(complain)
      }
    } catch (err) {
      complain(err)
    }
    await sleep(BEAT_MS)
  }
}

function complain(err: unknown) {
  logger.error({ err }, 'a worker cannot ask Redis for its share')
}

function storingWith(driver: DirectDriver, told: Told): Storing {
  return {
    stored: 0,
    async store(site) {
      const outcomes = await driver.submit(site.events, 0)
      told(site, outcomes)
      return outcomes
    },
  }
}
