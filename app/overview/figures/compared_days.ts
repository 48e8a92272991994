/**
 * The days that are looked at, of each site that the person sees, as SQL: `:days` of them with today, in the site's own zone.
 * Today is not over, so what is held against the days before leaves it out: as many whole days as the period has, and those
 * right before the period. Of today alone that is yesterday.
 */
export const COMPARED_DAYS = `SELECT s.id AS site_id, t.today, t.today - (:days::int - 1) AS from_day,
    t.today - (:days::int - 1) - greatest(:days::int - 1, 1) AS before_day,
    (t.today - (:days::int - 1))::timestamp AT TIME ZONE s.timezone AS from_at
  FROM sites s, LATERAL (SELECT (:now::timestamptz AT TIME ZONE s.timezone)::date AS today) t
 WHERE s.removed_at IS NULL`

export interface Compared {
  /** ISO 8601. */
  now: string
  days: number
}
