import { once } from 'node:events'
import { join } from 'node:path'
import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { until } from '#tests/support/until'
import { freePort } from '#tests/faults/support/ports'
import { workplace } from '#tests/faults/support/workplace'

/** With other work on the machine, starting from the sources takes a while. */
const BOOT_MS = 60_000

/** Ends the application when this process is killed, as the launcher does. */
const GUARD = new URL('../../../launch/app/end_with_launcher.js', import.meta.url).href

let count = 0

/** The application as a process of its own, run from the sources as in production, which may be killed and started again. */
export class AppProcess {
  static async start(databaseUrl: string, settings: NodeJS.ProcessEnv = {}): Promise<AppProcess> {
    const port = await freePort()
    const log = join((await workplace()).folder, `app-${++count}.log`)
    const app = new AppProcess(databaseUrl, port, log, settings)
    await app.start()
    return app
  }

  #process!: ChildProcess
  #ended!: Promise<{ code: number | null; signal: NodeJS.Signals | null }>

  constructor(
    private databaseUrl: string,
    readonly port: number,
    readonly log: string,
    private settings: NodeJS.ProcessEnv
  ) {}

  get origin() {
    return `http://127.0.0.1:${this.port}`
  }

  get pid() {
    return this.#process.pid!
  }

  /** Resolves when it can do its work, the months included. */
  async start() {
    await this.boot()
    await until(() => this.#isReadyOrOver(), {
      what: `the application (${this.log})`,
      withinMs: BOOT_MS,
    })
    if (this.isOver) throw new Error(`The application ended by itself:\n${this.tail()}`)
  }

  /** Without waiting for anything. */
  async boot() {
    const output = openSync(this.log, 'a')
    const args = ['--import', GUARD, '--import', '@poppinss/ts-exec', 'bin/server.ts']
    this.#process = spawn(process.execPath, args, {
      stdio: ['ignore', output, output, 'ipc'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        LOG_LEVEL: 'warn',
        JOBS: 'off',
        HOST: '127.0.0.1',
        PORT: String(this.port),
        APP_URL: this.origin,
        DATABASE_URL: this.databaseUrl,
        ...this.settings,
      },
    })
    closeSync(output)
    this.#ended = once(this.#process, 'exit').then(([code, signal]) => ({ code, signal }))
  }

  get isOver() {
    return this.#process.exitCode !== null || this.#process.signalCode !== null
  }

  async kill() {
    if (!this.isOver) this.#process.kill('SIGKILL')
    await this.#ended
  }

  /** Asked to end, as a deploy does it: how did it? */
  async stop({ withinMs = 20_000 } = {}) {
    this.#process.kill('SIGTERM')
    await until(() => this.isOver, { what: 'the end of the application', withinMs })
    return this.#ended
  }

  /** Does it take new connections? One that is kept would outlive a door that is shut. */
  async isOpen() {
    const headers = { connection: 'close' }
    return fetch(`${this.origin}/health/live`, { headers }).then(
      () => true,
      () => false
    )
  }

  async health(): Promise<{ status: number; body: any } | null> {
    try {
      const response = await fetch(`${this.origin}/health/ready`, {
        signal: AbortSignal.timeout(15_000),
      })
      return { status: response.status, body: await response.json() }
    } catch {
      return null
    }
  }

  /** Memory that it holds, in MB; null where the system does not say. */
  rss(): number | null {
    try {
      const status = readFileSync(`/proc/${this.pid}/status`, 'utf8')
      return Number(/VmRSS:\s+(\d+)/.exec(status)![1]) / 1024
    } catch {
      return null
    }
  }

  tail() {
    return readFileSync(this.log, 'utf8').slice(-3_000)
  }

  async #isReadyOrOver() {
    return this.isOver || (await this.health())?.status === 200
  }
}
