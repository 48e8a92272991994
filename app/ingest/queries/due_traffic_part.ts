import type { DueTraffic } from '#app/ingest/types'
import type { StatementPart } from '#app/ingest/queries/statement_part'

/** Days of the site's own zone of which the statistics have to be derived anew. */
export const dueTraffic: StatementPart<DueTraffic> = {
  code: 't',
  name: 'due_traffic',
  columns: [
    { name: 'site_id', type: 'uuid', value: (due) => due.site.id },
    { name: 'timezone', type: 'text', value: (due) => due.site.timezone },
    { name: 'from', type: 'timestamptz', value: (due) => due.from.toISOString() },
    { name: 'to', type: 'timestamptz', value: (due) => due.to.toISOString() },
    { name: 'is_changed', type: 'boolean', value: (due) => due.isChanged },
  ],
  sql: (arrays) => `due_traffic AS (INSERT INTO traffic_due AS known (site_id, day, is_changed)
    SELECT d.site_id, day::date, bool_or(d.is_changed)
      FROM unnest(${arrays}) AS d (site_id, timezone, first, last, is_changed)
     CROSS JOIN LATERAL generate_series((d.first AT TIME ZONE d.timezone)::date::timestamp,
       (d.last AT TIME ZONE d.timezone)::date::timestamp, interval '1 day') AS day
     GROUP BY 1, 2 ORDER BY 1, 2
    ON CONFLICT (site_id, day) DO UPDATE SET due_since = clock_timestamp(),
      is_changed = known.is_changed OR excluded.is_changed)`,
}
