import { signUp } from '../live/sign_up.js'
import { startProduct } from '../targets/product.js'

const WARM_UP = 3
const TIMES = 30

const DAYS_MS = 89 * 86_400_000
const dayOf = (at) => new Date(at).toISOString().slice(0, 10)
const period = () => `from=${dayOf(Date.now() - DAYS_MS)}&to=${dayOf(Date.now())}`

/** Pages of a site, with 90 days where one chooses days. */
const PAGES = {
  'Today': () => '/live',
  'Traffic': () => `/traffic?${period()}&compare=none`,
  'Traffic, compared': () => `/traffic?${period()}&compare=previous`,
  'Traffic, one filter': () => `/traffic?${period()}&compare=none&f=channel:is:paid_search`,
  'visits behind Traffic': () => `/traffic/visits?${period()}`,
  'Conversions': () => `/conversions?${period()}&compare=none`,
  'Funnels': () => `/conversions/funnels?${period()}&compare=none`,
  'Leads': () => '/leads',
  'Calls': () => '/calls',
  'Attribution': () => `/attribution?${period()}`,
  'Ads': () => `/ads?${period()}`,
  'Webhooks': () => '/webhooks',
  'Plugins': () => '/plugins',
  'Health': () => '/health',
  'Install': () => '/install',
  'Settings': () => '/settings',
}

/**
 * Pages over HTTP, by somebody who is signed in: all that the server does for them.
 *
 * @param {import('../database.js').BenchDatabase} database
 * @param {{ id: string, workspaceId: string }} site
 * @returns {Promise<Record<string, { p50: number, p95: number }>>} ms
 */
export async function measurePages(database, site) {
  const server = await startProduct(database)
  try {
    const base = `http://${server.address.host}:${server.address.port}`
    const cookie = await signUp(base)
    await database.admitEverybody(site)
    const found = {}
    for (const [name, path] of Object.entries(PAGES)) {
      found[name] = await measurePage(`${base}/sites/${site.id}${path()}`, cookie)
    }
    return found
  } finally {
    await server.stop()
  }
}

async function measurePage(url, cookie) {
  const times = []
  for (let i = -WARM_UP; i < TIMES; i++) {
    const startedAt = performance.now()
    const answer = await fetch(url, { headers: { cookie }, redirect: 'manual' })
    await answer.arrayBuffer()
    if (answer.status !== 200) throw new Error(`${url} was answered with ${answer.status}`)
    if (i >= 0) times.push(performance.now() - startedAt)
  }
  times.sort((a, b) => a - b)
  return { p50: times[Math.floor(TIMES / 2)], p95: times[Math.floor(TIMES * 0.95)] }
}
