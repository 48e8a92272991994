import { timed } from '../measure/timed.js'
import { withHistory } from './history.js'

const VISITS = 100_000

/**
 * A scorer learns from 100,000 visits of which people have said what became of them, read from the database.
 *
 * @returns {Promise<{ seconds?: number, memoryMb?: number }>}
 */
export default async function measureLearning(application) {
  const { examplesOf } = await application('learning/examples_of')
  const { learnerOf } = await application('learning/learner_of')
  const { siteAsOfNow } = await application('sites/queries/site_as_of_now')
  return withHistory(VISITS, async (database, { id }) => {
    await database.choose(id, 'scorer', 'predictive')
    await database.markVisits(id)
    const site = await siteAsOfNow(id)
    const { plugin, settings } = learnerOf(site)
    const learn = () =>
      plugin.learner.learn(examplesOf(site), settings, { progress: async () => {} })
    let learned
    const measured = await timed(async () => (learned = await learn()))
    const { good, junk } = learned.report
    if (good + junk !== VISITS) throw new Error(`it has seen ${good + junk} of ${VISITS} visits`)
    return measured
  })
}
