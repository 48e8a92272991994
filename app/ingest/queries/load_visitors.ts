import type { IngestTransaction } from './ingest_transaction.js'
import type { Admitted } from '#app/ingest/types'
import type { Visitor } from '#app/visitors/visitor'

const LOAD = {
  name: 'ingest_load_visitors',
  text: `SELECT v.site_id, v.fingerprint, v.first_seen_at, v.last_seen_at, v.sessions_count,
                v.first_ad_click_at, v.last_ad_click_at, v.last_ad_click_id
           FROM unnest($1::uuid[], $2::text[]) AS k (site_id, fingerprint)
           JOIN visitors v ON v.site_id = k.site_id AND v.fingerprint = k.fingerprint`,
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

/** The visitors of these events that were here before. */
export async function loadVisitors(trx: IngestTransaction, events: Admitted[]): Promise<Visitor[]> {
  const keys = new Map<string, Admitted>()
  for (const event of events) {
    if (event.fingerprint) keys.set(`${event.site.id} ${event.fingerprint}`, event)
  }
  if (!keys.size) return []

  const wanted = [...keys.values()]
  const rows = await trx.run<Row>(LOAD, [
    wanted.map((event) => event.site.id),
    wanted.map((event) => event.fingerprint),
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
