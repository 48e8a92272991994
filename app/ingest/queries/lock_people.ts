import type { IngestTransaction } from './ingest_transaction.js'
import type { Admitted } from '#app/ingest/types'
import type { VisitorKey } from './load_visitors.js'

const LOCK = {
  name: 'ingest_lock_people',
  text: `SELECT pg_advisory_xact_lock(key)
           FROM (SELECT DISTINCT hashtextextended(name, 0) AS key FROM unnest($1::text[]) AS n (name) ORDER BY 1) AS keys`,
}

/**
 * Until the end of the transaction nobody else works on these sessions and visitors, so what is read next is what will be
 * written upon: two requests cannot begin the same session twice. Always taken in the same order.
 */
export async function lockPeople(
  trx: IngestTransaction,
  events: Admitted[],
  visitors: VisitorKey[]
) {
  const sessions = events.map(({ site, sid }) => `session ${site.id} ${sid}`)
  await lock(trx, [...sessions, ...visitors.map(nameOf)])
}

/**
 * The same for visitors that only their sessions name. They are known too late to be in order with the rest: two batches
 * that wait for each other here are told apart by the database, and one of them comes again.
 */
export async function lockVisitors(trx: IngestTransaction, visitors: VisitorKey[]) {
  if (visitors.length) await lock(trx, visitors.map(nameOf))
}

function nameOf({ siteId, fingerprint }: VisitorKey) {
  return `visitor ${siteId} ${fingerprint}`
}

async function lock(trx: IngestTransaction, names: string[]) {
  await trx.run(LOCK, [[...new Set(names)]])
}
