import logger from '@adonisjs/core/services/logger'
import { addDrops } from '#app/ingest/queries/add_drops'
import { ingestTransaction } from '#app/ingest/queries/ingest_transaction'
import type { Outcome, Incoming } from '#app/ingest/types'

/** Counts an event that the database refuses, whatever its neighbours. The log names the reason, never the value. */
export async function dropUnstorable(event: Incoming, error: unknown): Promise<Outcome> {
  const { code } = error as { code?: string }
  logger.error({ site: event.site.publicId, code }, 'an event cannot be stored')
  await ingestTransaction((trx) => addDrops(trx, [{ ...event, reason: 'unstorable' }]))
  return { status: 'dropped', reason: 'unstorable' }
}
