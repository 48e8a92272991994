import cluster, { type Worker } from 'node:cluster'
import { once } from 'node:events'
import { Pauses } from '#app/shared/pauses'
import type { Log } from '#app/shared/worker_process'

/** Somewhat less than what launchers and orchestrators grant. */
const PATIENCE_TO_STOP_MS = 12_000

/**
 * One of the web processes that share the port: started again when it dies, and replaced by another that takes requests before it
 * leaves.
 */
export class WebProcess {
  #worker: Worker | null = null
  #restart?: NodeJS.Timeout
  #pauses = new Pauses()
  #isStopping = false
  #isReplacing = false

  constructor(private log: Log) {}

  /** Resolves when it takes requests; rejects when it has ended before that. */
  async start() {
    this.#worker = await this.#fork()
  }

  /** Another one takes its place. When that does not start, everything stays as it is. */
  async replace() {
    const old = this.#worker
    this.#isReplacing = true
    try {
      this.#worker = await this.#fork()
    } catch (err) {
      this.log.error({ err }, 'a new web process did not start; the old one goes on')
      if (old?.isDead()) this.#again(0)
      return
    } finally {
      this.#isReplacing = false
    }
    if (old) await end(old)
  }

  async stop() {
    this.#isStopping = true
    clearTimeout(this.#restart)
    if (this.#worker) await end(this.#worker)
  }

  #fork(): Promise<Worker> {
    const worker = cluster.fork()
    const startedAt = performance.now()
    const { promise, resolve, reject } = Promise.withResolvers<Worker>()
    worker.once('listening', () => resolve(worker))
    worker.once('error', reject)
    worker.once('exit', (code, signal) => {
      reject(new Error(`a web process ended before it took requests (${signal ?? `code ${code}`})`))
      if (worker !== this.#worker || this.#isStopping || this.#isReplacing) return
      const { pid } = worker.process
      this.log.error({ webProcess: pid, code, signal }, 'a web process has ended by itself')
      this.#again(performance.now() - startedAt)
    })
    return promise
  }

  #again(livedMs: number) {
    if (this.#isStopping) return
    const againInMs = this.#pauses.afterLiving(livedMs)
    const startedAt = performance.now() + againInMs
    this.#restart = setTimeout(() => {
      this.start().catch((err: unknown) => {
        this.log.error({ err }, 'a web process did not start again')
        this.#again(performance.now() - startedAt)
      })
    }, againInMs)
  }
}

async function end(worker: Worker) {
  if (worker.isDead()) return
  const ended = once(worker, 'exit')
  worker.process.kill('SIGTERM')
  const impatience = setTimeout(() => worker.process.kill('SIGKILL'), PATIENCE_TO_STOP_MS)
  await ended
  clearTimeout(impatience)
}
