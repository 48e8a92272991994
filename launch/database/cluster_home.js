import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { dataDir, inDataDir } from '../machine/paths.js'
import { note } from '../machine/report.js'
import { mayWorkIn, serverUserFor } from './server_user.js'

/**
 * Where one cluster lives and who runs it.
 *
 * @typedef {object} ClusterHome
 * @property {string} name `postgres`; `postgres-test` for the tests, `postgres-bench` for the bench
 * @property {string} folder the folder that holds all that follows
 * @property {string} data PGDATA
 * @property {string} secrets passwords and port
 * @property {string} log
 * @property {import('./server_user.js').ServerUser | null} user null: the user who runs us
 */

/** A folder that every user may enter, for when DATA_DIR is not. */
const fallback = () =>
  join('/var/lib/opsmantik', createHash('sha256').update(dataDir()).digest('hex').slice(0, 12))

/**
 * @param {string} name
 * @returns {ClusterHome | null} null: there is no such cluster yet
 */
export function findClusterHome(name) {
  const folder = [dataDir(), fallback()].find((candidate) =>
    existsSync(join(candidate, `${name}.json`))
  )
  return folder ? homeIn(folder, name) : null
}

/**
 * @param {string} name
 * @returns {ClusterHome} the place for a new cluster; the folder exists
 */
export function makeClusterHome(name) {
  mkdirSync(dataDir(), { recursive: true })
  const { user } = homeIn(dataDir(), name)
  if (!user || mayWorkIn(user, dataDir())) return homeIn(dataDir(), name)

  const folder = fallback()
  // One by one: `recursive` applies a mode to the parents too, and a strict umask would shut them.
  for (const path of ['/var/lib/opsmantik', folder]) {
    mkdirSync(path, { recursive: true })
    chmodSync(path, 0o755)
  }
  note(
    `The user ${user.name}, who runs PostgreSQL, may not enter ${inDataDir()}: it is kept in ${folder}`
  )
  return homeIn(folder, name)
}

function homeIn(folder, name) {
  const data = join(folder, name)
  return {
    name,
    folder,
    data,
    secrets: `${data}.json`,
    log: `${data}.log`,
    user: serverUserFor(data),
  }
}
