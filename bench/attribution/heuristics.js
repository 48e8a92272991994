import { timed } from '../measure/timed.js'
import { openJourneys } from './journeys.js'

/**
 * All models that look at one journey, on every journey of the ledger. Which keys there are is found out before: null
 * journeys have a say in that.
 *
 * @returns {Promise<{ keysSeconds: number, seconds: number, cpuSeconds: number, memoryMb: number }>} on a busy machine the
 *   seconds of the processor, PostgreSQL's not included, say more
 */
export default async function measureHeuristics(application, { siteId, journeys }) {
  const { readLedger } = await application('attribution/report/read_journeys')
  const { ruleModels } = await application('attribution/rule_models')
  let opened
  const { seconds: keysSeconds } = await timed(async () => {
    opened = await openJourneys(application, siteId, async (site) => ruleModels(site))
  })
  const { asked, keys, tally } = opened
  const before = process.cpuUsage()
  const measured = await timed(() => readLedger(asked, keys, tally))
  const cpuSeconds = process.cpuUsage(before).user / 1e6
  if (tally.conversions !== journeys) {
    throw new Error(`it has seen ${tally.conversions} of ${journeys}`)
  }
  return { keysSeconds, cpuSeconds, ...measured }
}
