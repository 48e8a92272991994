import emitter from '@adonisjs/core/services/emitter'
import { ingestBatch } from '#app/ingest/ingest_batch'
import { failureKind } from '#app/ingest/failure_kind'
import { dropUnstorable } from '#app/ingest/drop_unstorable'
import { BatchStored } from '#app/ingest/events/batch_stored'
import { Caution } from '#app/ingest/caution'
import type { Incoming, Outcome } from '#app/ingest/types'

/** Of one batch, before it is halved: each time with what the database says now. */
const MAX_ATTEMPTS = 4

/** Others write as well, and the next batch would most likely be in vain, too: it reads before it writes. */
const othersWrite = new Caution()

/** Ids come again. */
const idsComeAgain = new Caution()

/**
 * Stores what can be stored, and tells the house. An event that the database refuses is found by halving, and dropped alone.
 * Throws when the database is not there; then nothing is known to be stored, and all may be sent again.
 */
export async function storeAll(events: Incoming[], attempt = 1): Promise<Outcome[]> {
  try {
    const how = {
      anew: othersWrite.isOn() || attempt > 1,
      asksIds: idsComeAgain.isOn() || attempt > 1,
    }
    const { outcomes, stored } = await ingestBatch(events, how)
    if (!how.anew) othersWrite.wasNeedless()
    if (attempt > 1 && outcomes.some(isDuplicate)) idsComeAgain.begin()
    for (const batch of stored) void emitter.emit(BatchStored, batch)
    return outcomes
  } catch (error) {
    const kind = failureKind(error)
    if (kind === 'unavailable') throw error
    if (kind === 'cut' && attempt > 1) throw error
    if (kind === 'repeat') othersWrite.begin()
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

function isDuplicate({ status }: Outcome) {
  return status === 'duplicate'
}
