import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { inRoot } from '../machine/paths.js'
import { LaunchError } from '../process/launch_error.js'
import { isStopping, stopRequested, untilStopRequested } from '../process/stop_request.js'
import { localAddress } from './environment.js'

const PATIENCE_TO_START_MS = 60_000
const PATIENCE_TO_STOP_MS = 15_000
const PATIENCE_FOR_ANSWER_MS = 5_000
const POLL_MS = 100

/**
 * Runs the built server until a request to stop. It has a session of its own, so that the Ctrl-C of
 * a terminal reaches it once, from us; and it ends by itself if we are killed.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {() => Promise<void>} onReady
 * @throws {LaunchError} it ended without having been asked to
 */
export async function runServer(env, onReady) {
  stopRequested.throwIfAborted()
  const guard = import.meta.resolve('./end_with_launcher.js')
  const server = spawn(process.execPath, ['--import', guard, inRoot('build/bin/server.js')], {
    cwd: inRoot(),
    env,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const exited = new Promise((resolve, reject) => {
    server.once('error', reject)
    server.once('exit', (code, signal) => resolve(signal ?? `code ${code}`))
  })

  try {
    const how = await Promise.race([exited, whileServing(onReady)])
    if (how && !isStopping()) throw new LaunchError(`The server ended by itself (${how})`)
  } finally {
    server.kill('SIGTERM')
    const impatient = setTimeout(() => server.kill('SIGKILL'), PATIENCE_TO_STOP_MS)
    await exited
    clearTimeout(impatient)
  }
}

async function whileServing(onReady) {
  await untilItAnswers()
  if (!isStopping()) await onReady()
  await untilStopRequested()
}

async function untilItAnswers() {
  const deadline = Date.now() + PATIENCE_TO_START_MS
  while (!isStopping() && !(await answers())) {
    if (Date.now() > deadline) {
      throw new LaunchError(`The server does not answer at ${localAddress()}/health/live`)
    }
    await sleep(POLL_MS)
  }
}

async function answers() {
  try {
    const signal = AbortSignal.any([stopRequested, AbortSignal.timeout(PATIENCE_FOR_ANSWER_MS)])
    const { ok } = await fetch(`${localAddress()}/health/live`, { signal })
    return ok
  } catch {
    return false
  }
}
