/** SQL: whether a visit of the site began on `day` (a timestamp) in the zone. By the index first, wherever the zone is. */
export function hasVisits(siteId: string, zone: string): string {
  return `EXISTS (SELECT FROM sessions v WHERE v.site_id = ${siteId}
        AND v.created_month >= date_trunc('month', day - interval '1 day') AND v.created_month <= day + interval '6 days'
        AND v.started_at >= (day - interval '1 day')::timestamptz AND v.started_at < (day + interval '2 days')::timestamptz
        AND (v.started_at AT TIME ZONE ${zone})::date = day::date)`
}
