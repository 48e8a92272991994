import { makeViewer } from '../make_viewer.js'

const TIMES = 20
const COLD_TIMES = 5

const is = (dimension, ...values) => ({ dimension, is: 'is', values })

/** As people combine them. */
const FILTERS = {
  'no filter': [],
  'one filter': [is('channel', 'paid_search')],
  'three filters': [
    is('channel', 'paid_search', 'organic_search'),
    is('device', 'mobile'),
    { dimension: 'city', is: 'contains', values: ['1'] },
  ],
  'a page': [{ dimension: 'page', is: 'contains', values: ['page-1'] }],
}

/** What a page of traffic shows at once. */
const BREAKDOWNS = ['channel', 'source', 'campaign', 'landing', 'page', 'country', 'device']

/**
 * The questions of the traffic page for the last 90 days, as a person who may see the site: warm, and with nothing remembered.
 *
 * @returns {Promise<Record<string, { p50: number, p95: number, cold: number, cpu: number, blocked: number }>>} ms
 */
export default async function measureQuestions(application, { siteId, workspaceId }) {
  const { inSite } = await application('shared/tenant_db')
  const { answer } = await application('traffic/report/answer')
  const { readQuestion } = await application('traffic/report/read_question')
  const { remembered } = await application('traffic/memory/remembered')
  const userId = await makeViewer(application, workspaceId)
  const site = { id: siteId, timezone: 'UTC' }

  const breakdowns = BREAKDOWNS.map((dimension) => ({ dimension, limit: 10 }))
  const ask = (filters, compare) => {
    const query = { from: daysAgo(89), to: daysAgo(0), compare }
    const question = { ...readQuestion(query, 'UTC', breakdowns), filters }
    return inSite(userId, siteId, ({ trx }) => answer(site, question, trx))
  }
  const found = {}
  for (const [name, filters] of Object.entries(FILTERS)) {
    for (const compare of [undefined, 'previous']) {
      const cold = await times(COLD_TIMES, async () => {
        remembered.clear()
        return () => ask(filters, compare)
      })
      const { totals } = await ask(filters, compare)
      if (!totals.visits) throw new Error('There are no visits in the answer')
      const watch = watchLoop()
      const cpuBefore = process.cpuUsage()
      const warm = await times(TIMES, async () => () => ask(filters, compare))
      found[compare ? `${name}, compared` : name] = {
        p50: warm[Math.floor(warm.length / 2)],
        p95: warm[Math.floor(warm.length * 0.95)],
        cold: cold[Math.floor(cold.length / 2)],
        cpu: microseconds(process.cpuUsage(cpuBefore)) / 1000 / TIMES,
        blocked: watch.stop(),
      }
    }
  }
  return found
}

/** Sorted ms. */
async function times(count, prepare) {
  const taken = []
  for (let i = 0; i < count; i++) {
    const run = await prepare()
    const startedAt = performance.now()
    await run()
    taken.push(performance.now() - startedAt)
  }
  return taken.sort((a, b) => a - b)
}

/** For how long others had to wait at most. */
function watchLoop() {
  let last = performance.now()
  let longest = 0
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last - 1)
    last = performance.now()
  }, 1)
  return {
    stop() {
      clearInterval(timer)
      return longest
    },
  }
}

function microseconds({ user, system }) {
  return user + system
}

function daysAgo(count) {
  return new Date(Date.now() - count * 86_400_000).toISOString().slice(0, 10)
}
