import type { Pool } from 'pg'
import logger from '@adonisjs/core/services/logger'
import { setTimeout as sleep } from 'node:timers/promises'
import { recordAttempts, type Attempt, type Failing } from '#app/deliveries/queries/record_attempts'

/** Attempts in one statement. */
const MAX_BATCH = 500
const PAUSE_MS = 500

/** Writes down what became of attempts: together whatever came in while the statement before was on its way. */
export class Recorder {
  #waiting: Attempt[] = []
  #running: Promise<void> | null = null

  constructor(
    private pool: Pool,
    private workerId: number,
    private onFailing: (failing: Failing[]) => Promise<void>
  ) {}

  get backlog() {
    return this.#waiting.length
  }

  add(attempt: Attempt) {
    this.#waiting.push(attempt)
    this.#running ??= this.#run().finally(() => {
      this.#running = null
    })
  }

  /** Resolves when all of it is written. */
  async settled() {
    while (this.#running) await this.#running
  }

  async #run() {
    await sleep(0) // what is answered in the same turn goes along
    while (this.#waiting.length) {
      const batch = this.#waiting.splice(0, MAX_BATCH)
      try {
        const failing = await recordAttempts(this.pool, batch, this.workerId)
        if (failing.length) await this.onFailing(failing)
      } catch (err) {
        // Forgetting them would send them again: they are kept until the database is back.
        logger.error({ err, attempts: batch.length }, 'attempts could not be recorded')
        this.#waiting.unshift(...batch)
        await sleep(PAUSE_MS)
      }
    }
  }
}
