import { makeViewer } from '../make_viewer.js'

const TIMES = 20

/** What people look for, as the address says it. */
const QUERIES = {
  all: {},
  yesterday: { period: 'yesterday' },
  won: { status: 'won' },
  rare: { channel: 'nothing' },
  score: { sort: 'score' },
  value: { sort: 'value' },
  number: { q: '+49301012345' },
  campaign: { q: 'campaign-49' },
}

/**
 * All that the desk asks and works out, short of drawing it, as a person who may see the site.
 *
 * @returns {Promise<Record<string, number>>} medians by what is looked for, ms
 */
export default async function measureDesk(application, { siteId, workspaceId }) {
  const { leadDesk } = await application('leads/desk/lead_desk')
  const userId = await makeViewer(application, workspaceId)
  const found = {}
  for (const [name, query] of Object.entries(QUERIES)) {
    const times = []
    for (let i = 0; i < TIMES; i++) {
      const startedAt = performance.now()
      await leadDesk(userId, siteId, query)
      times.push(performance.now() - startedAt)
    }
    found[name] = times.sort((a, b) => a - b)[TIMES / 2]
  }
  return found
}
