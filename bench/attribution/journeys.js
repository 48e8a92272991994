import { timed } from '../measure/timed.js'
import { period } from './fill.js'

/**
 * What the report of a period begins with: the site, its keys, and a tally of these rules.
 *
 * @param {(file: string) => Promise<any>} application
 * @param {(site: object) => Promise<object[]>} [rulesOf] models that look at one journey; none unless given
 */
export async function openJourneys(application, siteId, rulesOf = async () => []) {
  const { siteAsOfNow } = await application('sites/queries/site_as_of_now')
  const { strongestKeys } = await application('attribution/report/queries/strongest_keys')
  const { Tally } = await application('attribution/report/tally')
  const { default: db } = await import('@adonisjs/lucid/services/db')
  const site = await siteAsOfNow(siteId)
  const asked = { siteId, timezone: site.timezone, ...period() }
  const keys = await strongestKeys(db.connection('service'), asked)
  return { site, asked, keys, tally: new Tally(keys, await rulesOf(site), site.currency) }
}

/**
 * A model that learns, by channel: journeys read and counted, null journeys too, and what the model makes of them.
 *
 * @returns {Promise<{ seconds: number, modelSeconds: number, paths: number, memoryMb: number }>}
 */
export async function measureLearning(application, siteId, name) {
  const { readJourneys } = await application('attribution/report/read_journeys')
  const { learningModels } = await application('attribution/report/learning_models')
  const { learnedAmounts } = await application('attribution/report/learned_amounts')
  const { PathSample } = await application('attribution/report/path_sample')
  const found = { modelSeconds: 0, paths: 0 }
  const measured = await timed(async () => {
    const { site, asked, keys, tally } = await openJourneys(application, siteId)
    await readJourneys(asked, keys, tally)
    const { table } = tally.dimensions.channel
    const model = learningModels(site).find((one) => one.name === name)
    const startedAt = performance.now()
    const sample = new PathSample(table, keys.channel.names)
    if (!learnedAmounts(model, sample, keys.channel)) throw new Error(`${name}: ${model.problem()}`)
    found.modelSeconds = (performance.now() - startedAt) / 1_000
    found.paths = table.size
  })
  return { ...measured, ...found }
}
