import type { LeadKey } from '#app/leads/keys'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

type Trx = TransactionClientContract

/**
 * Who is one person has changed in these whole leads, or with these keys: the days of their conversions have to be credited
 * anew, because touches are those of a person.
 *
 * In steps, each of which looks for what is in a list: where the planner knows nothing of young tables yet, it can then be
 * wrong about the index only, and not walk all conversions for each visit.
 */
export async function makeCreditsDue(trx: Trx, siteId: string, leadIds: string[], keys: LeadKey[]) {
  const changed = keys.filter(({ kind }) => kind === 'visitor').map(({ value }) => value)
  if (leadIds.length === 0 && changed.length === 0) return
  const visitors = await visitorsOf(trx, siteId, leadIds, changed)
  const sessions = await sessionsThatConverted(trx, siteId, [...new Set([...visitors, ...changed])])
  if (sessions.length === 0) return
  await trx.rawQuery(
    `INSERT INTO credit_due (site_id, day)
     SELECT DISTINCT c.site_id, (c.converted_at AT TIME ZONE s.timezone)::date AS day
       FROM conversions c, sites s
      WHERE c.site_id = ? AND c.session_id = ANY (?::uuid[]) AND s.id = c.site_id
      ORDER BY day
     ON CONFLICT (site_id, day) DO UPDATE SET due_since = clock_timestamp()`,
    [siteId, sessions as any]
  )
}

/** Of these whole leads, and of those that these visitors are part of. */
async function visitorsOf(trx: Trx, siteId: string, leadIds: string[], visitors: string[]) {
  const { rows: wholes } = await trx.rawQuery<{ rows: { id: string }[] }>(
    `SELECT root_id AS id FROM leads WHERE site_id = :siteId AND id IN (
       SELECT lead_id FROM lead_keys WHERE site_id = :siteId AND kind = 'visitor' AND value = ANY (:visitors::text[]))`,
    { siteId, visitors: visitors as any }
  )
  const roots = [...new Set([...leadIds, ...wholes.map(({ id }) => id)])]
  const { rows } = await trx.rawQuery<{ rows: { value: string }[] }>(
    `SELECT value FROM lead_keys WHERE site_id = :siteId AND kind = 'visitor' AND lead_id IN (
       SELECT id FROM leads WHERE site_id = :siteId AND root_id = ANY (:roots::uuid[]))`,
    { siteId, roots: roots as any }
  )
  return rows.map(({ value }) => value)
}

async function sessionsThatConverted(trx: Trx, siteId: string, visitors: string[]) {
  const { rows } = await trx.rawQuery<{ rows: { id: string }[] }>(
    `SELECT s.id FROM sessions s,
            (SELECT date_trunc('month', min(first_seen_at) AT TIME ZONE 'UTC' - interval '1 day')::date AS first,
                    date_trunc('month', max(last_seen_at) AT TIME ZONE 'UTC')::date AS last
               FROM visitors WHERE site_id = :siteId AND fingerprint = ANY (:visitors::text[])) AS seen
      WHERE s.site_id = :siteId AND s.fingerprint = ANY (:visitors::text[]) AND s.conversion_count > 0
        AND s.created_month >= seen.first AND s.created_month <= seen.last`,
    { siteId, visitors: visitors as any }
  )
  return rows.map(({ id }) => id)
}
