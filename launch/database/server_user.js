import { execFileSync, spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { isRoot } from '../process/identity.js'
import { LaunchError } from '../process/launch_error.js'

/**
 * PostgreSQL refuses to run as root. Where we are root, another user runs it.
 *
 * @typedef {{ name: string, uid: number, gid: number }} ServerUser
 */

/**
 * @param {string} data the folder of the cluster; where it exists its owner is the user, whatever
 *   users the system has got since
 * @returns {ServerUser | null} null: no other user is needed
 */
export function serverUserFor(data) {
  const owner = ownerOf(data)
  if (!isRoot()) {
    if (owner && owner.uid !== process.getuid()) throw belongsToSomebodyElse(data, owner)
    return null
  }
  if (owner && owner.uid !== 0) return owner
  return named('postgres') ?? named('opsmantik') ?? created('opsmantik') ?? named('nobody')
}

/** @param {ServerUser} user @param {string} folder */
export function mayWorkIn(user, folder) {
  return asks(user, '[ -x "$1" ]', folder)
}

/** @param {ServerUser} user @param {string} file */
export function mayExecute(user, file) {
  return asks(user, '[ -r "$1" ] && [ -x "$1" ]', file)
}

/** Asked of the system itself, because mode bits of all parents and access lists have a say. */
function asks({ uid, gid }, question, path) {
  const answer = spawnSync('/bin/sh', ['-c', question, 'sh', path], { uid, gid, cwd: '/' })
  return answer.status === 0
}

function ownerOf(path) {
  try {
    const { uid, gid } = statSync(path)
    return { name: `user ${uid}`, uid, gid }
  } catch {
    return null
  }
}

function named(name) {
  try {
    const id = (flag) =>
      Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }))
    return { name, uid: id('-u'), gid: id('-g') }
  } catch {
    return null
  }
}

function created(name) {
  const made =
    spawnSync('useradd', ['--system', '--no-create-home', '--user-group', name]).status === 0 ||
    spawnSync('adduser', ['-S', '-D', '-H', name]).status === 0 // BusyBox
  return made ? named(name) : null
}

function belongsToSomebodyElse(data, owner) {
  return new LaunchError(`The database in ${data} belongs to ${owner.name}, not to you`, {
    cure: 'Run this as that user (or as root), or choose another folder with DATA_DIR=…',
  })
}
