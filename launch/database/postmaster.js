import {
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import { commandLineOf, startOf } from '../process/identity.js'
import { LaunchError } from '../process/launch_error.js'
import { runQuietly } from '../process/run_quietly.js'
import { webProcesses, workers } from '../machine/process_counts.js'

const WAIT_S = 60
const LINES_OF_LOG_SHOWN = 15

/**
 * Options of the server that hold for every cluster of ours, whatever its postgresql.conf says.
 * Durability stays as PostgreSQL has it: an event that was answered for is on the disk.
 */
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  "unix_socket_directories=''",
  'shared_preload_libraries=pg_stat_statements', // for whoever says CREATE EXTENSION
  'timezone=UTC',
  'log_timezone=UTC',
  'max_wal_size=2GB',
  'checkpoint_timeout=15min',
  'wal_compression=pglz',
  'log_checkpoints=off', // or an idle server fills its log
]

/**
 * What postmaster.pid says, if the process it names is a postmaster of this cluster. After a kill or
 * a restart of the machine the number may have been given to something else.
 *
 * @param {string} data
 * @returns {{ pid: number, port: number } | null}
 */
export function runningPostmaster(data) {
  const [pid, , , port] = pidFile(data).map(Number)
  const runs = pid && startOf(pid) && commandLineOf(pid).includes(` -D ${data} `)
  return runs ? { pid, port } : null
}

function pidFile(data) {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return []
  }
}

/**
 * Removes a postmaster.pid that would keep PostgreSQL from starting for ever: where its number now
 * belongs to another process, or to a zombie that nobody collects; both happen in containers. Only
 * done where the system can say that no process is left that works in the folder, for two servers on
 * it would destroy it.
 *
 * @param {string} data of a cluster without a running postmaster
 */
export function removeStalePidFile(data) {
  if (process.platform !== 'linux' || !pidFile(data).length) return
  const folder = realpathSync(data)
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  if (!processes.some((pid) => worksIn(folder, pid))) rmSync(join(data, 'postmaster.pid'))
}

function worksIn(folder, pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder
  } catch (error) {
    // A container may forbid even root to look. Better to leave the file than to guess wrong.
    return error.code === 'EACCES' && commandLineOf(pid).startsWith('postgres:')
  }
}

/**
 * @param {import('./cluster_home.js').ClusterHome} home
 * @param {{ pgCtl: string }} binaries
 * @param {number} port
 */
export async function startPostmaster(home, { pgCtl }, port) {
  giveLogTo(home)
  const options = [...SETTINGS, maxConnections(), walLevel()]
    .map((setting) => `-c ${setting}`)
    .join(' ')
  try {
    await runAsServerUser(home, pgCtl, [
      ...['start', '-D', home.data, '-l', home.log],
      ...['-w', '-t', String(WAIT_S), '-o', `-p ${port} ${options}`],
    ])
  } catch (error) {
    throw new LaunchError(`PostgreSQL did not start in ${home.data}`, {
      output: `${error.output ?? error}\n${endOf(home.log)}`,
      cure: `Its log is ${home.log}`,
    })
  }
}

/** Web processes share a hundred, up to eight of them; each one more has about a dozen of its own. */
function maxConnections() {
  return `max_connections=${Math.max(100, 20 + 11 * webProcesses() + 15 * workers())}`
}

/**
 * Whoever reads changes by logical replication says so: then the log holds each old row of a session as well, which doubles
 * what an event writes to the disk.
 */
function walLevel() {
  const level = process.env.POSTGRES_WAL_LEVEL || 'replica'
  if (['replica', 'logical'].includes(level)) return `wal_level=${level}`
  throw new LaunchError(`POSTGRES_WAL_LEVEL is ${level}`, { cure: 'Say replica or logical.' })
}

/** Ends open transactions and leaves a clean folder. */
export async function stopPostmaster(home, { pgCtl }) {
  const args = ['stop', '-D', home.data, '-m', 'fast', '-w', '-t', String(WAIT_S)]
  await runAsServerUser(home, pgCtl, args, `PostgreSQL in ${home.data} did not stop`)
}

/** @param {import('./cluster_home.js').ClusterHome} home */
export function runAsServerUser(home, command, args, failure) {
  const { uid, gid } = home.user ?? {}
  // LC_ALL, so that messages are English and the locale of this shell leaves no trace in a cluster.
  const env = { PATH: process.env.PATH, LC_ALL: 'C' }
  return runQuietly(command, args, { failure, uid, gid, env, cwd: '/', undisturbed: true })
}

function giveLogTo({ log, user }) {
  if (!user || existsSync(log)) return
  closeSync(openSync(log, 'a', 0o600))
  chownSync(log, user.uid, user.gid)
}

function endOf(log) {
  try {
    return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-LINES_OF_LOG_SHOWN).join('\n')
  } catch {
    return ''
  }
}
