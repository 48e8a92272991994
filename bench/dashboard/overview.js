import { makeViewer } from '../make_viewer.js'

const TIMES = 20
const LENGTHS = [1, 7, 28, 90]

/**
 * All that the overview of an agency's sites asks and works out, short of drawing it, as a member of its workspace.
 *
 * @returns {Promise<Record<string, { p50: number, p95: number }>>} by days, ms
 */
export default async function measureOverview(application, { workspaceId }) {
  const { overviewOf } = await application('overview/overview_of')
  const userId = await makeViewer(application, workspaceId)
  const found = {}
  for (const days of LENGTHS) {
    const times = []
    for (let i = 0; i < TIMES; i++) {
      const startedAt = performance.now()
      const { figures } = await overviewOf(userId, days, [workspaceId])
      times.push(performance.now() - startedAt)
      if (figures.length === 0) throw new Error('The overview shows nothing')
    }
    times.sort((a, b) => a - b)
    found[days] = { p50: times[TIMES / 2], p95: times[Math.floor(TIMES * 0.95)] }
  }
  return found
}
