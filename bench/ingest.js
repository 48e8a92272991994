import { BenchDatabase } from './database.js'
import { Generator } from './load/generator.js'
import { canMeasure } from './measure/processes.js'
import { measured } from './measure/meter.js'
import { progress } from './report/progress.js'
import { ingestGoals } from './report/ingest_goals.js'
import { ingestReport } from './report/ingest_report.js'
import { summaryOf } from './report/summary.js'
import { startCeiling } from './targets/ceiling.js'
import { startProduct } from './targets/product.js'

/** A server is new before each measurement, and its code has to be compiled. Not counted. */
const WARM_UP_SECONDS = 1.5

const SATURATED = 64
const UNSATURATED = 8
const MODEST_RATE = 300

/**
 * The measurements of one round by name. They are interleaved, so that whatever else the machine does
 * falls on all of them.
 */
const PLAN = {
  single: {
    productSingle: { target: 'product', size: 1, connections: SATURATED },
    ceilingSingle: { target: 'ceiling', size: 1, connections: SATURATED },
  },
  batch: {
    productBatch: { target: 'product', size: 20, connections: SATURATED },
    ceilingBatch: { target: 'ceiling', size: 20, connections: SATURATED },
  },
  unsaturated: {
    productEight: { target: 'product', size: 1, connections: UNSATURATED },
    productModest: { target: 'product', size: 1, connections: UNSATURATED, rate: MODEST_RATE },
  },
}

/** `npm run bench -- ingest` */
export default async function ingest(options) {
  const database = await BenchDatabase.open()
  const generator = new Generator()
  const rounds = []
  try {
    const site = await database.makeSite()
    await (await startProduct()).stop() // makes the partitions of this month
    for (let round = 1; round <= options.rounds; round++) {
      const results = {}
      for (const [name, what] of Object.entries(planFor(options.only))) {
        const run = () => measureOne(what, { database, generator, site, options })
        results[name] = await progress(`Round ${round}, ${name}`, run)
      }
      rounds.push(results)
    }
  } finally {
    await generator.stop()
    await database.close()
  }
  return toResult(rounds, options)
}

function planFor(groups) {
  return Object.assign({}, ...groups.map((group) => PLAN[group]))
}

async function measureOne(what, { database, generator, site, options }) {
  const { target, size, connections, rate } = what
  await database.reset()
  const server = await (target === 'product' ? startProduct() : startCeiling(options.ceiling))
  try {
    const { address } = server
    const { visitors } = options
    await generator.prepare({ address, site, sizes: [size], visitors, connections })
    await generator.run({ seconds: WARM_UP_SECONDS, rate })
    if (!options.cold) await database.analyze()
    await generator.run({ seconds: WARM_UP_SECONDS / 3, rate }) // statements are planned anew
    return await measured({ database, appPid: server.pid, generatorPid: generator.pid }, () =>
      generator.run({ seconds: options.seconds, rate })
    )
  } finally {
    await server.stop()
  }
}

function toResult(rounds, options) {
  const summary = summaryOf(rounds)
  const goals = ingestGoals(rounds)
  const result = { options, measuresCpu: canMeasure, goals, summary, rounds }
  return { result, report: ingestReport(result), failures: rounds.flatMap(failuresOf) }
}

function failuresOf(round, index) {
  return Object.entries(round).flatMap(([name, { sent, acknowledged, stored, statuses }]) => {
    const where = `round ${index + 1}, ${name}`
    const failures = []
    if (stored !== acknowledged) {
      failures.push(`${where}: ${acknowledged} events were acknowledged, ${stored} were stored`)
    }
    if (sent !== acknowledged) {
      const answers = JSON.stringify(statuses)
      failures.push(`${where}: ${sent - acknowledged} of ${sent} events were refused (${answers})`)
    }
    return failures
  })
}
