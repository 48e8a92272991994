import { timed } from '../measure/timed.js'
import { openJourneys } from './journeys.js'

/**
 * All models that look at one journey, on every journey of the ledger.
 *
 * @returns {Promise<{ seconds: number, memoryMb: number }>}
 */
export default async function measureHeuristics(application, { siteId, journeys }) {
  const { readLedger } = await application('attribution/report/read_journeys')
  const { ruleModels } = await application('attribution/rule_models')
  return timed(async () => {
    const opened = await openJourneys(application, siteId, async (site) => ruleModels(site))
    await readLedger(opened.asked, opened.keys, opened.tally)
    const { conversions } = opened.tally
    if (conversions !== journeys) throw new Error(`it has seen ${conversions} of ${journeys}`)
  })
}
