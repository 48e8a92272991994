import { addMonths, monthOf } from '#app/shared/month'
import type { EventKey } from './claim_event_ids.js'
import type { IngestTransaction } from './ingest_transaction.js'

const STORED = {
  name: 'ingest_stored_scores',
  text: `SELECT e.site_id, e.id, e.lead_score
           FROM unnest($1::uuid[], $2::uuid[]) AS k (site_id, id)
           JOIN events e ON e.site_id = k.site_id AND e.id = k.id
          WHERE e.session_month >= $3::date`,
}

/** How far back an event can be whose id comes again. */
const MONTHS_BACK = 2

/** The scores that were answered when these events came first, by key. */
export async function storedScores(trx: IngestTransaction, keys: EventKey[]) {
  if (!keys.length) return new Map<string, number>()
  const oldest = Math.min(...keys.map((key) => key.receivedAt.getTime()))
  const rows = await trx.run<{ site_id: string; id: string; lead_score: number }>(STORED, [
    keys.map((key) => key.site.id),
    keys.map((key) => key.id),
    addMonths(monthOf(new Date(oldest)), -MONTHS_BACK),
  ])
  return new Map(rows.map((row) => [`${row.site_id} ${row.id}`, row.lead_score]))
}
