import cluster, { type Worker } from 'node:cluster'
import { Pauses } from '#app/shared/pauses'
import type { Log } from '#app/shared/worker_process'

/** Somewhat less than what launchers and orchestrators grant. */
const PATIENCE_TO_STOP_MS = 12_000

/** Those that have taken requests, and may be in the middle of some. */
const serving = new WeakSet<Worker>()

/**
 * One of the web processes that share the port: started again when it dies, and replaced by another that takes requests before it
 * leaves.
 */
export class WebProcess {
  /** The one in charge, which may be starting still. */
  #worker: Worker | null = null
  /** The one that is to take its place. */
  #next: Worker | null = null
  #restart?: NodeJS.Timeout
  #pauses = new Pauses()
  #isStopping = false

  constructor(private log: Log) {}

  /** Resolves when it takes requests; rejects when it has ended before that. */
  async start() {
    this.#worker = cluster.fork()
    await this.#listening(this.#worker)
  }

  /** Another one takes its place. When that does not start, everything stays as it is. */
  async replace() {
    if (this.#isStopping) return
    this.#next = cluster.fork()
    try {
      await this.#listening(this.#next)
    } catch (err) {
      this.log.error({ err }, 'a new web process did not start; the old one goes on')
      return
    }
    const old = this.#worker
    clearTimeout(this.#restart)
    this.#worker = this.#next
    this.#next = null
    if (old) await end(old)
  }

  async stop() {
    this.#isStopping = true
    clearTimeout(this.#restart)
    await Promise.all([this.#worker, this.#next].map((worker) => worker && end(worker)))
  }

  #listening(worker: Worker): Promise<void> {
    const startedAt = performance.now()
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    worker.once('listening', () => {
      serving.add(worker)
      resolve()
    })
    worker.once('error', reject)
    worker.once('exit', (code, signal) => {
      reject(new Error(`a web process ended before it took requests (${signal ?? `code ${code}`})`))
      if (worker !== this.#worker || this.#isStopping || !serving.has(worker)) return
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
  const { promise: ended, resolve } = Promise.withResolvers<void>()
  worker.once('exit', () => resolve())
  worker.process.kill(serving.has(worker) ? 'SIGTERM' : 'SIGKILL')
  const impatience = setTimeout(() => worker.process.kill('SIGKILL'), PATIENCE_TO_STOP_MS)
  await ended
  clearTimeout(impatience)
}
