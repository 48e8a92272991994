import type { Dimension, Period } from '#app/attribution/report/types'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** What a model gave to a channel, source, campaign or page in a period. */
export interface CreditSum {
  model: string
  /** No touch at all. */
  isUnknown: boolean
  /** Null: touches that have no such thing, as a visit without a campaign. */
  key: string | null
  conversions: number
  /** In `currency`. */
  value: number
  currency: string
}

const KEYS: Record<Dimension, { kind: string; key: string }> = {
  channel: { kind: 'source', key: 's.channel' },
  source: { kind: 'source', key: 's.source' },
  campaign: { kind: 'source', key: 's.campaign' },
  landing: { kind: 'landing', key: 'l.path' },
}

/** Summed up by number first, so that texts are compared once each and not once a day. */
export async function creditSums(
  trx: TransactionClientContract,
  siteId: string,
  { from, to }: Period,
  dimension: Dimension
): Promise<CreditSum[]> {
  const { kind, key } = KEYS[dimension]
  const { rows } = await trx.rawQuery<{ rows: CreditSum[] }>(
    `WITH d AS (
       SELECT model, number, currency, sum(conversions) AS conversions, sum(value) AS value
         FROM credit_days
        WHERE site_id = :siteId AND kind = '${kind}' AND day BETWEEN :from AND :to
        GROUP BY 1, 2, 3
     )
     SELECT d.model, d.number = 0 AS "isUnknown", ${key} AS key, d.currency,
            sum(d.conversions)::float8 / 1000000 AS conversions, sum(d.value) AS value
       FROM d
       LEFT JOIN ${kind === 'source' ? 'touch_sources s' : 'landing_pages l'} ON site_id = :siteId AND id = d.number
      GROUP BY 1, 2, 3, 4`,
    { siteId, from, to }
  )
  return rows
}
