import logger from '@adonisjs/core/services/logger'
import { restAfter } from '#app/leads/joining/pace'
import { joinDueLeads } from '#app/leads/joining/join_due_leads'

/** What comes in together is looked at together. */
const TOGETHER_MS = 100

/** Runs the joining of this process, one at a time, soon after somebody has said that something may be due. */
class Joiner {
  #underWay: Promise<void> | null = null
  #isWanted = false
  #timer?: NodeJS.Timeout
  #stopping: AbortController | null = null

  /** Before that nothing happens: not every process that stores something joins leads. */
  start() {
    this.#stopping = new AbortController()
  }

  soon() {
    if (!this.#stopping || this.#isStopped || this.#timer) return
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      this.run().catch((err: unknown) => {
        logger.error({ err }, 'leads could not be joined; what is due stays due')
      })
    }, TOGETHER_MS).unref()
  }

  /** Until nothing is due. What becomes due while it is under way is looked at once more. */
  async run(): Promise<void> {
    if (this.#isStopped) return
    this.#isWanted = true
    this.#underWay ??= this.#work().finally(() => (this.#underWay = null))
    return this.#underWay
  }

  async stop() {
    clearTimeout(this.#timer)
    this.#stopping?.abort()
    await this.#underWay?.catch(() => {})
  }

  get #isStopped() {
    return this.#stopping?.signal.aborted ?? false
  }

  async #work() {
    const signal = this.#stopping?.signal
    while (this.#isWanted && !this.#isStopped) {
      this.#isWanted = false
      await joinDueLeads(signal, (tookMs) => restAfter(tookMs, signal))
    }
  }
}

export const joiner = new Joiner()
