import pg from 'pg'
import { LaunchError } from '../launch/process/launch_error.js'
import { AS_SERVICE, BenchDatabase } from './database.js'
import { alone } from './dashboard/alone.js'
import { fill, monthsOf } from './dashboard/fill.js'
import { fillOverview } from './dashboard/fill_overview.js'
import { measurePages } from './dashboard/pages.js'
import { createMonths } from './growth/months.js'
import { goal, goalRows } from './report/goal.js'
import { progress } from './report/progress.js'
import { number, table } from './report/table.js'

const MOST_MS = 200
const MOST_OVERVIEW_MS = 300
const SITES = 500

/** `npm run bench -- dashboard`: questions about the last 90 days of a site with many events, and pages that ask them. */
export default async function dashboard(options) {
  const { DATABASE_URL: url, DATABASE_ADMIN_URL: adminUrl } = process.env
  if (!adminUrl) {
    throw new LaunchError('This fills tables, for which DATABASE_URL has no right', {
      cure: 'Unset DATABASE_URL to use the embedded PostgreSQL.',
    })
  }
  const database = await BenchDatabase.open()
  try {
    const site = await database.makeSite()
    const size = { events: options.million * 1_000_000, days: options.within }
    await createMonths(url, monthsOf(size.days))
    await progress(`Filling ${size.days} days with ${number(size.events)} events`, () =>
      fill(adminUrl, site.id, size)
    )
    await database.checkpoint()
    const derived = await progress('Deriving all days', () => alone('derive', site))
    const pages = await progress('Pages', () => measurePages(database, site))
    const questions = await progress('Questions', () => alone('questions', site))
    const overview = await progress(`The overview of ${SITES} sites`, () =>
      measureOverview(database)
    )
    return toResult({ derived, questions, pages, overview }, options)
  } finally {
    await database.close()
  }
}

async function measureOverview(database) {
  const agency = await database.makeSite('agency.example')
  const client = new pg.Client({ connectionString: database.url, options: AS_SERVICE })
  await client.connect()
  await fillOverview(client, agency.workspaceId, SITES)
  await client.end()
  await database.analyze()
  return alone('overview', agency)
}

function toResult(measured, options) {
  const { derived, questions, pages, overview } = measured
  const goals = [...Object.entries(questions), ...Object.entries(pages)].map(([name, { p95 }]) =>
    goal(`${name}: p95, ms`, p95, { most: MOST_MS })
  )
  for (const [days, { p95 }] of Object.entries(overview)) {
    goals.push(goal(`all sites, ${days} days: p95, ms`, p95, { most: MOST_OVERVIEW_MS }))
  }
  const columns = ['p50', 'p95', 'cold', 'cpu', 'blocked']
  const rows = Object.entries(questions).map(([name, found]) => [
    name,
    ...columns.map((column) => number(found[column])),
  ])
  const report = [
    `${derived.days} days derived in ${number(derived.seconds, 1)} s, the longest in ${number(derived.longestMs)} ms`,
    '',
    table([['ms', ...columns], ...rows]),
    '',
    table(goalRows(goals), { leftColumns: 2 }),
  ].join('\n')
  return { result: { options, goals, measured }, report, failures: [] }
}
