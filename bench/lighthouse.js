import { HOW_TO_GET_A_BROWSER, ensureBrowser } from '../launch/machine/browser.js'
import { LaunchError } from '../launch/process/launch_error.js'
import { BenchDatabase } from './database.js'
import { alone } from './dashboard/alone.js'
import { fill, monthsOf } from './dashboard/fill.js'
import { createMonths } from './growth/months.js'
import { audit } from './lighthouse/audit.js'
import { signUp } from './live/sign_up.js'
import { goal, goalRows } from './report/goal.js'
import { progress } from './report/progress.js'
import { number, table } from './report/table.js'
import { startProduct } from './targets/product.js'

const LEAST = 95

/** Of visits: enough for every list and chart to be full. */
const SIZE = { events: 100_000, days: 60 }

const PAGES = [
  { name: 'sign-in', path: () => '/sign-in', signedOut: true },
  { name: 'all sites', path: () => '/sites' },
  { name: 'Today', path: (id) => `/sites/${id}/live` },
  { name: 'Traffic', path: (id) => `/sites/${id}/traffic` },
  { name: 'Leads', path: (id) => `/sites/${id}/leads` },
  { name: 'Attribution', path: (id) => `/sites/${id}/attribution` },
]

/** `npm run bench -- lighthouse`: how Chromium's Lighthouse grades the main pages, as on a desktop or on a phone. */
export default async function lighthouse({ form, rounds }) {
  const chromePath = await ensureBrowser()
  if (!chromePath) throw new LaunchError('There is no browser', { cure: HOW_TO_GET_A_BROWSER })
  const { DATABASE_URL: url, DATABASE_ADMIN_URL: adminUrl } = process.env
  if (!adminUrl) {
    throw new LaunchError('This fills tables, for which DATABASE_URL has no right', {
      cure: 'Unset DATABASE_URL to use the embedded PostgreSQL.',
    })
  }
  const database = await BenchDatabase.open()
  const site = await database.makeSite()
  await createMonths(url, monthsOf(SIZE.days))
  await progress('Filling', () => fill(adminUrl, site.id, SIZE))
  await progress('Deriving all days', () => alone('derive', site))
  const server = await startProduct(database)
  try {
    const base = `http://${server.address.host}:${server.address.port}`
    const cookie = await signUp(base)
    await database.admitEverybody(site)
    const graded = []
    for (const { name, path, signedOut } of PAGES) {
      const page = { url: base + path(site.id), cookie: signedOut ? null : cookie }
      const asked = { ...page, form, rounds, chromePath }
      graded.push({ name, ...(await progress(name, () => audit(asked))) })
    }
    return toResult(graded, form)
  } finally {
    await server.stop()
    await database.close()
  }
}

function toResult(graded, form) {
  const goals = graded.flatMap(({ name, performance, accessibility }) => [
    goal(`${name}, ${form}: performance`, performance, { least: LEAST }),
    goal(`${name}, ${form}: accessibility`, accessibility, { least: LEAST }),
  ])
  const head = ['page', 'first paint', 'largest', 'blocked', 'speed index', 'shift', 'practices']
  const rows = graded.map(({ name, firstMs, largestMs, blockedMs, speedMs, shift, practices }) => [
    name,
    `${number(firstMs)} ms`,
    `${number(largestMs)} ms`,
    `${number(blockedMs)} ms`,
    `${number(speedMs)} ms`,
    number(shift, 3),
    number(practices),
  ])
  const failed = graded.flatMap(({ name, missed }) => missed.map((title) => `${name}: ${title}`))
  const report = [table(goalRows(goals), { leftColumns: 2 }), table([head, ...rows]), ...failed]
  return { result: { form, goals, graded }, report: report.join('\n\n'), failures: [] }
}
