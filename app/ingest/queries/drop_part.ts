import type { Drop } from '#app/ingest/types'
import type { StatementPart } from '#app/ingest/queries/statement_part'

/** Counts what was not stored, by day of the site's own zone. */
export const drops: StatementPart<Drop> = {
  code: 'd',
  name: 'counted_drops',
  columns: [
    { name: 'site_id', type: 'uuid', value: (drop) => drop.site.id },
    { name: 'timezone', type: 'text', value: (drop) => drop.site.timezone },
    { name: 'at', type: 'timestamptz', value: (drop) => drop.receivedAt.toISOString() },
    { name: 'reason', type: 'text', value: (drop) => drop.reason },
  ],
  sql: (arrays) => `counted_drops AS (INSERT INTO drops AS t (site_id, day, reason, count)
    SELECT site_id, (at AT TIME ZONE timezone)::date, reason, count(*)
      FROM unnest(${arrays}) AS d (site_id, timezone, at, reason)
     GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
    ON CONFLICT (site_id, day, reason) DO UPDATE SET count = t.count + excluded.count)`,
}
