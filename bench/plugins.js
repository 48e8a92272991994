import { ChildProcess } from './child_process.js'
import { median } from './measure/figures.js'
import { goal, goalRows } from './report/goal.js'
import { progress } from './report/progress.js'
import { number, table } from './report/table.js'

/**
 * What is measured: a module of bench/plugins, which gives figures by name, and what is expected of them. A
 * figure that nobody gives, because the plugin is not installed, is no goal.
 */
const MEASUREMENTS = {
  scorers: {
    title: (name) => `scorer ${name}, µs an event`,
    most: { classic: 2, signals: 2 },
  },
  enrichers: {
    title: (figure) => ENRICHERS[figure],
    most: { event: 30 },
  },
  replay: {
    title: (figure) => REPLAY[figure],
    least: { eventsPerSecond: 20_000 },
    most: { memoryMb: 300 },
  },
  learning: {
    title: (figure) => LEARNING[figure],
    most: { seconds: 30, memoryMb: 300 },
  },
}

const ENRICHERS = {
  event: 'all enrichers, µs an event of ordinary traffic',
  firstEvent: 'all enrichers, µs an event that begins a visit',
  stranger: 'all enrichers, µs such an event of an unknown browser',
  screen: 'all enrichers, µs any other event',
  memoryMb: 'all enrichers, MB of memory',
}

const REPLAY = {
  eventsPerSecond: 'scores of history anew, events/s',
  memoryMb: 'scores of history anew, MB of memory',
}

const LEARNING = {
  seconds: 'learning from 100,000 visits, s',
  memoryMb: 'learning from 100,000 visits, MB of memory',
}

/** `npm run bench -- plugins` */
export default async function plugins({ rounds, only }) {
  const results = []
  for (let round = 1; round <= rounds; round++) {
    const result = {}
    for (const what of only) {
      result[what] = await progress(`Round ${round}, ${what}`, () => measureAlone(what))
    }
    results.push(result)
  }
  return toResult(results, { rounds, only })
}

/** Each in a process of its own: what one leaves behind must not cost the next. */
async function measureAlone(what) {
  const child = new ChildProcess('./application_child.js')
  try {
    return await child.order('measure', { what: `plugins/${what}` })
  } finally {
    await child.stop()
  }
}

function toResult(results, options) {
  const figures = options.only.flatMap((what) =>
    Object.keys(results[0][what]).map((name) => {
      const { title, most = {}, least = {} } = MEASUREMENTS[what]
      const value = median(results.map((result) => result[what][name]))
      return { title: title(name), value, most: most[name], least: least[name] }
    })
  )
  const goals = figures
    .filter(({ most, least }) => most !== undefined || least !== undefined)
    .map(({ title, value, ...bounds }) => goal(title, value, bounds))
  const rows = figures.map(({ title, value }) => [title, number(value, 2)])
  const report = [
    ...[table(rows), '', `Medians of ${options.rounds} rounds, each in a process of its own.`, ''],
    table(goalRows(goals), { leftColumns: 2 }),
  ].join('\n')
  return { result: { options, goals, figures, rounds: results }, report, failures: [] }
}
