import { fork, type ChildProcess } from 'node:child_process'
import app from '@adonisjs/core/services/app'
import logger from '@adonisjs/core/services/logger'

const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 60_000
/** Who lived this long was not broken from the beginning. */
const HEALTHY_MS = 60_000
/** Enough for what tasks promise; a task that leaks ends this process, and not the server. */
const MAX_HEAP_MB = 512

/**
 * A worker of `bin` as a child of the web server, which keeps its core for what comes in. It is started again when it dies, and dies
 * with its parent: the channel between them closes.
 */
export class WorkerProcess {
  #child: ChildProcess | null = null
  #restart?: NodeJS.Timeout
  #pauseMs = FIRST_PAUSE_MS
  #isStopping = false

  constructor(private name: 'jobs' | 'deliveries') {}

  start() {
    const startedAt = performance.now()
    const isBuilt = import.meta.filename.endsWith('.js')
    this.#child = fork(app.makePath('bin', `${this.name}.${isBuilt ? 'js' : 'ts'}`), [], {
      execArgv: [
        `--max-old-space-size=${MAX_HEAP_MB}`,
        ...(isBuilt ? [] : ['--import=@poppinss/ts-exec']),
      ],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    this.#child.once('error', (err) =>
      logger.error({ err, worker: this.name }, 'a worker did not start')
    )
    this.#child.once('exit', (code, signal) => {
      this.#child = null
      if (this.#isStopping) return
      if (performance.now() - startedAt > HEALTHY_MS) this.#pauseMs = FIRST_PAUSE_MS
      const worker = this.name
      logger.warn({ worker, code, signal, againInMs: this.#pauseMs }, 'a worker has ended')
      this.#restart = setTimeout(() => this.start(), this.#pauseMs).unref()
      this.#pauseMs = Math.min(this.#pauseMs * 2, LONGEST_PAUSE_MS)
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
