import env from '#start/env'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { spawn } from 'node:child_process'
import app from '@adonisjs/core/services/app'
import { until } from '#tests/support/until'

/** With other work on the machine, starting from the sources takes a while. */
const BOOT_MS = 25_000

/**
 * The same application in a process of its own, on the same database: for settings that are read once, when it starts, and for
 * what it writes to its log.
 */
export async function startSecondServer(settings: Record<string, string>) {
  const port = await freePort()
  const child = spawn(process.execPath, ['--import=@poppinss/ts-exec', 'bin/server.ts'], {
    cwd: app.makePath(),
    env: { ...process.env, LOG_LEVEL: 'info', ...settings, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const server = { port, log: '', stop, kill }
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (server.log += text))
  }
  try {
    await until(() => answers(port), { what: 'the second server', withinMs: BOOT_MS })
  } catch (error) {
    child.kill('SIGKILL')
    throw error
  }
  return server

  /** As an operator would; one that does not obey is not left behind. */
  async function stop() {
    if (child.exitCode !== null || child.signalCode !== null) return
    const exited = once(child, 'exit')
    const impatience = setTimeout(() => child.kill('SIGKILL'), 10_000)
    child.kill('SIGTERM')
    await exited
    clearTimeout(impatience)
  }

  /** As a power cut would. */
  async function kill() {
    const exited = once(child, 'exit')
    child.kill('SIGKILL')
    await exited
  }
}

async function answers(port: number) {
  const { ok } = await fetch(`http://${env.get('HOST')}:${port}/health/live`)
  return ok
}

export type SecondServer = Awaited<ReturnType<typeof startSecondServer>>

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
