import type { PoolClient } from 'pg'
import { clock } from '#app/shared/clock'
import type { Admitted } from '#app/ingest/types'
import { addMonths, monthOf } from '#app/shared/month'
import { arrayLiteral } from '#app/ingest/queries/array_literal'
import { run, type Statement } from '#app/ingest/queries/ingest_connection'
import { keyIn } from '#app/ingest/memory'

const STORED: Statement = {
  name: 'ingest_stored_scores',
  text: `SELECT e.* FROM unnest($1::uuid[], $2::uuid[]) AS k (site_id, id)
         CROSS JOIN LATERAL (SELECT e.site_id, e.id, e.lead_score FROM events e
           WHERE e.site_id = k.site_id AND e.id = k.id AND e.session_month >= $3::date AND e.session_month <= $4::date
           LIMIT 1) AS e`,
}

/** How far back an event can be whose id comes again. */
const MONTHS_BACK = 2

/** Those of these events that are stored already, with the score that was answered then, by key. */
export async function storedScores(connection: PoolClient, events: Admitted[]) {
  const oldest = Math.min(...events.map(({ occurredAt }) => occurredAt.getTime()))
  const rows = await run<{ site_id: string; id: string; lead_score: number }>(connection, STORED, [
    arrayLiteral({ name: 'site_id', type: 'uuid', value: (event) => event.site.id }, events),
    arrayLiteral({ name: 'id', type: 'uuid', value: (event) => event.id }, events),
    addMonths(monthOf(new Date(oldest)), -MONTHS_BACK),
    monthOf(clock.now()),
  ])
  return new Map(rows.map((row) => [keyIn(row.site_id, row.id), row.lead_score]))
}
