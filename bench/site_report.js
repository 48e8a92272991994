import pg from 'pg'
import { LaunchError } from '../launch/process/launch_error.js'
import { ChildProcess } from './child_process.js'
import { AS_SERVICE, BenchDatabase } from './database.js'
import { alone } from './dashboard/alone.js'
import { fill, monthsOf } from './dashboard/fill.js'
import { createMonths } from './growth/months.js'
import { fillLeads } from './leads/fill.js'
import { goal, goalRows } from './report/goal.js'
import { progress } from './report/progress.js'
import { number, table } from './report/table.js'
import { fillCosts } from './site_report/fill_costs.js'

const MOST_SECONDS = 10
const MOST_MB = 300
/** What is told of, and as many days before, which it is held against. */
const DAYS = 180
const LEADS = 40_000
const CALLS = 40_000

/** `npm run bench -- reports`: the report of the last 90 days of a site, as a CSV and as a PDF, with everything in it. */
export default async function siteReport(options) {
  const { DATABASE_URL: url, DATABASE_ADMIN_URL: adminUrl } = process.env
  if (!adminUrl) {
    throw new LaunchError('This fills tables, for which DATABASE_URL has no right', {
      cure: 'Unset DATABASE_URL to use the embedded PostgreSQL.',
    })
  }
  const database = await BenchDatabase.open()
  try {
    const site = await database.makeSite()
    const events = options.million * 2_000_000
    await createMonths(url, monthsOf(DAYS))
    await progress(`Filling ${DAYS} days with ${number(events)} events`, () =>
      fill(adminUrl, site.id, { events, days: DAYS })
    )
    await progress('Leads, calls and costs', () => fillTheRest(database, site.id))
    await database.checkpoint()
    await progress('Deriving all days', () => alone('derive', site))
    const measured = {}
    for (const file of ['csv', 'pdf', 'mail']) {
      measured[file] = await progress(file, () => measureAlone(file, site))
    }
    return toResult(measured, options)
  } finally {
    await database.close()
  }
}

async function fillTheRest(database, siteId) {
  const client = new pg.Client({ connectionString: database.url, options: AS_SERVICE })
  await client.connect()
  await fillLeads(client, siteId, LEADS)
  await fillCosts(client, siteId, DAYS)
  await client.end()
  await database.fillCalls(siteId, CALLS)
}

/** Each in a process of its own: what one remembers must not help the next. */
async function measureAlone(file, { id: siteId, workspaceId }) {
  const child = new ChildProcess('./application_child.js')
  try {
    return await child.order('measure', { what: 'site_report/make', siteId, workspaceId, file })
  } finally {
    await child.stop()
  }
}

function toResult(measured, options) {
  const found = Object.entries(measured)
  const goals = found.flatMap(([file, { cold, memoryMb }]) => [
    goal(`${file}, nothing remembered: s`, cold, { most: MOST_SECONDS }),
    goal(`${file}: MB of memory`, memoryMb, { most: MOST_MB }),
  ])
  const head = ['', 'cold s', 'warm s', 'MB more', 'others wait at most, ms', 'bytes']
  const rows = found.map(([file, { cold, warm, memoryMb, blockedMs, bytes }]) => [
    file,
    number(cold, 2),
    number(warm, 2),
    number(memoryMb),
    number(blockedMs),
    number(bytes),
  ])
  const report = [table([head, ...rows]), '', table(goalRows(goals), { leftColumns: 2 })].join('\n')
  return { result: { options, goals, measured }, report, failures: [] }
}
