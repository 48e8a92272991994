import { ChildProcess } from '../child_process.js'
import { Ledger } from './ledger.js'

/** The process that makes the load, from outside. */
export class Generator {
  #child = new ChildProcess('load/child.js')

  get pid() {
    return this.#child.pid
  }

  /** @param {object} what see child.js */
  prepare(what) {
    return this.#child.order('prepare', what)
  }

  /**
   * @param {{ seconds: number, rate?: number, isTimed?: boolean }} what with a rate, in requests a second,
   *   the loop is open; timed: the summary tells of each request when it was due and answered
   * @returns {Promise<ReturnType<import('./tally.js').Tally['summary']>>}
   */
  run(what) {
    return this.#child.order('run', what)
  }

  /** @returns {Promise<Ledger>} of the events acknowledged since `prepare` */
  async ledger() {
    const { ledger } = await this.#child.order('ledger')
    return Ledger.from(ledger)
  }

  stop() {
    return this.#child.stop()
  }
}
