import type { DueLead, OwnLine, ToldIdentity } from '#app/ingest/types'
import type { StatementPart } from '#app/ingest/queries/statement_part'

/** Whose leads are to be looked at again. */
export const dueLeads: StatementPart<DueLead> = {
  code: 'k',
  name: 'due_leads',
  columns: [
    { name: 'site_id', type: 'uuid', value: (due) => due.siteId },
    { name: 'kind', type: 'text', value: (due) => due.kind },
    { name: 'value', type: 'text', value: (due) => due.value },
  ],
  sql: (arrays) => `due_leads AS (INSERT INTO lead_due (site_id, kind, value)
    SELECT * FROM unnest(${arrays})
    ON CONFLICT (site_id, kind, value) DO UPDATE SET due_since = clock_timestamp())`,
}

/** What sites have told of visitors. The first time is remembered. */
export const identities: StatementPart<ToldIdentity> = {
  code: 'i',
  name: 'told_identities',
  columns: [
    { name: 'site_id', type: 'uuid', value: (told) => told.siteId },
    { name: 'fingerprint', type: 'text', value: (told) => told.fingerprint },
    { name: 'kind', type: 'text', value: (told) => told.kind },
    { name: 'value', type: 'text', value: (told) => told.value },
    { name: 'given_at', type: 'timestamptz', value: (told) => told.givenAt.toISOString() },
  ],
  sql: (arrays) => `told_identities AS (
    INSERT INTO visitor_identities (site_id, fingerprint, kind, value, given_at) SELECT * FROM unnest(${arrays})
    ON CONFLICT (site_id, fingerprint, kind, value) DO NOTHING)`,
}

/** Numbers of the site itself. */
export const ownLines: StatementPart<OwnLine> = {
  code: 'n',
  name: 'pressed_lines',
  columns: [
    { name: 'site_id', type: 'uuid', value: (line) => line.siteId },
    { name: 'number', type: 'text', value: (line) => line.number },
  ],
  sql: (
    arrays
  ) => `pressed_lines AS (INSERT INTO own_lines (site_id, number) SELECT * FROM unnest(${arrays})
    ON CONFLICT (site_id, number) DO NOTHING)`,
}
