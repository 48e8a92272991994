import { compareKeys, keyText } from '#app/leads/keys'
import { ownLineIn } from '#app/leads/clues/own_line_in'
import { identitiesIn } from '#app/leads/clues/identities_in'
import type { DueLead, OwnLine, Scored, SessionDraft, ToldIdentity } from '#app/ingest/types'

/** What a batch tells of leads. Lists are in the order of their keys, because other processes write the same rows. */
export interface LeadClues {
  due: DueLead[]
  identities: ToldIdentity[]
  ownLines: OwnLine[]
}

export const NO_CLUES: LeadClues = { due: [], identities: [], ownLines: [] }

/** Most batches tell nothing of leads, and then this costs a look at each event. */
export function leadCluesOf(
  events: readonly Scored[],
  sessions: readonly SessionDraft[]
): LeadClues {
  const conversions = events.filter(({ category }) => category === 'conversion')
  const identifying = events.filter(({ action }) => action === 'identify')
  const changed = sessions.filter(saysMoreOfLead)
  if (conversions.length + identifying.length + changed.length === 0) return NO_CLUES

  const identities = identifying.flatMap(toldIn)
  const due = [
    ...conversions.map(({ session }) => leadKeyOf(session)),
    ...changed.flatMap(keysOf),
    ...identities.map(visitorOf),
  ]
  return {
    due: inOrder(due, (row) => `${row.siteId} ${keyText(row)}`, compareRows),
    identities: inOrder(
      identities,
      (row) => `${row.siteId} ${row.fingerprint} ${keyText(row)}`,
      (a, b) =>
        compare(a.siteId, b.siteId) || compare(a.fingerprint, b.fingerprint) || compareKeys(a, b)
    ),
    ownLines: inOrder(
      conversions.flatMap(ownLinesIn),
      (row) => `${row.siteId} ${row.number}`,
      (a, b) => compare(a.siteId, b.siteId) || compare(a.number, b.number)
    ),
  }
}

/** A visit that had a conversion before is worth something else now, or came from elsewhere. */
function saysMoreOfLead({ conversionCount, isRescored, isRelearned, builtOn }: SessionDraft) {
  return conversionCount > 0 && builtOn !== 0 && (isRescored || isRelearned)
}

function leadKeyOf({ siteId, id, fingerprint }: SessionDraft): DueLead {
  return fingerprint === null
    ? { siteId, kind: 'session', value: id }
    : { siteId, kind: 'visitor', value: fingerprint }
}

/** A visit that became known was a lead of its own. */
function keysOf(session: SessionDraft): DueLead[] {
  return [leadKeyOf(session), { siteId: session.siteId, kind: 'session', value: session.id }]
}

function toldIn(event: Scored): ToldIdentity[] {
  const { site, session, occurredAt: givenAt } = event
  const { fingerprint } = session
  if (fingerprint === null) return []
  const row = { siteId: site.id, fingerprint, givenAt }
  return identitiesIn(event, site.country).map((identity) => ({ ...row, ...identity }))
}

function visitorOf({ siteId, fingerprint }: ToldIdentity): DueLead {
  return { siteId, kind: 'visitor', value: fingerprint }
}

function ownLinesIn({ site, label }: Scored): OwnLine[] {
  const number = ownLineIn(label, site.country)
  return number === null ? [] : [{ siteId: site.id, number }]
}

/** Each once: a statement cannot write a row twice. */
function inOrder<Row>(rows: Row[], key: (row: Row) => string, order: (a: Row, b: Row) => number) {
  return [...new Map(rows.map((row) => [key(row), row])).values()].sort(order)
}

function compareRows(a: DueLead, b: DueLead) {
  return compare(a.siteId, b.siteId) || compareKeys(a, b)
}

function compare(a: string, b: string) {
  return a < b ? -1 : a > b ? 1 : 0
}
