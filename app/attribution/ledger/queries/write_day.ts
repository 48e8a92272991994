import type { DaySum, NumberedTouch } from '#app/attribution/ledger/day_sums'
import type { StoredJourney } from '#app/attribution/ledger/queries/journeys_of_day'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface LedgerEntry {
  journey: StoredJourney
  touches: NumberedTouch[]
  leadTouch: number | null
  /** Name and version of who gave the credits. */
  model: string
  /** Null: no touch, or no answer. */
  credits: number[] | null
}

interface Heading {
  siteId: string
  day: string
  lookbackDays: number
}

/** Takes away what was derived before. Resolves to since when the day was due, as PostgreSQL writes it; null if it was not. */
export async function clearDay(trx: TransactionClientContract, siteId: string, day: string) {
  await trx.rawQuery(`SELECT pg_advisory_xact_lock(hashtextextended('credits ' || ?, 0))`, [siteId])
  const { rows } = await trx.rawQuery<{ rows: { due_since: string }[] }>(
    'SELECT due_since::text FROM credit_due WHERE site_id = ? AND day = ?',
    [siteId, day]
  )
  await trx.rawQuery('DELETE FROM credits WHERE site_id = ? AND day = ?', [siteId, day])
  await trx.rawQuery('DELETE FROM credit_days WHERE site_id = ? AND day = ?', [siteId, day])
  return rows[0]?.due_since ?? null
}

export async function writeCredits(
  trx: TransactionClientContract,
  { siteId, day, lookbackDays }: Heading,
  entries: LedgerEntry[]
) {
  const column = (value: (entry: LedgerEntry) => any): any[] => entries.map(value)
  const list = (values: unknown[]) => `{${values.join(',')}}`
  await trx.rawQuery(
    `INSERT INTO credits (site_id, day, lookback_days, conversion_id, model, converted_at, action, value, currency,
                          visitor_group, lead_touch, touch_sessions, touch_months, touch_ages_sec, touch_sources, touch_landings, credits)
     SELECT ?, ?, ?, id, model, at, action, value, currency, visitor_group, lead_touch, sessions::uuid[], months::date[], ages::int[], sources::int[],
            landings::int[], credits::int[]
       FROM unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::text[], ?::float8[], ?::text[], ?::int[], ?::int[],
                   ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
         AS e (id, model, at, action, value, currency, visitor_group, lead_touch, sessions, months, ages, sources, landings, credits)
     ON CONFLICT (site_id, conversion_id) DO UPDATE SET
       day = excluded.day, lookback_days = excluded.lookback_days, model = excluded.model,
       converted_at = excluded.converted_at, value = excluded.value, currency = excluded.currency,
       visitor_group = excluded.visitor_group, lead_touch = excluded.lead_touch, touch_sessions = excluded.touch_sessions,
       touch_months = excluded.touch_months, touch_ages_sec = excluded.touch_ages_sec,
       touch_sources = excluded.touch_sources, touch_landings = excluded.touch_landings, credits = excluded.credits`,
    [
      siteId,
      day,
      lookbackDays,
      column(({ journey }) => journey.conversionId),
      column(({ model }) => model),
      column(({ journey }) => journey.convertedAt.toISOString()),
      column(({ journey }) => journey.action),
      column(({ journey }) => journey.value),
      column(({ journey }) => journey.currency),
      column(({ journey }) => journey.visitorGroup),
      column(({ leadTouch }) => leadTouch),
      column(({ journey, credits }) =>
        list(credits ? journey.touches.map((t) => t.sessionId) : [])
      ),
      column(({ journey, credits }) => list(credits ? journey.touches.map((t) => t.month) : [])),
      column(({ journey, credits }) => list(credits ? agesOf(journey) : [])),
      column(({ touches, credits }) => list(credits ? touches.map((t) => t.sourceId) : [])),
      column(({ touches, credits }) => list(credits ? touches.map((t) => t.landingId) : [])),
      column(({ credits }) => list(credits ?? [])),
    ]
  )
}

/** The day is derived; it is no longer due, unless it became due again meanwhile. */
export async function writeSums(
  trx: TransactionClientContract,
  siteId: string,
  day: string,
  sums: DaySum[],
  dueSince: string | null
) {
  await trx.rawQuery(
    `INSERT INTO credit_days (site_id, day, kind, model, number, currency, conversions, value)
     SELECT ?, ?, * FROM unnest(?::text[], ?::text[], ?::int[], ?::text[], ?::bigint[], ?::float8[])`,
    [
      siteId,
      day,
      sums.map((sum) => sum.kind),
      sums.map((sum) => sum.model),
      sums.map((sum) => sum.number),
      sums.map((sum) => sum.currency),
      sums.map((sum) => sum.conversions),
      sums.map((sum) => sum.value),
    ]
  )
  await trx.rawQuery(
    `INSERT INTO credit_derivations (site_id, day) VALUES (?, ?)
     ON CONFLICT (site_id, day) DO UPDATE SET derived_at = excluded.derived_at`,
    [siteId, day]
  )
  await trx.rawQuery(
    'DELETE FROM credit_due WHERE site_id = ? AND day = ? AND due_since = ?::timestamptz',
    [siteId, day, dueSince ?? '-infinity']
  )
}

function agesOf({ convertedAt, touches }: StoredJourney) {
  return touches.map(({ at }) => Math.round((convertedAt.getTime() - at.getTime()) / 1000))
}
