import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { root } from '../machine/paths.js'
import { onStopRequest, stopRequested } from './stop_request.js'

/**
 * Runs a command whose output is ours, until it ends.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {object} [options]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {boolean} [options.keyboard] it may ask for input
 * @param {boolean} [options.tied] it is a launcher too: it notices through a channel when we die, and
 *   ends in its own time
 * @param {number} [options.patienceMs] how long it may take to end when it is asked to
 * @returns {Promise<number>} its exit code; 128 + n when signal n ended it
 */
export async function runInForeground(command, args, options = {}) {
  const { env = process.env, keyboard = false, tied = false, patienceMs = 15_000 } = options
  // Reading from a terminal takes being in the group that the terminal sends Ctrl-C to. Everybody
  // else gets a group of their own, to which a signal can be sent that reaches their children, too.
  const sharesTerminal = keyboard && Boolean(process.stdin.isTTY)
  const target = () => (sharesTerminal ? child.pid : -child.pid)

  stopRequested.throwIfAborted()
  const child = spawn(command, args, {
    cwd: root,
    env,
    detached: !sharesTerminal,
    stdio: [keyboard ? 'inherit' : 'ignore', 'inherit', 'inherit', ...(tied ? ['ipc'] : [])],
  })
  let impatient
  const stopListening = onStopRequest((signal) => {
    // The child has it already, and it may mean "this line" rather than "the end": prompts do that.
    if (signal === 'SIGINT' && sharesTerminal) return
    send(target(), signal === 'SIGINT' ? 'SIGINT' : 'SIGTERM')
    if (!tied) impatient ??= setTimeout(() => send(target(), 'SIGKILL'), patienceMs)
  })

  try {
    return await exitCodeOf(child)
  } finally {
    stopListening()
    clearTimeout(impatient)
  }
}

function exitCodeOf(child) {
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]))
  })
}

function send(target, signal) {
  try {
    process.kill(target, signal)
  } catch {
    // It has just ended.
  }
}
