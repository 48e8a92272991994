import { timed } from '../measure/timed.js'
import { openJourneys } from './journeys.js'

/**
 * All models that look at one journey, on every journey of the ledger. Which keys there are is found out before: null
 * journeys have a say in that.
 *
 * @returns {Promise<{ keysSeconds: number, seconds: number, memoryMb: number }>}
 */
export default async function measureHeuristics(application, { siteId, journeys }) {
  const { readLedger } = await application('attribution/report/read_journeys')
  const { ruleModels } = await application('attribution/rule_models')
  let opened
  const { seconds: keysSeconds } = await timed(async () => {
    opened = await openJourneys(application, siteId, async (site) => ruleModels(site))
  })
  const { asked, keys, tally } = opened
  const measured = await timed(() => readLedger(asked, keys, tally))
  if (tally.conversions !== journeys) {
    throw new Error(`it has seen ${tally.conversions} of ${journeys}`)
  }
  return { keysSeconds, ...measured }
}
