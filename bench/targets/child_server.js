import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { inRoot } from '../../launch/machine/paths.js'
import { freePort } from '../../launch/machine/ports.js'

const PATIENCE_MS = 30_000
const POLL_MS = 50

/**
 * A server in a process of its own that is measured. It ends with us.
 *
 * @typedef {object} RunningServer
 * @property {{ host: string, port: number }} address
 * @property {number} pid
 * @property {() => Promise<void>} stop
 *
 * @param {object} what
 * @param {string} what.entry file to run, from the root of the repository
 * @param {string} what.path that answers when it is ready
 * @param {NodeJS.ProcessEnv} [what.env] beside our own
 * @returns {Promise<RunningServer>}
 */
export async function startServer({ entry, path, env = {} }) {
  const guard = import.meta.resolve('../../launch/app/end_with_launcher.js')
  const address = { host: '127.0.0.1', port: await freePort() }
  const server = spawn(process.execPath, ['--import', guard, inRoot(entry)], {
    cwd: inRoot(),
    env: { ...process.env, ...env, HOST: address.host, PORT: String(address.port) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const exited = once(server, 'exit')
  try {
    await untilItAnswers(`http://${address.host}:${address.port}${path}`, server)
  } catch (error) {
    server.kill('SIGKILL')
    throw error
  }
  const stop = async () => {
    server.kill('SIGTERM')
    await exited
  }
  return { address, pid: server.pid, stop }
}

async function untilItAnswers(url, server) {
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    if (server.exitCode !== null) throw new Error(`The server ended by itself: ${server.exitCode}`)
    if (Date.now() > deadline) throw new Error(`The server does not answer at ${url}`)
    try {
      if ((await fetch(url)).ok) return
    } catch {
      // Not yet.
    }
    await sleep(POLL_MS)
  }
}
