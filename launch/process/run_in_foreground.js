import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { root } from '../machine/paths.js'
import { onStopRequest } from './stop_request.js'

const PATIENCE_MS = 15_000

/**
 * Runs a command that has the terminal to itself, as if it had been typed.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {object} [options]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {boolean} [options.tied] open a channel, by which the child notices that we died
 * @returns {Promise<number>} its exit code; 128 + n when signal n ended it
 */
export function runInForeground(command, args, { env = process.env, tied = false } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = tied ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit'
    const child = spawn(command, args, { cwd: root, env, stdio })
    let impatient

    const stopListening = onStopRequest((signal) => {
      // A terminal sends Ctrl-C to everybody in the foreground. The child has it already, and it may
      // mean "this line" rather than "the end" (a prompt does that).
      if (signal === 'SIGINT' && process.stdin.isTTY) return
      child.kill(signal === 'SIGINT' ? 'SIGINT' : 'SIGTERM')
      impatient ??= setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
    })

    child.on('error', reject)
    child.on('exit', (code, signal) => {
      stopListening()
      clearTimeout(impatient)
      resolve(code ?? 128 + constants.signals[signal])
    })
  })
}
