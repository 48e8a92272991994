const CAMPAIGNS = 150

/** An ads account whose campaigns are those that visits name. */
export async function fillCosts(client, siteId, days) {
  await client.query(
    `INSERT INTO ad_accounts (site_id, customer_id, name, currency, timezone, fetched_at)
     VALUES ($1, 1, 'Account', 'EUR', 'UTC', now())`,
    [siteId]
  )
  await client.query(
    `INSERT INTO ad_costs (site_id, customer_id, level, day, campaign_id, ad_group_id, keyword_id, currency, cost_micros,
                           clicks, impressions, fetched_at)
     SELECT $1, 1, 'campaign', current_date - ago, c, 0, 0, 'EUR', 9000000, 12, 300, now()
       FROM generate_series(0, $2::int - 1) ago, generate_series(1, ${CAMPAIGNS}) c`,
    [siteId, days]
  )
}
