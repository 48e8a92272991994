import { LaunchError } from '../launch/process/launch_error.js'
import { fill, months } from './attribution/fill.js'
import { ChildProcess } from './child_process.js'
import { BenchDatabase } from './database.js'
import { createMonths } from './growth/months.js'
import { goal, goalRows } from './report/goal.js'
import { progress } from './report/progress.js'
import { number, table } from './report/table.js'

/** Figures of the modules of bench/attribution by their names, and what is expected of some. */
const MEASUREMENTS = {
  heuristics: {
    keysSeconds: { title: 'which keys there are, s' },
    seconds: { title: 'all models of one journey, s', most: 20 },
    cpuSeconds: { title: 'all models of one journey, s of the processor' },
    memoryMb: { title: 'all models of one journey, MB of memory', most: 300 },
  },
  markov: {
    seconds: { title: 'Markov of order 1 by channel, reading included, s', most: 30 },
    modelSeconds: { title: 'Markov of order 1 by channel, the model alone, s' },
    paths: { title: 'different ways by channel' },
    memoryMb: { title: 'Markov of order 1 by channel, MB of memory', most: 300 },
  },
  shapley: {
    seconds: { title: 'Shapley by channel, reading included, s' },
    modelSeconds: { title: 'Shapley by channel, the model alone, s' },
    memoryMb: { title: 'Shapley by channel, MB of memory', most: 300 },
  },
  report: {
    seconds: { title: 'all models, four dimensions, with intervals, s' },
    withoutInterval: { title: 'models without an interval, of 8' },
    memoryMb: { title: 'all models, four dimensions, MB of memory', most: 300 },
  },
  page: {
    channel: { title: 'the page of 90 days by channel, ms', most: 300 },
    source: { title: 'by source, ms', most: 300 },
    campaign: { title: 'by campaign, ms', most: 300 },
    landing: { title: 'by landing page, ms', most: 300 },
  },
}

/** `npm run bench -- attribution` */
export default async function attribution(options) {
  const { DATABASE_URL: url, DATABASE_ADMIN_URL: adminUrl } = process.env
  if (!adminUrl) {
    throw new LaunchError('This fills tables, for which DATABASE_URL has no right', {
      cure: 'Unset DATABASE_URL to use the embedded PostgreSQL.',
    })
  }
  const database = await BenchDatabase.open()
  try {
    await database.reset()
    const { id: siteId, workspaceId } = await database.makeSite()
    await createMonths(url, months())
    const { journeys, only } = options
    await progress(`Filling 90 days with ${number(journeys)} journeys`, () =>
      fill(adminUrl, siteId, journeys)
    )
    await database.checkpoint()
    const result = {}
    for (const what of only) {
      result[what] = await progress(what, () =>
        measureAlone(what, { siteId, workspaceId, journeys })
      )
    }
    return toResult(result, options)
  } finally {
    await database.close()
  }
}

/** Each in a process of its own: what one leaves behind must not cost the next. */
async function measureAlone(what, about) {
  const child = new ChildProcess('./application_child.js')
  try {
    return await child.order('measure', { what: `attribution/${what}`, ...about })
  } finally {
    await child.stop()
  }
}

function toResult(measured, options) {
  const figures = Object.entries(measured).flatMap(([what, found]) =>
    Object.entries(MEASUREMENTS[what]).map(([name, about]) => ({ ...about, value: found[name] }))
  )
  const goals = figures
    .filter(({ most }) => most !== undefined)
    .map(({ title, value, most }) => goal(title, value, { most }))
  const rows = figures.map(({ title, value }) => [title, number(value, 2)])
  const report = [table(rows), '', table(goalRows(goals), { leftColumns: 2 })].join('\n')
  return { result: { options, goals, measured }, report, failures: [] }
}
