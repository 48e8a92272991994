import { timed } from '../measure/timed.js'
import { withHistory } from './history.js'

const VISITS = 50_000

/**
 * History scored anew with another scorer: read, scored, written, with the former scores kept.
 *
 * @returns {Promise<{ eventsPerSecond?: number, memoryMb?: number }>}
 */
export default async function measureReplay(application) {
  const { replaySite } = await application('replay/replay_site')
  const { siteAsOfNow } = await application('sites/queries/site_as_of_now')
  return withHistory(VISITS, async (database, { id }) => {
    await database.choose(id, 'scorer', 'signals')
    const site = await siteAsOfNow(id)
    let replayed
    const { seconds, memoryMb } = await timed(async () => (replayed = await replaySite(site)))
    if (replayed.changed !== VISITS) throw new Error(`${replayed.changed} of ${VISITS} changed`)
    return { eventsPerSecond: replayed.events / seconds, memoryMb }
  })
}
