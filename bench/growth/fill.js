import { withClient } from '../../launch/database/connect.js'

const EVENTS_A_SESSION = 6

/** Columns are made from a number: n of a session, i of an event. The same month has the same rows again. */
const SESSIONS = `
  INSERT INTO sessions (site_id, id, created_month, sid, fingerprint, started_at, last_event_at, event_count,
                        entry_page, exit_page, referrer, gclid, channel, source, medium, source_label, attributed_by,
                        score, score_reasons, scored_by, device, browser, os, language, ip_address)
  SELECT $1, id, $2::date, id, md5('visitor' || id), at, at + interval '5 minutes', ${EVENTS_A_SESSION},
         page, page, 'https://www.google.com/', CASE WHEN n % 4 = 0 THEN repeat(md5(n::text), 3) END,
         'organic_search', 'google', 'organic', 'Organic Search', 'paid-click@1.0.0',
         50, '[{"signal":"conversion","points":50}]', 'classic@1.0.0', 'desktop', 'Chrome', 'Windows', 'tr-TR', '127.0.0.0'
    FROM (SELECT n, md5($2 || n)::uuid AS id, 'https://bench.example/services/page-' || n % 200 AS page,
                 $2::timestamptz + ($3::timestamptz - $2::timestamptz) * (n / $4::float8) AS at
            FROM generate_series(1, $4::int) AS n) AS numbers`

const EVENTS = `
  INSERT INTO events (site_id, id, session_month, session_id, created_at, url, referrer, event_category, event_action,
                      event_value, metadata, lead_score, score_reasons, scored_by)
  SELECT s.site_id, (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' ||
                     substr(md5(s.id::text || i), 1, 3) || '8' || substr(md5(s.id::text || i), 4, 15))::uuid,
         s.created_month, s.id, at, s.entry_page, s.referrer, 'interaction', 'scroll_depth', 50,
         jsonb_build_object('fp', s.fingerprint, 'screen', '1920x1080', 'viewport', '1903x947', 'dpr', 1.25,
                            'timezone', 'Europe/Istanbul', 'connection', '4g',
                            'element', 'main > section.hero > a.button.button-primary'),
         10, '[{"signal":"interaction","points":10}]', 'classic@1.0.0'
    FROM sessions s, generate_series(1, ${EVENTS_A_SESSION}) AS i,
         LATERAL (SELECT s.started_at + i * interval '50 seconds' AS at) AS t
   WHERE s.created_month = $1::date`

const VISITORS = `
  INSERT INTO visitors (site_id, fingerprint, first_seen_at, last_seen_at, sessions_count)
  SELECT site_id, fingerprint, started_at, last_event_at, 1 FROM sessions WHERE created_month = $1::date`

/**
 * Fills the months of a site as if visitors had come every day.
 *
 * @param {string} adminUrl the rows are right, so policies and foreign keys are not asked
 * @param {string} siteId
 * @param {string[]} months `2026-01-01`; the last one is not over yet
 * @param {number} events in all of them together
 */
export async function fill(adminUrl, siteId, months, events) {
  const sessions = Math.round(events / EVENTS_A_SESSION / months.length)
  await withClient(adminUrl, async (client) => {
    await client.query('SET session_replication_role = replica')
    for (const [position, month] of months.entries()) {
      const end = months[position + 1] ?? new Date().toISOString()
      await client.query(SESSIONS, [siteId, month, end, sessions])
      for (const statement of [EVENTS, VISITORS]) await client.query(statement, [month])
    }
    await client.query('VACUUM ANALYZE')
  })
}
