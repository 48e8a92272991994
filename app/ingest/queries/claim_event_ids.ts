import type { IngestTransaction } from './ingest_transaction.js'

const CLAIM = {
  name: 'ingest_claim_event_ids',
  text: `INSERT INTO event_ids (site_id, id, received_on)
         SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::date[]) AS k (site_id, id, received_on)
          ORDER BY site_id, id
         ON CONFLICT DO NOTHING
         RETURNING site_id, id`,
}

export interface EventKey {
  site: { id: string }
  id: string
  receivedAt: Date
}

/** An event id means nothing outside of its site. */
export function keyOf({ site, id }: EventKey) {
  return `${site.id} ${id}`
}

/**
 * Marks event ids as seen; returns the keys of those that were not seen before. Two batches with the same id wait
 * for each other here, in the order of the key, and the second one learns that it came too late.
 */
export async function claimEventIds(trx: IngestTransaction, keys: EventKey[]) {
  if (!keys.length) return new Set<string>()
  const rows = await trx.run<{ site_id: string; id: string }>(CLAIM, [
    keys.map((key) => key.site.id),
    keys.map((key) => key.id),
    keys.map((key) => key.receivedAt.toISOString().slice(0, 10)),
  ])
  return new Set(rows.map((row) => `${row.site_id} ${row.id}`))
}
