import { randomInt, randomUUID } from 'node:crypto'
import type { LedgerSite } from '#tests/faults/support/ledger'

/** Few, so that many connections write to the same session and visitor at the same time. */
const VISITORS = 30

const people = Array.from({ length: VISITORS }, (_, i) => ({
  fp: `visitor ${i}`,
  sid: randomUUID(),
}))

const ACTIONS = [
  { ec: 'acquisition', ea: 'view' },
  { ec: 'interaction', ea: 'hover' },
  { ec: 'interaction', ea: 'scroll_depth', ev: 50 },
  { ec: 'interaction', ea: 'scroll_depth', ev: 95 },
  { ec: 'conversion', ea: 'form_submit' },
  { ec: 'system', ea: 'error' },
]

const REFERRERS = [null, 'https://www.google.com/', 'https://news.example.net/a']

/**
 * What a page would send. Several sites have the same visitors and sessions, by id, on purpose: an id means nothing outside
 * its site. The label repeats the id and the address names the site, so that a row that got mixed up shows it.
 */
export function anEvent(
  site: LedgerSite,
  over: Record<string, unknown> = {},
  { fp, sid } = people[randomInt(people.length)]
) {
  const id = randomUUID()
  return {
    id,
    s: site.publicId,
    sid,
    u: `https://${site.domain}/page?site=${site.publicId}${randomInt(10) ? '' : '&gclid=Cj0KCQiA-of-a-test'}`,
    el: id,
    r: REFERRERS[randomInt(REFERRERS.length)],
    ts: Date.now() - randomInt(2_000),
    meta: { fp },
    ...ACTIONS[randomInt(ACTIONS.length)],
    ...over,
  } as Record<string, any>
}

/** One event of every visitor. */
export function everyone(site: LedgerSite, over: Record<string, unknown> = {}) {
  return people.map((person) => anEvent(site, over, person))
}

export function someEvents(site: LedgerSite, count: number, over: Record<string, unknown> = {}) {
  return Array.from({ length: count }, () => anEvent(site, over))
}
