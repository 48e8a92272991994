import { toE164 } from '#app/shared/phone_number'
import { monthOf, type Month } from '#app/shared/month'
import { AHEAD_MS, LONGEST_VISIT_MS } from '#app/calls/queries/match_candidates'
import type { Candidate } from '#app/calls/types'
import type { KnownSite } from '#app/sites/site_registry'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** Of a site where more people press a number within minutes, nobody could say which of them has called. */
const LIMIT = 50

/** What the tracker calls a click on a `tel:` link. */
const PRESSED = 'phone_call'

/**
 * Visits in which somebody pressed a number in the minutes before the call, the latest first: one look into the index of
 * `conversions` by time, and one into the key of `sessions` for each.
 */
export async function pressedNumbers(
  client: QueryClientContract,
  { id: siteId, country }: Pick<KnownSite, 'id' | 'country'>,
  calledAt: Date,
  minutes: number
): Promise<Candidate[]> {
  const from = new Date(calledAt.getTime() - minutes * 60_000)
  const { rows } = await client.rawQuery<{ rows: Row[] }>(
    `SELECT c.session_id, c.session_month::text AS month, c.converted_at, c.label,
            s.fingerprint, s.score, s.conversion_count
       FROM (SELECT session_id, session_month, converted_at, label FROM conversions
              WHERE site_id = :siteId AND converted_at >= :from::timestamptz AND converted_at <= :at::timestamptz
                AND action = '${PRESSED}'
              ORDER BY converted_at DESC LIMIT ${LIMIT}) AS c
       JOIN LATERAL (SELECT fingerprint, score, conversion_count FROM sessions s
                      WHERE s.site_id = :siteId AND s.id = c.session_id AND s.created_month = c.session_month
                        AND s.created_month >= :firstMonth::date AND s.created_month <= :lastMonth::date
                     OFFSET 0) AS s ON true
      ORDER BY c.converted_at DESC`,
    {
      siteId,
      at: calledAt.toISOString(),
      from: from.toISOString(),
      // Months that are told beforehand are the only ones that are planned for.
      firstMonth: monthOf(new Date(from.getTime() - LONGEST_VISIT_MS)),
      lastMonth: monthOf(new Date(calledAt.getTime() + AHEAD_MS)),
    }
  )
  return rows.map((row) => ({
    sessionId: row.session_id,
    month: row.month,
    fingerprint: row.fingerprint,
    score: row.score,
    seenAt: row.converted_at,
    conversions: row.conversion_count,
    pressed: row.label && pressedNumber(row.label, country),
  }))
}

/** `tel:` and a number, perhaps with `%20` in it, as the page had it. */
function pressedNumber(label: string, country: string | null): string | null {
  const number = label.replace(/^tel:/i, '').replaceAll('%20', ' ')
  return toE164(number, country)
}

interface Row {
  session_id: string
  month: Month
  converted_at: Date
  label: string | null
  fingerprint: string | null
  score: number
  conversion_count: number
}
