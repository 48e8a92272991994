import pg from 'pg'

const EVENTS_A_SESSION = 5
const DAY_MS = 86_400_000

/**
 * Visits of one day, made from a number. Small numbers are frequent, as with people: few pages, sources and cities have most of the
 * visits, and many have one.
 */
const SESSIONS = `
  INSERT INTO sessions (site_id, id, created_month, sid, fingerprint, started_at, last_event_at, total_duration_sec, event_count,
                        conversion_count, entry_page, exit_page, referrer, channel, source, medium, campaign, source_label,
                        attributed_by, score, scored_by, device, browser, os, language, country, city)
  SELECT $1, id, date_trunc('month', at)::date, id, md5('visitor' || person), at, at + seconds * interval '1 second', seconds,
         ${EVENTS_A_SESSION}, (n % 20 = 0)::int, 'https://bench.example' || page, 'https://bench.example' || page,
         CASE WHEN n % 3 > 0 THEN 'https://www.' || (ARRAY['google', 'bing', 'facebook', 'news'])[1 + n % 4] || '.com/' END,
         (ARRAY['direct', 'paid_search', 'organic_search', 'social', 'referral', 'email', 'campaign', 'video'])[1 + few % 8],
         (ARRAY['google', 'bing', 'facebook'])[1 + n % 5], (ARRAY['cpc', 'organic', 'email'])[1 + n % 4],
         CASE WHEN n % 2 = 0 THEN 'campaign-' || few % 150 END,
         (ARRAY['Organic', 'First Click (Paid)', 'Return Visitor (Ads Assisted)'])[1 + n % 3], 'bench@1.0.0',
         (n * 7) % 100, 'classic@1.0.0', (ARRAY['mobile', 'desktop', 'tablet'])[1 + n % 3],
         (ARRAY['Chrome', 'Safari', 'Firefox', 'Edge'])[1 + few % 4], (ARRAY['Android', 'iOS', 'Windows', 'macOS'])[1 + n % 4],
         (ARRAY['tr', 'en', 'de'])[1 + n % 3], (ARRAY['TR', 'DE', 'GB', 'US', 'NL', 'FR'])[1 + few % 6], 'City ' || few % 400
    FROM (SELECT n, gen_random_uuid() AS id, $2::timestamptz + random() * ($3::timestamptz - $2::timestamptz) AS at,
                 (random() * 600)::int AS seconds, (400 * power(random(), 3))::int AS few,
                 '/services/page-' || (800 * power(random(), 3))::int AS page, floor(random() * $5::int) AS person
            FROM generate_series(1, $4::int) n) numbers`

/** A page, another one, reading, a third one; and one more thing, a conversion of few. */
const EVENTS = `
  INSERT INTO events (site_id, id, session_month, session_id, created_at, url, event_category, event_action, lead_score, scored_by)
  SELECT s.site_id, gen_random_uuid(), s.created_month, s.id, s.started_at + i * interval '20 seconds',
         CASE i WHEN 0 THEN s.entry_page ELSE 'https://bench.example/services/page-' || (800 * power(random(), 3))::int END,
         CASE WHEN i = 0 THEN 'acquisition' WHEN i = 4 AND s.conversion_count > 0 THEN 'conversion' ELSE 'interaction' END,
         CASE WHEN i = 0 THEN 'view' WHEN i IN (1, 3) THEN 'page_view' WHEN i = 4 AND s.conversion_count > 0 THEN 'phone_call'
              ELSE 'scroll_depth' END, 10, 'classic@1.0.0'
    FROM sessions s, generate_series(0, ${EVENTS_A_SESSION - 1}) i
   WHERE s.site_id = $1 AND s.created_month >= date_trunc('month', $2::timestamptz)::date
     AND s.created_month <= $3::timestamptz AND s.started_at >= $2 AND s.started_at < $3`

/**
 * Fills the last days of a site, today until now.
 *
 * @param {string} adminUrl the rows are right, so policies and foreign keys are not asked
 * @param {string} siteId
 * @param {{ events: number, days: number }} size
 */
export async function fill(adminUrl, siteId, { events, days }) {
  const sessions = Math.round(events / EVENTS_A_SESSION / days)
  const people = Math.round(sessions * days * 0.6)
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  await client.query('SET session_replication_role = replica; SET synchronous_commit = off')
  const now = Date.now()
  for (let back = days - 1; back >= 0; back--) {
    const from = new Date(now - back * DAY_MS)
    from.setUTCHours(0, 0, 0, 0)
    const to = new Date(Math.min(now, from.getTime() + DAY_MS))
    const share = (to.getTime() - from.getTime()) / DAY_MS
    const count = Math.round(sessions * share)
    await client.query(SESSIONS, [siteId, from, to, count, people])
    await client.query(EVENTS, [siteId, from, to])
  }
  await client.query('ANALYZE sessions; ANALYZE events')
  await client.end()
}

/** @returns {string[]} first days of the months that so many days back touch */
export function monthsOf(days) {
  const months = new Set()
  for (let back = 0; back < days; back++) {
    months.add(new Date(Date.now() - back * DAY_MS).toISOString().slice(0, 8) + '01')
  }
  return [...months].sort()
}
