import { measured } from './meter.js'

/** A server is new before each measurement, and its code has to be compiled. Not counted. */
const WARM_UP_SECONDS = 1.5

/** After the warm-up statements are planned anew, with what is now known of the tables. */
const SETTLING_SECONDS = 0.5

/**
 * Starts a server, warms it up, measures it, stops it.
 *
 * @param {{ database: object, generator: object, site: object }} bench
 * @param {object} what
 * @param {() => Promise<import('../targets/child_server.js').RunningServer>} what.start
 * @param {{ sizes: number[], connections: number, visitors?: number, rate?: number }} what.load see
 *   load/requests.js and load/generator.js
 * @param {number} what.seconds
 * @param {() => Promise<number>} [what.count] see meter.js
 * @param {boolean} [what.isCold] measure with the statistics of an empty table
 * @param {(server: import('../targets/child_server.js').RunningServer) => () => any} [what.watch] begins to
 *   look at the server when the measuring begins; what it gives ends that, and gives `watched`
 * @returns {Promise<import('./meter.js').Measurement & { watched: any }>}
 */
export async function measureServer({ database, generator, site }, what) {
  const { start, load, seconds, count, isCold = false, watch = () => () => undefined } = what
  const { rate } = load
  const server = await start()
  try {
    await generator.prepare({ ...load, address: server.address, site })
    await generator.run({ seconds: WARM_UP_SECONDS, rate })
    if (!isCold) await database.analyze()
    await generator.run({ seconds: SETTLING_SECONDS, rate })
    const watched = watch(server)
    const measurement = await measured(
      { database, appPid: server.pid, ourPids: [generator.pid], count },
      () => generator.run({ seconds, rate })
    )
    return { ...measurement, watched: watched() }
  } finally {
    await server.stop()
  }
}
