/** Leads of a site over a year, of which most got in touch by the number, and some have a name, a value or somebody's. */
export async function fillLeads(client, siteId, count) {
  await client.query(
    `INSERT INTO leads (site_id, id, root_id, opened_at, opened_by, status, status_at, value, currency, name, phone_number,
       first_seen_at, last_activity_at, score, channel, source_label, source, medium, campaign, contacts, counted_at)
     SELECT $1::uuid, id, id, at, 'conversion', status, at, CASE WHEN n % 20 = 0 THEN n % 5000 END,
            CASE WHEN n % 20 = 0 THEN 'EUR' END, CASE WHEN n % 25 = 0 THEN 'Person ' || n END, '+4930' || 1000000 + n,
            at - n % 900 * interval '1 hour', at, n % 100,
            (ARRAY['paid_search', 'organic_search', 'direct', 'social', 'email'])[1 + n % 5],
            (ARRAY['First Click (Paid)', 'Organic', 'Return Visitor (Ads Assisted)'])[1 + n % 3],
            'google', 'cpc', 'campaign-' || n % 500, jsonb_build_object('phone_call', 1 + n % 3, 'call', n % 2), now()
       FROM (SELECT n, gen_random_uuid() AS id, now() - n * interval '1 year' / $2::int AS at,
                    (ARRAY['new', 'new', 'contacted', 'qualified', 'won', 'lost', 'junk', 'new'])[1 + n % 8] AS status
               FROM generate_series(1, $2::int) n) leads`,
    [siteId, count]
  )
  await client.query(
    `INSERT INTO lead_keys (site_id, kind, value, lead_id)
     SELECT site_id, 'phone', phone_number, id FROM leads WHERE site_id = $1`,
    [siteId]
  )
}
