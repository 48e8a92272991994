import type { SessionDraft } from '#app/ingest/types'
import {
  SESSION_FACTS,
  SESSION_KEY,
  SESSION_MOVES,
  SESSION_SCORE,
} from '#app/visitors/session_columns'
import {
  changePart,
  insertPart,
  REVISION,
  type StatementPart,
} from '#app/ingest/queries/statement_part'

export const newSessions: StatementPart<SessionDraft> = insertPart<SessionDraft>(
  's',
  'new_sessions',
  'sessions',
  [...SESSION_KEY, ...SESSION_FACTS, REVISION]
)

/** A page told where the session came from, or an event was earlier than its first: seldom. */
export const relearnedSessions: StatementPart<SessionDraft> = changePart<SessionDraft>(
  'r',
  'relearned_sessions',
  'sessions',
  SESSION_KEY,
  SESSION_FACTS
)

const NEVER_TO_BE = {
  sid: 'k.id',
  started_at: 'k.last_event_at',
  entry_page: "''",
  channel: "''",
  source_label: "''",
  attributed_by: "''",
}

/** What every event changes. */
export const movedSessions: StatementPart<SessionDraft> = changePart<SessionDraft>(
  'm',
  'moved_sessions',
  'sessions',
  SESSION_KEY,
  SESSION_MOVES,
  NEVER_TO_BE
)

/** The same, with a better score. */
export const rescoredSessions: StatementPart<SessionDraft> = changePart<SessionDraft>(
  'b',
  'rescored_sessions',
  'sessions',
  SESSION_KEY,
  [...SESSION_MOVES, ...SESSION_SCORE],
  NEVER_TO_BE
)
