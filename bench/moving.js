import { BenchDatabase } from './database.js'
import { ChildProcess } from './child_process.js'
import { fill, monthsOf } from './dashboard/fill.js'
import { createMonths } from './growth/months.js'
import { LaunchError } from '../launch/process/launch_error.js'
import { goal, goalRows } from './report/goal.js'
import { progress } from './report/progress.js'
import { number, table } from './report/table.js'

const DAYS = 60

/** `npm run bench -- moving`: a workspace that is exported, and an event log of another tool that is read. */
export default async function moving(options) {
  const { DATABASE_URL: url, DATABASE_ADMIN_URL: adminUrl } = process.env
  if (!adminUrl) {
    throw new LaunchError('This fills tables, for which DATABASE_URL has no right', {
      cure: 'Unset DATABASE_URL to use the embedded PostgreSQL.',
    })
  }
  const events = options.million * 1_000_000
  const database = await BenchDatabase.open()
  try {
    const site = await database.makeSite()
    await createMonths(url, monthsOf(DAYS))
    await progress(`Filling ${number(events)} events`, () =>
      fill(adminUrl, site.id, { events, days: DAYS })
    )
    const about = { workspaceId: site.workspaceId, rows: events }
    const exported = await progress('Exporting', () => alone('moving/export', about))
    const read = await progress('Reading history', () => alone('moving/read_history', about))
    return toResult({ exported, read }, options)
  } finally {
    await database.close()
  }
}

/** Each in a process of its own: what one leaves behind must not cost the next. */
async function alone(what, about) {
  const child = new ChildProcess('./application_child.js')
  try {
    return await child.order('measure', { what, ...about })
  } finally {
    await child.stop()
  }
}

function toResult(measured, options) {
  const rows = Object.entries(measured).map(
    ([name, { rows: count, seconds, mbPerSecond, memoryMb }]) => [
      name,
      ...[count, count / seconds, mbPerSecond, memoryMb].map((figure) => number(figure)),
    ]
  )
  const { exported, read } = measured
  const goals = [
    goal('exported: MB/s', exported.mbPerSecond, { least: 20 }),
    goal('exported: MB of memory', exported.memoryMb, { most: 300 }),
    goal('read: rows/s', read.rows / read.seconds, { least: 50_000 }),
    goal('read: MB of memory', read.memoryMb, { most: 300 }),
  ]
  const report = [
    table([['', 'rows', 'rows/s', 'MB/s, unpacked', 'MB of memory'], ...rows]),
    '',
    table(goalRows(goals), { leftColumns: 2 }),
  ].join('\n')
  return { result: { options, goals, measured }, report, failures: [] }
}
