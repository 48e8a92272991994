import type { KeyKind, LeadKey } from '#app/leads/keys'
import type { JoinedSite } from '#app/leads/joining/joined_site'
import type { Link, Reason } from '#app/leads/joining/plan/evidence'
import {
  IS_ASIDE,
  IS_BY_PERSON,
  IS_PERSONS,
  IS_SURE,
  OWN_LINE,
} from '#app/leads/joining/queries/calls_of_people'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Calls, or identities, of one key that are read at most: more are no person. In the order of an index, so always the same ones. */
const MAX_READ = 2_000

/** Of one key that are of use: one more than a hub has. */
const MAX_LINKS = 12

const CALL = `c.id::text AS of, c.phone_number, c.matched_fingerprint, ${IS_BY_PERSON} AS is_by_person, c.called_at AS at`
const OF_PEOPLE = `c.site_id = :siteId AND ${IS_SURE} AND NOT ${IS_ASIDE} AND ${IS_PERSONS}`

/** Calls of this number or visitor: of each pair of the two the one that is believed first. */
const callsBy = (column: string, other: string, values: string) => `
  SELECT found.* FROM unnest(${values}::text[]) AS k CROSS JOIN LATERAL (
    SELECT DISTINCT ON (${other}) * FROM (
      SELECT ${CALL} FROM calls c ${OWN_LINE}
       WHERE c.${column} = k AND ${OF_PEOPLE}
       ORDER BY c.${other} LIMIT ${MAX_READ}) AS read
     ORDER BY ${other}, is_by_person DESC, at, of LIMIT ${MAX_LINKS}) AS found`

const CALLS = `SELECT 'call' AS because, 'phone' AS kind, phone_number AS value, matched_fingerprint AS fingerprint, of, is_by_person, at
  FROM (${callsBy('phone_number', 'matched_fingerprint', ':phones')}
    UNION ${callsBy('matched_fingerprint', 'phone_number', ':visitors')}
    UNION SELECT ${CALL} FROM calls c ${OWN_LINE} WHERE c.id = ANY (:calls::uuid[]) AND ${OF_PEOPLE}) AS calls`

const identitiesBy = (condition: string, keys: string) => `
  SELECT found.* FROM ${keys} CROSS JOIN LATERAL (
    SELECT i.* FROM visitor_identities i
     WHERE i.site_id = :siteId AND ${condition}
     ORDER BY i.kind, i.value, i.fingerprint LIMIT ${2 * MAX_LINKS}) AS found`

const IDENTITIES = `SELECT 'identify', i.kind, i.value, i.fingerprint, i.fingerprint, false, i.given_at
  FROM (${identitiesBy('i.fingerprint = k', 'unnest(:visitors::text[]) AS k')}
    UNION ${identitiesBy("i.kind = 'phone' AND i.value = k", 'unnest(:phones::text[]) AS k')}
    UNION ${identitiesBy("i.kind = 'email' AND i.value = k", 'unnest(:emails::text[]) AS k')}) AS i
 WHERE i.kind = 'email' OR (i.value <> ALL (:internal::text[])
   AND NOT EXISTS (SELECT FROM own_lines o WHERE o.site_id = i.site_id AND o.number = i.value))`

/** A visit that was a lead before it was known whose it is. */
const VISITS = `SELECT 'visit', 'session', s.id::text, s.fingerprint, s.id::text, false, s.started_at
  FROM unnest(:sessions::uuid[]) AS k
 CROSS JOIN LATERAL (SELECT session_month FROM conversions WHERE site_id = :siteId AND session_id = k LIMIT 1) AS c
  JOIN sessions s ON s.site_id = :siteId AND s.id = k AND s.created_month = c.session_month
 WHERE s.fingerprint IS NOT NULL`

const LINKS = [CALLS, IDENTITIES, VISITS].join('\nUNION ALL\n')

/** What is known of whom by these keys, and by these calls. */
export async function linksOf(
  trx: TransactionClientContract,
  { id: siteId, internal }: JoinedSite,
  keys: LeadKey[],
  callIds: string[]
): Promise<Link[]> {
  if (keys.length + callIds.length === 0) return []
  const of = (kind: KeyKind) =>
    keys.filter((key) => key.kind === kind).map(({ value }) => value) as any
  const { rows } = await trx.rawQuery<{ rows: Row[] }>(LINKS, {
    siteId,
    internal: internal as any,
    phones: of('phone'),
    emails: of('email'),
    visitors: of('visitor'),
    sessions: of('session'),
    calls: callIds as any,
  })
  return rows.map(({ kind, value, is_by_person: isByPerson, ...link }) => ({
    ...link,
    key: { kind, value },
    isByPerson,
  }))
}

interface Row {
  because: Reason['because']
  kind: KeyKind
  value: string
  fingerprint: string
  of: string
  is_by_person: boolean
  at: Date
}
