import { People } from '#app/ingest/people'
import type { Session } from '#app/visitors/types'
import type { Admitted } from '#app/ingest/types'
import { lockPeople, lockVisitors } from './lock_people.js'
import { loadSessions } from './load_sessions.js'
import { loadVisitors, type VisitorKey } from './load_visitors.js'
import type { IngestTransaction } from './ingest_transaction.js'

/**
 * Sessions and visitors of these events, locked until the transaction ends. An event without a fingerprint belongs to the
 * visitor of its session all the same, so that one is loaded too: who is not loaded would be written as if never seen.
 */
export async function loadPeople(trx: IngestTransaction, events: Admitted[]): Promise<People> {
  if (!events.length) return new People([], [], new Map())
  const named = visitorsOf(
    events.map(({ site, fingerprint }) => ({ siteId: site.id, fingerprint }))
  )
  await lockPeople(trx, events, [...named.values()])
  const sessions = await loadSessions(trx, events)
  const others = [...visitorsOf(sessions)].filter(([key]) => !named.has(key))
  await lockVisitors(
    trx,
    others.map(([, visitor]) => visitor)
  )
  const visitors = await loadVisitors(trx, [...new Map([...named, ...others]).values()])
  return new People(sessions, visitors, new Map(events.map(({ site }) => [site.id, site])))
}

function visitorsOf(carriers: Pick<Session, 'siteId' | 'fingerprint'>[]) {
  const visitors = new Map<string, VisitorKey>()
  for (const { siteId, fingerprint } of carriers) {
    if (fingerprint) visitors.set(`${siteId} ${fingerprint}`, { siteId, fingerprint })
  }
  return visitors
}
