/** How far back the longest period looks, with the one before it. */
const DAYS = 180

/**
 * The sites of an agency, with days of traffic as they are kept, and calls, leads and costs of so many days. What is not read by
 * the overview is left out.
 *
 * @param {import('pg').Client} client as the service
 */
export async function fillOverview(client, workspaceId, sites) {
  await client.query(
    `INSERT INTO sites (public_id, workspace_id, domain, name, timezone)
     SELECT 'overview-' || n, $1, 'client-' || n || '.example', 'Client ' || n,
            (ARRAY['UTC', 'Europe/Istanbul', 'America/New_York', 'Asia/Kolkata'])[1 + n % 4]
       FROM generate_series(1, $2::int) n`,
    [workspaceId, sites]
  )
  for (const [sql, ...values] of parts()) {
    await client.query(
      `WITH mine AS (SELECT id, row_number() OVER (ORDER BY domain)::int AS n FROM sites
      WHERE workspace_id = $1), days AS (SELECT generate_series(0, ${DAYS} - 1) AS ago) ${sql}`,
      [workspaceId, ...values]
    )
  }
}

function parts() {
  return [
    // Few people come back within the day, and some within months: 200 places of them.
    [
      `INSERT INTO traffic_days
      SELECT id, current_date - ago, 'UTC', 300, 240, 900, 12, 10, 90, 9000,
             (SELECT array_agg(greatest(240 - k / 2, 40)) FROM generate_series(0, 199) k), 'x', 1, now(), now()
        FROM mine, days`,
    ],
    [
      `INSERT INTO calls (site_id, phone_number, called_at, source)
      SELECT id, '+4930' || 1000000 + ago, now() - ago * interval '1 day' - k * interval '5 hours', 'bench'
        FROM mine, days, generate_series(1, 3) k`,
    ],
    [
      `INSERT INTO leads (site_id, id, root_id, opened_at, opened_by, status, status_at, first_seen_at, last_activity_at,
        channel, source)
      SELECT site, id, id, at, 'conversion', (ARRAY['new', 'qualified', 'won', 'junk'])[1 + k % 4], at, at, at,
             (ARRAY['paid_search', 'direct'])[1 + k % 2], 'google'
        FROM (SELECT mine.id AS site, gen_random_uuid() AS id, k,
                     now() - ago * interval '1 day' - k * interval '4 hours' AS at
                FROM mine, days, generate_series(1, 4) k) leads`,
    ],
    [
      `INSERT INTO ad_accounts (site_id, customer_id, name, currency, timezone, fetched_at)
      SELECT id, n, 'Account', 'EUR', 'UTC', now() FROM mine WHERE n % 2 = 0`,
    ],
    [
      `INSERT INTO ad_costs
      SELECT id, n, 'campaign', current_date - ago, c, 0, 0, 'EUR', 9000000, 12, 300, now()
        FROM mine, days, generate_series(1, 8) c WHERE n % 2 = 0`,
    ],
    [
      `INSERT INTO site_signals SELECT id, 'page_view', now(), now() - n * interval '2 minutes', 'x' FROM mine WHERE n % 20 > 0`,
    ],
    [
      `INSERT INTO drops SELECT id, current_date - ago, r, 10 FROM mine, days, unnest('{bot,invalid}'::text[]) r WHERE ago < 40`,
    ],
    [`INSERT INTO click_checks SELECT id, now(), 300, 60, 50 FROM mine`],
  ]
}
