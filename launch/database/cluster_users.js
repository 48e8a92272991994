import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { inDataDir } from '../machine/paths.js'
import { isAlive, ownIdentity } from '../process/identity.js'

/**
 * Which launchers use a cluster: a file each in DATA_DIR/run. The last one switches off the light.
 * To be called with the lock of the cluster held.
 */
const fileOf = (cluster, pid) => inDataDir('run', `${cluster}.${pid}.json`)

export function registerUser(cluster) {
  mkdirSync(inDataDir('run'), { recursive: true })
  writeFileSync(fileOf(cluster, process.pid), JSON.stringify(ownIdentity()))
}

/** @returns {boolean} whether somebody else still uses it */
export function unregisterUser(cluster) {
  rmSync(fileOf(cluster, process.pid), { force: true })
  return readdirSync(inDataDir('run')).some((file) => isLiveUser(cluster, file))
}

function isLiveUser(cluster, file) {
  if (!file.startsWith(`${cluster}.`) || !file.endsWith('.json')) return false
  const path = inDataDir('run', file)
  try {
    if (isAlive(JSON.parse(readFileSync(path, 'utf8')))) return true
  } catch {
    // Half written by a launcher that was killed.
  }
  rmSync(path, { force: true })
  return false
}
