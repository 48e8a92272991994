import emitter from '@adonisjs/core/services/emitter'
import { ingestBatch } from '#app/ingest/ingest_batch'
import { failureKind } from '#app/ingest/failure_kind'
import { dropUnstorable } from '#app/ingest/drop_unstorable'
import { BatchStored } from '#app/ingest/events/batch_stored'
import type { Incoming, Outcome } from '#app/ingest/types'

/** Of one batch, before it is halved: each time with what the database says now. */
const MAX_ATTEMPTS = 4

/**
 * After a batch that was built on something stale, so many batches read before they write: others write as well, or ids come
 * again, and the next one would most likely be in vain, too.
 */
const CAUTIOUS_BATCHES = 20

let cautious = 0

/**
 * Stores what can be stored, and tells the house. An event that the database refuses is found by halving, and dropped alone.
 * Throws when the database is not there; then nothing is known to be stored, and all may be sent again.
 */
export async function storeAll(events: Incoming[], attempt = 1): Promise<Outcome[]> {
  try {
    const { outcomes, stored } = await ingestBatch(events, { anew: attempt > 1 || isCautious() })
    for (const batch of stored) void emitter.emit(BatchStored, batch)
    return outcomes
  } catch (error) {
    const kind = failureKind(error)
    if (kind === 'unavailable') throw error
    if (kind === 'cut' && attempt > 1) throw error
    if (kind === 'repeat') cautious = CAUTIOUS_BATCHES
    if (kind !== 'poison' && attempt < MAX_ATTEMPTS) return storeAll(events, attempt + 1)
    if (events.length > 1) return storeHalves(events)
    if (kind === 'poison') return [await dropUnstorable(events[0], error)]
    throw error
  }
}

async function storeHalves(events: Incoming[]) {
  const middle = Math.ceil(events.length / 2)
  const first = await storeAll(events.slice(0, middle))
  return [...first, ...(await storeAll(events.slice(middle)))]
}

function isCautious() {
  if (cautious === 0) return false
  cautious--
  return true
}
