import { rowsOf } from '#tests/support/sites'

/** A day that we have counted ourselves. */
export function addTrafficDay(siteId: string, day: string) {
  return rowsOf(
    `INSERT INTO traffic_days SELECT * FROM json_populate_record(NULL::traffic_days, ?)`,
    [
      JSON.stringify({
        site_id: siteId,
        day,
        zone: 'Europe/Berlin',
        visits: 1,
        visitors: 1,
        page_views: 1,
        conversions: 0,
        converting_visits: 0,
        bounces: 1,
        duration_sec: 0,
        new_within: [],
        digest: 'x',
        encoding: 1,
        derived_at: new Date(),
        read_at: new Date(),
      }),
    ]
  )
}
