import type { IngestTransaction } from './ingest_transaction.js'
import type { Visitor } from '#app/visitors/visitor'

const SAVE = {
  name: 'ingest_save_visitors',
  text: `INSERT INTO visitors (site_id, fingerprint, first_seen_at, last_seen_at, sessions_count,
                               first_ad_click_at, last_ad_click_at, last_ad_click_id)
         SELECT * FROM unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::timestamptz[], $5::int[],
                              $6::timestamptz[], $7::timestamptz[], $8::text[])
          ORDER BY 1, 2
         ON CONFLICT (site_id, fingerprint) DO UPDATE SET
           first_seen_at = excluded.first_seen_at,
           last_seen_at = excluded.last_seen_at,
           sessions_count = excluded.sessions_count,
           first_ad_click_at = excluded.first_ad_click_at,
           last_ad_click_at = excluded.last_ad_click_at,
           last_ad_click_id = excluded.last_ad_click_id`,
}

/** Writes visitors as they are now; they were read under the same lock. */
export async function saveVisitors(trx: IngestTransaction, visitors: Visitor[]) {
  if (!visitors.length) return
  await trx.run(SAVE, [
    visitors.map((visitor) => visitor.siteId),
    visitors.map((visitor) => visitor.fingerprint),
    visitors.map((visitor) => visitor.firstSeenAt.toISOString()),
    visitors.map((visitor) => visitor.lastSeenAt.toISOString()),
    visitors.map((visitor) => visitor.sessionsCount),
    visitors.map((visitor) => visitor.firstAdClickAt?.toISOString() ?? null),
    visitors.map((visitor) => visitor.lastAdClickAt?.toISOString() ?? null),
    visitors.map((visitor) => visitor.lastAdClickId),
  ])
}
