import type { LeadKey } from '#app/leads/keys'
import type { Opener } from '#app/leads/joining/plan/evidence'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Of a visitor that are looked at, the latest ones: more are a machine, or a device that many use. */
export const MAX_VISITS = 1_000

/** The months in which a visitor of alias `v` has visits: a session may begin a little before it was first seen. */
export const MONTHS_OF_VISITOR = `s.created_month >= date_trunc('month', (v.first_seen_at AT TIME ZONE 'UTC') - interval '1 day')::date
  AND s.created_month <= date_trunc('month', v.last_seen_at AT TIME ZONE 'UTC')::date`

/** Those of these visitors and visits that had a conversion, with the first. A visit that is known to be a visitor's has none by itself. */
export async function conversionsOf(
  trx: TransactionClientContract,
  siteId: string,
  keys: LeadKey[]
): Promise<Opener[]> {
  if (keys.length === 0) return []
  const of = (kind: string) =>
    keys.filter((key) => key.kind === kind).map(({ value }) => value) as any
  const { rows } = await trx.rawQuery<{ rows: Row[] }>(
    `SELECT 'visitor' AS kind, v.fingerprint AS value, min(c.converted_at) AS at
       FROM unnest(:visitors::text[]) AS k JOIN visitors v ON v.site_id = :siteId AND v.fingerprint = k
      CROSS JOIN LATERAL (SELECT s.id, s.created_month, s.conversion_count FROM sessions s
         WHERE s.site_id = :siteId AND s.fingerprint = v.fingerprint AND ${MONTHS_OF_VISITOR}
         ORDER BY s.started_at DESC LIMIT ${MAX_VISITS}) AS s
       JOIN conversions c ON c.site_id = :siteId AND c.session_id = s.id AND c.session_month = s.created_month
      WHERE s.conversion_count > 0 GROUP BY 2
     UNION ALL
     SELECT 'session', k::text, min(c.converted_at)
       FROM unnest(:sessions::uuid[]) AS k JOIN conversions c ON c.site_id = :siteId AND c.session_id = k
       JOIN sessions s ON s.site_id = :siteId AND s.id = k AND s.created_month = c.session_month
      WHERE s.fingerprint IS NULL GROUP BY 2`,
    { siteId, visitors: of('visitor'), sessions: of('session') }
  )
  return rows.map(({ kind, value, at }) => ({ key: { kind, value }, by: 'conversion', at }))
}

interface Row {
  kind: LeadKey['kind']
  value: string
  at: Date
}
