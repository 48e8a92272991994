import type { DropReason } from '#app/ingest/types'
import type { IngestTransaction } from './ingest_transaction.js'

const ADD = {
  name: 'ingest_add_drops',
  text: `INSERT INTO drops (site_id, day, reason, count)
         SELECT site_id, (at AT TIME ZONE timezone)::date, reason, count(*)
           FROM unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::text[]) AS d (site_id, timezone, at, reason)
          GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
         ON CONFLICT (site_id, day, reason) DO UPDATE SET count = drops.count + excluded.count`,
}

export interface Drop {
  site: { id: string; timezone: string }
  receivedAt: Date
  reason: DropReason
}

/** Counts what was not stored, by day of the site's own zone. */
export async function addDrops(trx: IngestTransaction, drops: Drop[]) {
  if (!drops.length) return
  await trx.run(ADD, [
    drops.map((drop) => drop.site.id),
    drops.map((drop) => drop.site.timezone),
    drops.map((drop) => drop.receivedAt.toISOString()),
    drops.map((drop) => drop.reason),
  ])
}
