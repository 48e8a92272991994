import { LaunchError } from '../process/launch_error.js'
import { installFromApt } from './from_apt.js'
import { locate, runs } from './programs.js'
import { note } from './report.js'

const PROGRAMS = ['redis-server', 'valkey-server']

/**
 * A Redis or Valkey for the tests of the queue, which start servers of their own: one that is there, else Debian's.
 *
 * @returns {Promise<string | null>} path of the server's program; null: there is none and none can be had
 */
export async function ensureRedis() {
  const named = process.env.REDIS_SERVER_PATH
  if (named && !runs(named)) {
    throw new LaunchError(`REDIS_SERVER_PATH=${named} is no server that runs here`)
  }
  const path = named || find() || (await fromApt())
  if (!path) {
    note(
      '\n  THE TESTS OF THE QUEUE ARE SKIPPED: there is no Redis.\n  Install it (Debian: apt-get install redis-server), or set REDIS_SERVER_PATH.\n'
    )
  }
  return path
}

const find = () => PROGRAMS.map(locate).find((path) => path && runs(path)) ?? null

async function fromApt() {
  await installFromApt('Installing Redis with apt-get, for the tests of the queue', 'redis-server')
  return find()
}
