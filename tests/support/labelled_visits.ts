import { storeCall } from '#tests/support/calls'
import type { TestSite } from '#tests/support/sites'
import { aVisit, store, type Visit } from '#tests/support/traffic'

const MINUTE_MS = 60_000
const START = Date.now() - 20 * 24 * 60 * MINUTE_MS

const CHANNELS = ['direct', 'organic_search', 'paid_search', 'social']
const DEVICES = ['mobile', 'desktop', 'tablet']

/**
 * Visits 47 minutes apart, each with a call that somebody has marked. Who reads to the end is worth something, but for one in
 * seven. `from` goes on where an earlier call has ended.
 */
export async function storeLabelledVisits(site: TestSite, count: number, from = 0) {
  const visits = Array.from({ length: count }, (_, i) => visitNumber(site, i + from))
  await store(...visits.map(({ visit }) => visit))
  for (const { visit, isGood } of visits) {
    await storeCall(site.id, visit.session, {
      status: isGood ? 'qualified' : 'junk',
      calledAt: new Date(visit.session.startedAt.getTime() + 5 * MINUTE_MS),
    })
  }
}

function visitNumber(site: TestSite, n: number): { visit: Visit; isGood: boolean } {
  const reads = n % 2 === 0
  const actions = [
    { action: 'view', category: 'acquisition' },
    ...(n % 5 > 0 ? [{ action: 'scroll_depth', value: reads ? 95 : 60 }] : []),
    ...(n % 3 > 0 ? [{ action: 'hover_intent', value: 2 }] : []),
    { action: 'phone_call', category: 'conversion', after: 20 + ((n * 37) % 240) },
  ]
  const facts = {
    startedAt: new Date(START + n * 47 * MINUTE_MS),
    channel: CHANNELS[((n * 7) % 11) % 4],
    device: DEVICES[((n * 5) % 13) % 3],
    returningAdVisitor: n % 9 === 0,
  }
  return { visit: aVisit(site.id, actions, facts), isGood: n % 7 === 0 ? !reads : reads }
}
