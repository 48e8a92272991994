import type { DueCredits } from '#app/ingest/types'
import type { StatementPart } from '#app/ingest/queries/statement_part'

/** Days of the site's own zone on which somebody else may deserve the credit now. */
export const dueCredits: StatementPart<DueCredits> = {
  code: 'h',
  name: 'due_credits',
  columns: [
    { name: 'site_id', type: 'uuid', value: (due) => due.site.id },
    { name: 'timezone', type: 'text', value: (due) => due.site.timezone },
    { name: 'from', type: 'timestamptz', value: (due) => due.from.toISOString() },
    { name: 'to', type: 'timestamptz', value: (due) => due.to.toISOString() },
  ],
  sql: (arrays) => `due_credits AS (INSERT INTO credit_due (site_id, day, due_since)
    SELECT DISTINCT d.site_id, day::date, clock_timestamp()
      FROM unnest(${arrays}) AS d (site_id, timezone, first, last)
     CROSS JOIN LATERAL generate_series((d.first AT TIME ZONE d.timezone)::date::timestamp,
       (d.last AT TIME ZONE d.timezone)::date::timestamp, interval '1 day') AS day
     ORDER BY 1, 2
    ON CONFLICT (site_id, day) DO UPDATE SET due_since = excluded.due_since)`,
}
