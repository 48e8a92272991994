import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { LaunchError } from '../process/launch_error.js'
import { MAJOR_VERSION } from './binaries.js'
import { runAsServerUser } from './postmaster.js'

export const SUPERUSER = 'postgres'

/**
 * Makes the cluster beside its place and then moves it there, so that a half-made one (the machine
 * switched off, a kill) is never taken for a whole one.
 *
 * @param {import('./cluster_home.js').ClusterHome} home
 * @param {{ initdb: string }} binaries
 * @param {string} password of the superuser
 */
export async function makeCluster(home, { initdb }, password) {
  const unfinished = `${home.data}.unfinished`
  const passwordFile = `${home.data}.password`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (home.user) {
    for (const path of [unfinished, passwordFile]) chownSync(path, home.user.uid, home.user.gid)
  }

  try {
    await runAsServerUser(
      home,
      initdb,
      [
        ...['-D', unfinished, '-U', SUPERUSER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
        // Not what the environment says: where LANG is not set that would be SQL_ASCII.
        ...[
          '--encoding=UTF8',
          '--locale=C',
          '--locale-provider=builtin',
          '--builtin-locale=C.UTF-8',
        ],
      ],
      `PostgreSQL could not make a database in ${home.folder}`
    )
  } finally {
    rmSync(passwordFile, { force: true })
  }
  renameSync(unfinished, home.data)
}

/**
 * @param {import('./cluster_home.js').ClusterHome} home
 * @returns {boolean}
 * @throws {LaunchError} it was made by another major version, whose files this one cannot read
 */
export function clusterExists(home) {
  const versionFile = join(home.data, 'PG_VERSION')
  if (!existsSync(versionFile)) return false
  const version = readFileSync(versionFile, 'utf8').trim()
  if (version === MAJOR_VERSION) return true
  throw new LaunchError(
    `The database in ${home.data} was made by PostgreSQL ${version}, and this is PostgreSQL ${MAJOR_VERSION}`,
    {
      cure:
        `Dump it with the tools of PostgreSQL ${version} and load it into a new one, move the folder away to begin\n` +
        '  with an empty database, or set DATABASE_URL to a server that runs it.',
    }
  )
}
