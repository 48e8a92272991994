import { once } from 'node:events'
import { spawn, type ChildProcess } from 'node:child_process'
import app from '@adonisjs/core/services/app'

const GUARD = new URL('../../../launch/app/end_with_launcher.js', import.meta.url).href

/** A worker of `bin`, on the database of the tests, as a process that can be killed. */
class Worker {
  #process!: ChildProcess

  constructor(private name: 'deliveries' | 'jobs') {}

  start() {
    this.#process = spawn(
      process.execPath,
      ['--import', GUARD, '--import', '@poppinss/ts-exec', app.makePath(`bin/${this.name}.ts`)],
      {
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        env: { ...process.env, OUTBOUND_ALLOW_CIDRS: '127.0.0.0/8' },
      }
    )
    return this
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
