import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/**
 * What leads know of a visitor, and what the site has told of it. Leads themselves stay until they have been looked at again: others
 * may speak for them, and people may have worked with them.
 */
export async function eraseLeadClues(
  trx: TransactionClientContract,
  siteId: string,
  fingerprint: string,
  visitIds: string[]
) {
  const visitor = { siteId, fingerprint, visits: visitIds as any }
  await trx.rawQuery(
    `WITH gone AS (
       DELETE FROM lead_keys WHERE site_id = :siteId
          AND (kind = 'visitor' AND value = :fingerprint OR kind = 'session' AND value = ANY (:visits::text[]))
       RETURNING lead_id
     ), told AS (
       DELETE FROM visitor_identities WHERE site_id = :siteId AND fingerprint = :fingerprint
     ), done AS (
       DELETE FROM lead_due WHERE site_id = :siteId AND kind = 'visitor' AND value = :fingerprint
     )
     INSERT INTO lead_due (site_id, kind, value) SELECT DISTINCT :siteId::uuid, 'lead', lead_id::text FROM gone ORDER BY 3
     ON CONFLICT (site_id, kind, value) DO UPDATE SET due_since = clock_timestamp()`,
    visitor
  )
  await trx.rawQuery(
    `UPDATE lead_merges SET because_of = NULL, key_value = NULL
      WHERE site_id = :siteId AND because IN ('identify', 'visit')
        AND (because_of = :fingerprint OR because_of = ANY (:visits::text[]))`,
    visitor
  )
}
