import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Pauses } from '#app/shared/pauses'

/** Enough for what tasks promise; a task that leaks ends this process, and not the server. */
const MAX_HEAP_MB = 512

/** Of the application, or of the parent of its processes, which has none. */
export interface Log {
  warn(about: object, what: string): void
  error(about: object, what: string): void
}

/**
 * A worker of `bin` as a child, so that the web servers keep their cores for what comes in. It is started again when it dies, and
 * dies with its parent: the channel between them closes.
 */
export class WorkerProcess {
  #child: ChildProcess | null = null
  #restart?: NodeJS.Timeout
  #pauses = new Pauses()
  #isStopping = false

  constructor(
    private name: 'ingest' | 'jobs' | 'deliveries',
    private log: Log
  ) {}

  start() {
    const startedAt = performance.now()
    const isBuilt = import.meta.filename.endsWith('.js')
    const entry = new URL(`../../bin/${this.name}.${isBuilt ? 'js' : 'ts'}`, import.meta.url)
    this.#child = fork(fileURLToPath(entry), [], {
      execArgv: [
        `--max-old-space-size=${MAX_HEAP_MB}`,
        ...(isBuilt ? [] : ['--import=@poppinss/ts-exec']),
      ],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    this.#child.once('error', (err) =>
      this.log.error({ err, worker: this.name }, 'a worker did not start')
    )
    this.#child.once('exit', (code, signal) => {
      this.#child = null
      if (this.#isStopping) return
      const againInMs = this.#pauses.afterLiving(performance.now() - startedAt)
      this.log.warn({ worker: this.name, code, signal, againInMs }, 'a worker has ended')
      this.#restart = setTimeout(() => this.start(), againInMs).unref()
    })
    this.#child.unref()
    this.#child.channel?.unref()
  }

  /** Does not wait for what it is doing: that goes on from its cursor after the next start. */
  stop() {
    this.#isStopping = true
    clearTimeout(this.#restart)
    this.#child?.kill('SIGKILL')
  }
}
