import type { DueLead, LeadClue, OwnLine, ToldIdentity } from '#app/ingest/types'
import type { StatementPart } from '#app/ingest/queries/statement_part'

const LEAD_COLUMNS: StatementPart<LeadClue>['columns'] = [
  { name: 'site_id', type: 'uuid', value: (clue) => clue.siteId },
  { name: 'kind', type: 'text', value: (clue) => clue.kind },
  { name: 'value', type: 'text', value: (clue) => clue.value },
  { name: 'lead_id', type: 'uuid', value: (clue) => clue.leadId },
  { name: 'opened_at', type: 'timestamptz', value: (clue) => clue.openedAt.toISOString() },
  { name: 'first_at', type: 'timestamptz', value: (clue) => clue.session.startedAt.toISOString() },
  { name: 'last_at', type: 'timestamptz', value: (clue) => clue.lastAt.toISOString() },
  { name: 'score', type: 'int', value: (clue) => clue.session.score },
  { name: 'session_id', type: 'uuid', value: (clue) => clue.session.id },
  { name: 'session_month', type: 'date', value: (clue) => clue.session.month },
  { name: 'channel', type: 'text', value: (clue) => clue.session.channel },
  { name: 'source_label', type: 'text', value: (clue) => clue.session.sourceLabel },
  { name: 'source', type: 'text', value: (clue) => clue.session.source },
  { name: 'medium', type: 'text', value: (clue) => clue.session.medium },
  { name: 'campaign', type: 'text', value: (clue) => clue.session.campaign },
  { name: 'contacts', type: 'jsonb', value: (clue) => JSON.stringify(clue.contacts) },
]

/**
 * A lead for whoever is none yet, with what this batch knows: a list shows it at once, and the rest follows in the background. Of
 * two processes that make the same one, the second waits for the key and then leaves it.
 */
export const newLeads: StatementPart<LeadClue> = {
  code: 'l',
  name: 'new_leads',
  columns: LEAD_COLUMNS,
  sql: (
    arrays
  ) => `lead_clues AS (SELECT * FROM unnest(${arrays}) AS c (${LEAD_COLUMNS.map(({ name }) => name).join(', ')})),
  new_lead_keys AS (INSERT INTO lead_keys (site_id, kind, value, lead_id)
    SELECT site_id, kind, value, lead_id FROM lead_clues
    ON CONFLICT (site_id, kind, value) DO NOTHING RETURNING site_id, lead_id),
  new_leads AS (INSERT INTO leads (site_id, id, root_id, opened_at, opened_by, first_seen_at, last_activity_at, score,
      session_id, session_month, channel, source_label, source, medium, campaign, contacts)
    SELECT site_id, lead_id, lead_id, opened_at, 'conversion', first_at, last_at, score,
           session_id, session_month, channel, source_label, source, medium, campaign, contacts
      FROM lead_clues JOIN new_lead_keys USING (site_id, lead_id))`,
}

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
