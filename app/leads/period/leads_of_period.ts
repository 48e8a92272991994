import type { Period } from '#app/shared/period'
import { LEAD_COUNTS } from '#app/leads/period/lead_counts'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Leads that began in some days of the site, as they stand now. */
export interface PeriodLeads {
  leads: number
  /** Those that are won included. */
  qualified: number
  junk: number
  won: number
  /** Of the won ones, each currency by itself. */
  values: { currency: string; value: number }[]
  /** The most first. Without those that are junk. */
  channels: { channel: string; leads: number }[]
}

export async function leadsOfPeriod(
  trx: TransactionClientContract,
  siteId: string,
  zone: string,
  { from, to }: Period
): Promise<PeriodLeads> {
  const { rows } = await trx.rawQuery<{ rows: PeriodLeads[] }>(
    `WITH l AS (
       SELECT l.status, l.channel, l.value, l.currency FROM leads l
        WHERE l.site_id = :siteId AND l.root_id = l.id
          AND l.opened_at >= :from::timestamp AT TIME ZONE :zone
          AND l.opened_at < (:to::date + 1)::timestamp AT TIME ZONE :zone)
     SELECT ${LEAD_COUNTS}, count(*) FILTER (WHERE l.status = 'won')::int AS won,
        (SELECT coalesce(json_agg(v ORDER BY v.value DESC, v.currency), '[]')
           FROM (SELECT currency, sum(value)::float8 AS value FROM l
                  WHERE status = 'won' AND value IS NOT NULL AND currency IS NOT NULL GROUP BY 1) v) AS values,
        (SELECT coalesce(json_agg(c ORDER BY c.leads DESC, c.channel), '[]')
           FROM (SELECT channel, count(*)::int AS leads FROM l
                  WHERE status <> 'junk' AND channel IS NOT NULL GROUP BY 1) c) AS channels
       FROM l`,
    { siteId, zone, from, to }
  )
  return rows[0]
}
