import { spawn } from 'node:child_process'
import { root } from '../machine/paths.js'
import { LaunchError } from './launch_error.js'
import { stopRequested } from './stop_request.js'

/**
 * Runs a command and keeps its output to itself, unless it fails.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {object} [options]
 * @param {string} [options.failure] what to say when it fails
 * @param {string} [options.cure] and what to do about it
 * @param {boolean} [options.undisturbed] do not end it on a request to stop, and keep the terminal's
 *   Ctrl-C away: for short things that must not be left half done
 * @returns {Promise<string>} standard output and standard error, in the order they came
 * @throws {LaunchError}
 */
export function runQuietly(command, args, options = {}) {
  const { failure = `${command} failed`, cure, undisturbed = false, ...spawnOptions } = options
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: undisturbed,
      signal: undisturbed ? undefined : stopRequested,
      ...spawnOptions,
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (output += text))
    }
    child.on('error', (error) => {
      if (error.name === 'AbortError') reject(error)
      else reject(new LaunchError(failure, { cure, output: error.message }))
    })
    child.on('close', (code) => {
      if (code === 0) resolve(output)
      else reject(new LaunchError(failure, { cure, output }))
    })
  })
}
