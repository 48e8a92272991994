import db from '@adonisjs/lucid/services/db'
import { ruleModels } from '#app/attribution/rule_models'
import { setImmediate as othersFirst } from 'node:timers/promises'
import { Tally, type DimensionTally } from '#app/attribution/report/tally'
import { ruleReport } from '#app/attribution/report/rule_report'
import { learnedReport } from '#app/attribution/report/learned_report'
import { learningModels } from '#app/attribution/report/learning_models'
import { GroupBootstrap } from '#app/attribution/report/group_bootstrap'
import { strongestKeys } from '#app/attribution/report/queries/strongest_keys'
import { countConversions } from '#app/attribution/report/queries/ledger_page'
import { readJourneys } from '#app/attribution/report/read_journeys'
import {
  DIMENSIONS,
  type AttributionReport,
  type ModelReport,
  type Period,
} from '#app/attribution/report/types'
import type { KnownSite } from '#app/sites/site_registry'

/** Conversions that were read, and how many there are. Throws when somebody has stopped it. */
type Tell = (read: number, total: number) => Promise<void>

/** All models on a period of a site, by each dimension. Holds sums and unique ways, and no journeys. */
export async function computeReport(
  site: KnownSite,
  period: Period,
  tell: Tell = async () => {}
): Promise<AttributionReport[]> {
  const service = db.connection('service')
  const asked = { siteId: site.id, timezone: site.timezone, ...period }
  const total = await countConversions(service, site.id, period)
  await tell(0, total)
  const keys = await strongestKeys(service, asked)
  const tally = new Tally(keys, ruleModels(site), site.currency)
  const pause = async () => {
    await othersFirst()
    await tell(total, total)
  }
  const onPage = (read: number) => tell(Math.min(read, total), total)
  await readJourneys(asked, keys, tally, onPage, pause)
  const reports: AttributionReport[] = []
  for (const dimension of DIMENSIONS) {
    const models = await reportsOfModels(site, tally, tally.take(dimension), pause)
    const { currency } = site
    reports.push({ dimension, currency, conversions: tally.conversions, models })
  }
  return reports
}

async function reportsOfModels(
  site: KnownSite,
  tally: Tally,
  ofDimension: DimensionTally,
  pause: () => Promise<void>
): Promise<ModelReport[]> {
  const bootstrap = new GroupBootstrap()
  const reports = tally.rules.map((_, index) => ruleReport(tally, index, ofDimension, bootstrap))
  for (const model of learningModels(site)) {
    reports.push(await learnedReport(model, ofDimension, pause))
  }
  return reports
}
