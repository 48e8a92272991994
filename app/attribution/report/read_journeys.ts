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

/** Adds the journeys that ended in nothing. */
export async function readNullPaths(
  asked: AskedPeriod,
  keys: Keyed,
  tally: Tally,
  onPage: () => Promise<void> = async () => {}
) {
  await db.connection('service').transaction(async (trx) => {
    for await (const paths of nullPaths(trx, asked, keys)) {
      for (const path of paths) tally.addNullPath(path)
      await onPage()
    }
  })
}
