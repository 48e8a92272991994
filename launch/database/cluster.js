import { setTimeout as sleep } from 'node:timers/promises'
import { inDataDir } from '../machine/paths.js'
import { freePort } from '../machine/ports.js'
import { note } from '../machine/report.js'
import { withLock } from '../process/file_lock.js'
import { LaunchError } from '../process/launch_error.js'
import { stopRequested } from '../process/stop_request.js'
import { postgresBinaries } from './binaries.js'
import { bootstrap } from './bootstrap.js'
import { findClusterHome, makeClusterHome } from './cluster_home.js'
import { registerUser, unregisterUser } from './cluster_users.js'
import { localUrl, withClient } from './connect.js'
import { SUPERUSER, clusterExists, makeCluster } from './make_cluster.js'
import {
  removeStalePidFile,
  runningPostmaster,
  startPostmaster,
  stopPostmaster,
} from './postmaster.js'
import { keepSecrets, secretsOf } from './secrets.js'

/** For a server that was just killed and whose remains have not been collected yet. */
const START_PATIENCE_MS = 10_000

/** For one that is up but still repeats its log after a crash. */
const JOIN_PATIENCE_MS = 120_000

const RETRY_MS = 500

const lockOf = (name) => inDataDir('run', `${name}.lock`)

/**
 * Makes, starts or joins the cluster and counts us among its users until `releaseCluster`.
 *
 * @param {string} name
 * @param {string} database made if it is missing
 * @returns {Promise<{ secrets: import('./secrets.js').Secrets, folder: string, startedHere: boolean }>}
 */
export function acquireCluster(name, database) {
  const work = async () => {
    const home = findClusterHome(name) ?? makeClusterHome(name)
    const secrets = secretsOf(home)
    const binaries = postgresBinaries(home.folder, home.user)
    if (!clusterExists(home)) await makeCluster(home, binaries, secrets.superuserPassword)

    registerUser(name)
    const startedHere = await ensureRunning(home, binaries, secrets)
    await bootstrap(superuserUrl(secrets, SUPERUSER), { database, ...secrets })
    return { secrets, folder: home.folder, startedHere }
  }
  return withLock(lockOf(name), work, {
    onWait: (pid) => note(`Waiting for process ${pid}, which is busy with the database`),
  })
}

/** Stops the cluster if nobody else uses it. Also after an `acquireCluster` that failed. */
export function releaseCluster(name) {
  const work = async () => {
    const home = findClusterHome(name)
    if (unregisterUser(name) || !home || !runningPostmaster(home.data)) return
    await stopPostmaster(home, postgresBinaries(home.folder, home.user))
  }
  return withLock(lockOf(name), work, { signal: null })
}

/** @returns {import('./secrets.js').Secrets | null} null: no such cluster runs */
export function runningCluster(name) {
  const home = findClusterHome(name)
  const postmaster = home && runningPostmaster(home.data)
  return postmaster ? { ...secretsOf(home), port: postmaster.port } : null
}

export const superuserUrl = (secrets, database) =>
  localUrl(secrets, SUPERUSER, secrets.superuserPassword, database)

/**
 * Never a second server on one folder: one that runs, an orphan too, is joined.
 *
 * @returns {Promise<boolean>} whether it was started here; `secrets.port` is right afterwards
 */
async function ensureRunning(home, binaries, secrets) {
  const begun = Date.now()
  for (;;) {
    const postmaster = runningPostmaster(home.data)
    try {
      if (postmaster) await join(home, secrets, postmaster)
      else await start(home, binaries, secrets)
      return !postmaster
    } catch (error) {
      if (Date.now() - begun > (postmaster ? JOIN_PATIENCE_MS : START_PATIENCE_MS)) throw error
      await sleep(RETRY_MS, undefined, { signal: stopRequested })
    }
  }
}

async function join(home, secrets, { port }) {
  Object.assign(secrets, { port })
  try {
    await withClient(superuserUrl(secrets, SUPERUSER), (client) => client.query('SELECT 1'))
  } catch (error) {
    throw new LaunchError(`PostgreSQL runs in ${home.data} but does not answer: ${error.message}`, {
      cure: `Its log is ${home.log}, its passwords are in ${home.secrets}`,
    })
  }
}

async function start(home, binaries, secrets) {
  removeStalePidFile(home.data)
  const port = await freePort(secrets.port)
  if (port !== secrets.port) keepSecrets(home, Object.assign(secrets, { port }))
  await startPostmaster(home, binaries, port)
}
