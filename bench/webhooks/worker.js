import { once } from 'node:events'
import { spawn } from 'node:child_process'
import { inRoot } from '../../launch/machine/paths.js'

const GUARD = import.meta.resolve('../../launch/app/end_with_launcher.js')

/** A process that sends; it ends with us. @param {string[]} args file and arguments, from the root */
export function startSender(args, env = {}) {
  const [file, ...rest] = args
  const child = spawn(process.execPath, ['--import', GUARD, inRoot(file), ...rest], {
    cwd: inRoot(),
    env: { ...process.env, OUTBOUND_ALLOW_CIDRS: '127.0.0.0/8', ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit')
  return {
    pid: child.pid,
    ended,
    async output() {
      let text = ''
      child.stdout.on('data', (chunk) => (text += chunk))
      await ended
      return text
    },
    async stop() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
