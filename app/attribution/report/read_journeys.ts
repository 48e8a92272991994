import db from '@adonisjs/lucid/services/db'
import { TouchFacts } from '#app/attribution/report/touch_facts'
import { nullPaths } from '#app/attribution/report/queries/null_paths'
import {
  ledgerPage,
  type LedgerCursor,
  type LedgerPage,
} from '#app/attribution/report/queries/ledger_page'
import type { Tally } from '#app/attribution/report/tally'
import type { Dimension } from '#app/attribution/report/types'
import type { Keys } from '#app/attribution/report/keys'
import type { AskedPeriod } from '#app/attribution/report/queries/session_period'

type Keyed = Record<Dimension, Keys>

/** Adds the journeys of the ledger, page by page. A day that is derived anew meanwhile makes the report stale. */
export async function readLedger(
  asked: AskedPeriod,
  keys: Keyed,
  tally: Tally,
  onPage: (read: number) => Promise<void> = async () => {}
) {
  const service = db.connection('service')
  const facts = new TouchFacts(asked.siteId, keys)
  const pageAfter = (cursor: LedgerCursor | null) =>
    ledgerPage(service, asked.siteId, asked, cursor)
  let page: LedgerPage | null = await pageAfter(null)
  while (page) {
    const { rows, next }: LedgerPage = page
    await facts.learn(service, rows)
    // PostgreSQL looks for the next page while models look at this one.
    const coming: Promise<LedgerPage> | null = next && pageAfter(next)
    coming?.catch(() => {})
    for (const row of rows) tally.addJourney(row, facts)
    await onPage(tally.conversions)
    page = await coming
  }
}

/**
 * Adds all journeys: those of the ledger, and then those that ended in nothing. PostgreSQL sorts the latter while models look at
 * the former; they are added afterwards all the same, so that the same data always come in the same order.
 */
export async function readJourneys(
  asked: AskedPeriod,
  keys: Keyed,
  tally: Tally,
  onLedgerPage: (read: number) => Promise<void> = async () => {},
  onNullPage: () => Promise<void> = async () => {}
) {
  await db.connection('service').transaction(async (trx) => {
    const nulls = nullPaths(trx, asked, keys)
    const first = nulls.next()
    first.catch(() => {})
    await readLedger(asked, keys, tally, onLedgerPage)
    for (let page = await first; !page.done; page = await nulls.next()) {
      for (const path of page.value) tally.addNullPath(path)
      await onNullPage()
    }
  })
}
