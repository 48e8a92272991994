import pg from 'pg'
import { AS_SERVICE, BenchDatabase } from './database.js'
import { ChildProcess } from './child_process.js'
import { fillLeads } from './leads/fill.js'
import { goal, goalRows } from './report/goal.js'
import { progress } from './report/progress.js'
import { number, table } from './report/table.js'

const MOST_MS = 200

/** `npm run bench -- leads`: the desk of a site with many leads, beside another one with as many. */
export default async function leads(options) {
  const database = await BenchDatabase.open()
  try {
    const site = await database.makeSite()
    const other = await database.makeSite('other.example')
    await progress(`Filling two sites with ${number(options.leads)} leads each`, () =>
      fill(database, [site.id, other.id], options.leads)
    )
    const child = new ChildProcess('./application_child.js')
    const about = { what: 'leads/desk', siteId: site.id, workspaceId: site.workspaceId }
    const measured = await progress('The desk', () => child.order('measure', about)).finally(() =>
      child.stop()
    )
    const goals = Object.entries(measured).map(([name, ms]) =>
      goal(`${name}: ms of all that the desk asks`, ms, { most: MOST_MS })
    )
    const report = table(goalRows(goals), { leftColumns: 2 })
    return { result: { options, goals, measured }, report, failures: [] }
  } finally {
    await database.close()
  }
}

async function fill(database, siteIds, count) {
  const client = new pg.Client({ connectionString: database.url, options: AS_SERVICE })
  await client.connect()
  for (const siteId of siteIds) await fillLeads(client, siteId, count)
  await client.end()
  await database.analyze()
  await database.checkpoint()
}
