import type { PoolClient } from 'pg'
import type {
  Drop,
  DueCredits,
  DueTraffic,
  SessionDraft,
  StoredEvent,
  VisitorDraft,
} from '#app/ingest/types'
import { run, type Statement } from '#app/ingest/queries/ingest_connection'
import { parametersOf, type Revised, type StatementPart } from '#app/ingest/queries/statement_part'
import {
  movedSessions,
  newSessions,
  relearnedSessions,
  rescoredSessions,
} from '#app/ingest/queries/session_parts'
import { newVisitors, changedVisitors } from '#app/ingest/queries/visitor_parts'
import { drops } from '#app/ingest/queries/drop_part'
import { dueCredits } from '#app/ingest/queries/due_credits_part'
import { dueTraffic } from '#app/ingest/queries/due_traffic_part'
import { conversions } from '#app/ingest/queries/conversion_part'
import { dueLeads, identities, ownLines } from '#app/ingest/queries/lead_parts'
import type { LeadClues } from '#app/ingest/lead_clues'
import { messages } from '#app/ingest/queries/message_part'
import type { NewMessage } from '#app/deliveries/message'
import { claims, isAtTurn } from '#app/ingest/queries/claim_part'
import { events } from '#app/ingest/queries/event_part'

/** What a batch writes. */
export interface BatchRows {
  /** In the order of their keys, as visitors are: two processes that write the same rows never wait for each other crosswise. */
  sessions: readonly SessionDraft[]
  visitors: readonly VisitorDraft[]
  events: readonly StoredEvent[]
  /** In the order of their keys as well. */
  dueCredits: readonly DueCredits[]
  dueTraffic: readonly DueTraffic[]
  clues: LeadClues
  messages: readonly NewMessage[]
  drops: readonly Drop[]
}

/**
 * Stores a batch: one statement, so all of it or nothing, in one round trip. Fails with 40001 or 23505 when it was built on
 * what is no longer so: a session or visitor that somebody else changed, or an event that is there already.
 */
export async function storeBatch(connection: PoolClient, rows: BatchRows): Promise<void> {
  const parts: Filled[] = []
  fill(parts, claims, rows.events.filter(isAtTurn))
  const sessions = Map.groupBy(rows.sessions, kindOf)
  fill(parts, newSessions, sessions.get('new') ?? [])
  fill(parts, relearnedSessions, sessions.get('relearned') ?? [])
  fill(parts, rescoredSessions, sessions.get('rescored') ?? [])
  fill(parts, movedSessions, sessions.get('moved') ?? [])
  fill(parts, newVisitors, rows.visitors.filter(isNew))
  fill(
    parts,
    changedVisitors,
    rows.visitors.filter((row) => !isNew(row))
  )
  fill(parts, events, rows.events)
  fill(parts, conversions, rows.events.filter(isConversion))
  fill(parts, dueCredits, rows.dueCredits)
  fill(parts, dueTraffic, rows.dueTraffic)
  fill(parts, dueLeads, rows.clues.due)
  fill(parts, identities, rows.clues.identities)
  fill(parts, ownLines, rows.clues.ownLines)
  fill(parts, messages, rows.messages)
  fill(parts, drops, rows.drops)
  if (!parts.length) return

  const values = parts.flatMap((part) => part.values)
  await run(connection, statementOf(parts), values)
}

interface Filled {
  part: StatementPart<any>
  values: string[]
}

/** A part that has nothing to write is left out of the statement. */
function fill<Row>(parts: Filled[], part: StatementPart<Row>, rows: readonly Row[]) {
  if (rows.length) parts.push({ part, values: parametersOf(part, rows) })
}

/** How much of its row a session has to write. */
function kindOf(session: SessionDraft) {
  if (isNew(session)) return 'new'
  if (session.isRelearned) return 'relearned'
  return session.isRescored ? 'rescored' : 'moved'
}

function isNew({ builtOn }: Revised) {
  return builtOn === 0
}

function isConversion({ category }: StoredEvent) {
  return category === 'conversion'
}

const statements = new Map<string, Statement>()

/** There are few combinations of parts, and each is prepared once per connection. */
function statementOf(filled: Filled[]): Statement {
  const name = `ingest_store_${filled.map(({ part }) => part.code).join('')}`
  let statement = statements.get(name)
  if (!statement) {
    statement = { name, text: textOf(filled.map(({ part }) => part)) }
    statements.set(name, statement)
  }
  return statement
}

function textOf(parts: StatementPart<any>[]) {
  const expressions: string[] = []
  const conditions: string[] = []
  let next = 1
  for (const part of parts) {
    const arrays = part.columns.map(({ type }) => `$${next++}::${type}[]`)
    const scalars = (part.scalars ?? []).map(({ type }) => `$${next++}::${type}`)
    expressions.push(part.sql(arrays.join(', '), scalars))
    if (part.agrees) conditions.push(part.agrees(arrays, scalars))
  }
  const agrees = conditions.length ? conditions.join('\n   AND ') : 'true'
  return `WITH ${expressions.join(',\n')}\nSELECT ingest.agree(${agrees})`
}
