import { once } from 'node:events'
import { spawn, type ChildProcess } from 'node:child_process'
import app from '@adonisjs/core/services/app'

const GUARD = new URL('../../../launch/app/end_with_launcher.js', import.meta.url).href

/** A worker of `bin`, on the database of the tests or of its settings, as a process that can be killed. */
class Worker {
  #process!: ChildProcess

  constructor(
    private name: 'deliveries' | 'jobs' | 'ingest',
    private settings: NodeJS.ProcessEnv = { OUTBOUND_ALLOW_CIDRS: '127.0.0.0/8' }
  ) {}

  start() {
    this.#process = spawn(
      process.execPath,
      ['--import', GUARD, '--import', '@poppinss/ts-exec', app.makePath(`bin/${this.name}.ts`)],
      {
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        env: { ...process.env, ...this.settings },
      }
    )
    return this
  }

  signal(name: NodeJS.Signals) {
    this.#process.kill(name)
  }

  async kill() {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return
    const ended = once(this.#process, 'exit')
    this.#process.kill('SIGKILL')
    await ended
  }
}

/** That which sends. */
export class DeliveryWorker extends Worker {
  constructor() {
    super('deliveries')
  }
}

/** That which works off the job queue. */
export class JobWorker extends Worker {
  constructor() {
    super('jobs')
  }
}

/** That which stores what waits in Redis. */
export class IngestWorker extends Worker {
  constructor(settings: NodeJS.ProcessEnv) {
    super('ingest', settings)
  }
}
