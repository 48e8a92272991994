import type { StoredEvent } from '#app/ingest/types'
import type { StatementPart } from '#app/ingest/queries/statement_part'

/**
 * Claims the ids of events of the first day of a month. A claim that is there and was not when the statement began is that of another
 * process, which has stored the event meanwhile, perhaps in the month before: then all is read anew.
 */
export const claims: StatementPart<StoredEvent> = {
  code: 'k',
  name: 'new_claims',
  columns: [
    { name: 'site_id', type: 'uuid', value: (event) => event.siteId },
    { name: 'id', type: 'uuid', value: (event) => event.id },
  ],
  sql: (arrays) => `new_claims AS (INSERT INTO event_claims AS t (site_id, id)
    SELECT site_id, id FROM unnest(${arrays}) AS k (site_id, id) ORDER BY 1, 2
    ON CONFLICT (site_id, id) DO UPDATE SET claimed_at = t.claimed_at
    RETURNING new.site_id, new.id, old.id IS NOT NULL AS was_there)`,
  agrees: () => `NOT EXISTS (SELECT FROM new_claims c WHERE c.was_there
    AND NOT EXISTS (SELECT FROM event_claims t WHERE t.site_id = c.site_id AND t.id = c.id))`,
}

/** Months are those of UTC, as sessions have them. */
export function isAtTurn({ createdAt }: StoredEvent): boolean {
  return createdAt.getUTCDate() === 1
}
