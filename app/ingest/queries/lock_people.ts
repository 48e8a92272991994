import type { IngestTransaction } from './ingest_transaction.js'
import type { Admitted } from '#app/ingest/types'

const LOCK = {
  name: 'ingest_lock_people',
  text: `SELECT pg_advisory_xact_lock(key)
           FROM (SELECT DISTINCT hashtextextended(name, 0) AS key FROM unnest($1::text[]) AS n (name) ORDER BY 1) AS keys`,
}

/**
 * Until the end of the transaction nobody else works on these sessions and visitors, so what is read next is what will be
 * written upon: two requests cannot begin the same session twice. Always taken in the same order.
 */
export async function lockPeople(trx: IngestTransaction, events: Admitted[]) {
  const names = new Set<string>()
  for (const { site, sid, fingerprint } of events) {
    names.add(`session ${site.id} ${sid}`)
    if (fingerprint) names.add(`visitor ${site.id} ${fingerprint}`)
  }
  await trx.run(LOCK, [[...names]])
}
