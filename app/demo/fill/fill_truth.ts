import db from '@adonisjs/lucid/services/db'
import type { FillOptions } from '#app/demo/fill/fill_site'
import { truthOfTraffic } from '#app/demo/truth/truth_of_traffic'
import { keepTruth } from '#app/attribution/truth/queries/known_truth'
import { creditDueDays } from '#app/attribution/ledger/credit_due_days'

/**
 * What the channels truly caused, next to what models will say of it: the demo has no server yet that would credit the site
 * in the background, and whoever looks at it looks now.
 */
export async function fillTruth({ site, known, calendar, until, seed }: FillOptions) {
  const [from, to] = [calendar.days[0], calendar.days.at(-1)!].map((day) => day.toISODate()!)
  const truth = truthOfTraffic(site, calendar, { seed, until })
  if (truth.conversions > 0) {
    await keepTruth(db.connection('service'), known.id, { from, to, ...truth })
  }
  await creditDueDays(known)
}
