import { NO_CLUES } from '#app/ingest/lead_clues'
import logger from '@adonisjs/core/services/logger'
import { storeBatch } from '#app/ingest/queries/store_batch'
import { withIngestConnection } from '#app/ingest/queries/ingest_connection'
import type { Outcome, Incoming } from '#app/ingest/types'

/** Counts an event that the database refuses, whatever its neighbours. The log names the reason, never the value. */
export async function dropUnstorable(event: Incoming, error: unknown): Promise<Outcome> {
  const { code } = error as { code?: string }
  logger.error({ site: event.site.publicId, code }, 'an event cannot be stored')
  const { site, receivedAt } = event
  const drops = [{ site, receivedAt, reason: 'unstorable' as const }]
  await withIngestConnection((connection) =>
    storeBatch(connection, {
      sessions: [],
      visitors: [],
      events: [],
      dueCredits: [],
      dueTraffic: [],
      clues: NO_CLUES,
      messages: [],
      drops,
    })
  )
  return { status: 'dropped', reason: 'unstorable' }
}
