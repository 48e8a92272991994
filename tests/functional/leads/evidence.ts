import { randomUUID } from 'node:crypto'
import db from '@adonisjs/lucid/services/db'
import { joinSite } from '#app/leads/joining/join_site'
import { eventOf, post } from '#tests/support/sync'
import { rowsOf, type TestSite } from '#tests/support/sites'

/** What may say that two are one, put there as quickly as can be. Names of visitors are fingerprints. */

export const ANN = '+4930111111'
export const BOB = '+4930222222'
export const CAT = '+4930333333'

/** A visit with a conversion, by the door. */
export async function converts(site: TestSite, fingerprint: string | null, over: object = {}) {
  const event = eventOf(site, {
    ec: 'conversion',
    ea: 'form_submit',
    meta: fingerprint === null ? {} : { fp: fingerprint },
    ...over,
  })
  await post(event)
  return event
}

export const identifies = (site: TestSite, fingerprint: string, meta: object) =>
  post(eventOf(site, { ec: 'system', ea: 'identify', meta: { fp: fingerprint, ...meta } }))

interface CallFacts {
  source?: string
  dialled?: string
  flags?: string[]
  confidence?: number
  calledAt?: Date
  method?: string
  sessionId?: string
}

/** A call by telephony; `visitor` is whom it was matched to. */
export async function calls(
  site: Pick<TestSite, 'id'>,
  number: string | null,
  visitor: string | null = null,
  { confidence = 85, method = 'fingerprint', calledAt = new Date(), ...facts }: CallFacts = {}
): Promise<string> {
  const [{ id }] = await db
    .connection('service')
    .insertQuery()
    .table('calls')
    .insert({
      site_id: site.id,
      phone_number: number,
      called_at: calledAt,
      source: facts.source ?? 'telephony',
      dialled: facts.dialled ?? null,
      flags: facts.flags ?? [],
      fingerprint: visitor,
      matched_fingerprint: visitor,
      match: JSON.stringify(visitor ? { method, confidence } : { method: null, confidence: 0 }),
    })
    .returning('id')
  return id
}

/** Says that a call was of another visitor, or of nobody known. */
export const rematch = (callId: string, visitor: string | null) =>
  rowsOf(
    `UPDATE calls SET matched_fingerprint = ?, match = '{"method": "manual", "confidence": 100}' WHERE id = ?`,
    [visitor, callId]
  )

/** Until nothing is due. */
export async function join(...sites: Pick<TestSite, 'id'>[]) {
  for (const site of sites) await joinSite(site.id)
}

export const leadsOf = (site: Pick<TestSite, 'id'>) =>
  rowsOf('SELECT * FROM leads WHERE site_id = ? AND root_id = id ORDER BY opened_at, id', [site.id])

export const mergesOf = (site: Pick<TestSite, 'id'>) =>
  rowsOf('SELECT * FROM lead_merges WHERE site_id = ? ORDER BY merged_at', [site.id])

/** Who belongs together: the keys of each whole lead. */
export async function togetherIn(site: Pick<TestSite, 'id'>): Promise<string[][]> {
  const rows = await rowsOf(
    `SELECT l.root_id, array_agg(k.value) AS keys
       FROM lead_keys k JOIN leads l ON l.site_id = k.site_id AND l.id = k.lead_id
      WHERE k.site_id = ? GROUP BY 1`,
    [site.id]
  )
  return rows.map(({ keys }) => keys.sort()).sort()
}

export const hashOf = () => randomUUID().replaceAll('-', '').repeat(2)
