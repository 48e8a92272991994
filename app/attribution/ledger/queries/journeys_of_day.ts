import db from '@adonisjs/lucid/services/db'

/** A conversion and the touches before it, oldest first. */
export interface StoredJourney {
  conversionId: string
  convertedAt: Date
  action: string
  value: number | null
  currency: string
  /** One of 100, by chance; the same for all conversions of a person. */
  visitorGroup: number
  touches: StoredTouch[]
}

export interface StoredTouch {
  sessionId: string
  month: string
  at: Date
  channel: string
  source: string | null
  campaign: string | null
  entryPage: string
  /** Something was won in that session, before this conversion or with it. */
  converted: boolean
}

export interface DayOfSite {
  siteId: string
  /** `YYYY-MM-DD` in the zone. */
  day: string
  timezone: string
  lookbackDays: number
}

/** Who has more sessions than this is a machine; the latest ones count. */
const MAX_TOUCHES = 1_000
const PAGE = 1_000

/**
 * Journeys to the conversions of a day of the site's own zone, in pages. Touches are sessions of the same person (of the visitor
 * and of all visitors of the same lead) that began in `[conversion - look-back, conversion)`; the session of the conversion is one also when it began with it, unless there is
 * no look-back at all.
 */
export async function* journeysOfDay(day: DayOfSite): AsyncGenerator<StoredJourney[]> {
  let after: { at: string; id: string } | null = null
  while (true) {
    const rows: Row[] = await page(day, after)
    if (rows.length) yield rows.map(toJourney)
    if (rows.length < PAGE) return
    const last = rows.at(-1)!
    after = { at: last.at_text, id: last.id }
  }
}

interface Row {
  id: string
  converted_at: Date
  at_text: string
  action: string
  value: number | null
  currency: string
  visitor_group: number
  touches: [string, string, string, string, string | null, string | null, string, boolean][]
}

const TOUCH = `t.id, t.created_month::text, t.started_at, t.channel, t.source, t.campaign, t.entry_page,
                t.conversion_count > 0`

async function page(
  { siteId, day, timezone, lookbackDays }: DayOfSite,
  after: { at: string; id: string } | null
) {
  const { rows } = await db.connection('service').rawQuery<{ rows: Row[] }>(
    `WITH bounds AS (
       SELECT (:day::date)::timestamp AT TIME ZONE :zone AS day_start,
              (:day::date + 1)::timestamp AT TIME ZONE :zone AS day_end,
              make_interval(days => :lookback) AS lookback,
              date_trunc('month', :day::date - :lookback::int - 2)::date AS first_month,
              date_trunc('month', :day::date + 2)::date AS last_month
     ), asked AS (
       SELECT c.* FROM conversions c, bounds b
        WHERE c.site_id = :site AND c.converted_at >= b.day_start AND c.converted_at < b.day_end
          AND (c.converted_at, c.id) > (:afterAt::timestamptz, :afterId::uuid)
        ORDER BY c.converted_at, c.id
        LIMIT ${PAGE}
     )
     SELECT c.id, c.converted_at, c.converted_at::text AS at_text, c.action, c.value, c.currency,
            ((hashtextextended(coalesce(person.visitors[1], c.id::text), 0) & 2147483647) % 100)::int AS visitor_group,
            coalesce(j.touches, '[]') AS touches
       FROM asked c
      CROSS JOIN bounds b
       LEFT JOIN LATERAL (SELECT s.* FROM sessions s
              WHERE s.site_id = c.site_id AND s.id = c.session_id AND s.created_month = c.session_month) own ON true
      CROSS JOIN LATERAL (
        SELECT coalesce(array_agg(k.value ORDER BY k.value COLLATE "C"), ARRAY[own.fingerprint]) AS visitors
          FROM leads member JOIN lead_keys k ON k.site_id = member.site_id AND k.lead_id = member.id AND k.kind = 'visitor'
         WHERE member.site_id = c.site_id AND member.root_id = (
           SELECT l.root_id FROM lead_keys mine JOIN leads l ON l.site_id = mine.site_id AND l.id = mine.lead_id
            WHERE mine.site_id = c.site_id AND mine.kind = 'visitor' AND mine.value = own.fingerprint)) person
      CROSS JOIN LATERAL (
        SELECT json_agg(json_build_array(${TOUCH}) ORDER BY t.started_at, t.id) AS touches
          FROM (SELECT * FROM (
                  SELECT t.* FROM sessions t
                   WHERE t.site_id = c.site_id AND t.fingerprint = ANY (person.visitors)
                     AND t.started_at >= c.converted_at - b.lookback AND t.started_at < c.converted_at
                     AND t.created_month >= b.first_month AND t.created_month <= b.last_month
                   ORDER BY t.started_at DESC, t.id DESC LIMIT ${MAX_TOUCHES}) earlier
                UNION ALL
                SELECT own.* WHERE own.id IS NOT NULL AND :lookback > 0
                  AND (own.fingerprint IS NULL OR own.started_at >= c.converted_at)) t) j
      ORDER BY c.converted_at, c.id`,
    {
      site: siteId,
      day,
      zone: timezone,
      lookback: lookbackDays,
      afterAt: after?.at ?? '-infinity',
      afterId: after?.id ?? '00000000-0000-0000-0000-000000000000',
    }
  )
  return rows
}

function toJourney(row: Row): StoredJourney {
  return {
    conversionId: row.id,
    convertedAt: row.converted_at,
    action: row.action,
    value: row.value,
    currency: row.currency,
    visitorGroup: row.visitor_group,
    touches: row.touches.map(
      ([sessionId, month, at, channel, source, campaign, entryPage, converted]) => ({
        sessionId,
        month,
        at: new Date(at),
        channel,
        source,
        campaign,
        entryPage,
        converted,
      })
    ),
  }
}
