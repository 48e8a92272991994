import { People } from '#app/ingest/people'
import type { Admitted } from '#app/ingest/types'
import { lockPeople } from './lock_people.js'
import { loadSessions } from './load_sessions.js'
import { loadVisitors } from './load_visitors.js'
import type { IngestTransaction } from './ingest_transaction.js'

/** Sessions and visitors of these events, locked until the transaction ends. */
export async function loadPeople(trx: IngestTransaction, events: Admitted[]): Promise<People> {
  if (!events.length) return new People([], [], new Map())
  await lockPeople(trx, events)
  const sessions = await loadSessions(trx, events)
  const visitors = await loadVisitors(trx, events)
  return new People(sessions, visitors, new Map(events.map(({ site }) => [site.id, site])))
}
