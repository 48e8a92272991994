import { NotFound } from '#app/shared/tenant_db'
import { isUuid } from '#app/shared/ids'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** A conversion as the ledger has it. */
export interface LedgerConversion {
  id: string
  convertedAt: Date
  action: string
  label: string | null
  value: number | null
  currency: string
  /** Name and version. */
  model: string
  lookbackDays: number
  leadTouch: number | null
  /** Oldest first. */
  touches: LedgerTouch[]
}

export interface LedgerTouch {
  sessionId: string
  /** Of its session, `YYYY-MM`. */
  month: string
  /** Before the conversion, seconds. */
  ageSec: number
  /** Millionths. */
  credit: number
  channel: string
  source: string | null
  campaign: string | null
  landing: string | null
}

/** Throws `E_NOT_FOUND` when the site has no such conversion, or it is not credited yet. */
export async function journeyOfConversion(
  trx: TransactionClientContract,
  siteId: string,
  conversionId: string
): Promise<LedgerConversion> {
  if (!isUuid(conversionId)) throw new NotFound()
  const { rows } = await trx.rawQuery<{ rows: LedgerConversion[] }>(
    `SELECT c.conversion_id AS id, c.converted_at AS "convertedAt", c.action, v.label, c.value, c.currency, c.model,
            c.lookback_days AS "lookbackDays", c.lead_touch AS "leadTouch", coalesce(t.touches, '[]') AS touches
       FROM credits c
       LEFT JOIN conversions v ON v.site_id = c.site_id AND v.id = c.conversion_id
      CROSS JOIN LATERAL (
        SELECT json_agg(json_build_object('sessionId', u.session, 'month', to_char(u.month, 'YYYY-MM'), 'ageSec', u.age,
                          'credit', u.credit, 'channel', s.channel, 'source', s.source, 'campaign', s.campaign,
                          'landing', l.path) ORDER BY u.place) AS touches
          FROM unnest(c.touch_sessions, c.touch_months, c.touch_ages_sec, c.touch_sources, c.touch_landings, c.credits)
                 WITH ORDINALITY AS u (session, month, age, source, landing, credit, place)
          LEFT JOIN touch_sources s ON s.site_id = c.site_id AND s.id = u.source
          LEFT JOIN landing_pages l ON l.site_id = c.site_id AND l.id = u.landing) t
      WHERE c.site_id = ? AND c.conversion_id = ?`,
    [siteId, conversionId]
  )
  if (rows.length === 0) throw new NotFound()
  return rows[0]
}
