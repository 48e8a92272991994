import { makeViewer } from '../make_viewer.js'
import { period } from './fill.js'

const TIMES = 10
const DIMENSIONS = ['channel', 'source', 'campaign', 'landing']

/**
 * All that the page asks and works out, short of drawing it, as a person who may see the site, for 90 days.
 *
 * @returns {Promise<Record<string, number>>} medians by dimension, ms
 */
export default async function measurePage(application, { siteId, workspaceId }) {
  const { attributionState } = await application('attribution/page/attribution_state')
  const userId = await makeViewer(application, workspaceId)
  const found = {}
  for (const by of DIMENSIONS) {
    const times = []
    for (let i = 0; i < TIMES; i++) {
      const startedAt = performance.now()
      const { conversions } = await attributionState(userId, siteId, { ...period(), by })
      times.push(performance.now() - startedAt)
      if (conversions === 0) throw new Error('The page shows nothing')
    }
    found[by] = times.sort((a, b) => a - b)[TIMES / 2]
  }
  return found
}
