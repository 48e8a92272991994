import type { IngestTransaction } from './ingest_transaction.js'
import type { Visitor } from '#app/visitors/visitor'

const LOAD = {
  name: 'ingest_load_visitors',
  text: `SELECT v.site_id, v.fingerprint, v.first_seen_at, v.last_seen_at, v.sessions_count,
                v.first_ad_click_at, v.last_ad_click_at, v.last_ad_click_id
           FROM unnest($1::uuid[], $2::text[]) AS k (site_id, fingerprint)
           JOIN visitors v ON v.site_id = k.site_id AND v.fingerprint = k.fingerprint`,
}

/** A fingerprint means nothing outside of its site. */
export interface VisitorKey {
  siteId: string
  fingerprint: string
}

interface Row {
  site_id: string
  fingerprint: string
  first_seen_at: Date
  last_seen_at: Date
  sessions_count: number
  first_ad_click_at: Date | null
  last_ad_click_at: Date | null
  last_ad_click_id: string | null
}

/** Those of these visitors that were here before. */
export async function loadVisitors(
  trx: IngestTransaction,
  wanted: VisitorKey[]
): Promise<Visitor[]> {
  if (!wanted.length) return []
  const rows = await trx.run<Row>(LOAD, [
    wanted.map(({ siteId }) => siteId),
    wanted.map(({ fingerprint }) => fingerprint),
  ])
  return rows.map((row) => ({
    siteId: row.site_id,
    fingerprint: row.fingerprint,
    firstSeenAt: row.first_seen_at,
    lastSeenAt: row.last_seen_at,
    sessionsCount: row.sessions_count,
    firstAdClickAt: row.first_ad_click_at,
    lastAdClickAt: row.last_ad_click_at,
    lastAdClickId: row.last_ad_click_id,
  }))
}
