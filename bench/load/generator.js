import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const CHILD = fileURLToPath(new URL('./child.js', import.meta.url))

/** The process that makes the load, from outside. */
export class Generator {
  #child = fork(CHILD, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  #gone = once(this.#child, 'exit')

  get pid() {
    return this.#child.pid
  }

  /** @param {object} what see child.js */
  prepare(what) {
    return this.#order({ order: 'prepare', ...what })
  }

  /**
   * @param {{ seconds: number, rate?: number, use?: number }} what with a rate, in requests a second, the
   *   loop is open; `use`: so many of the connections
   * @returns {Promise<ReturnType<import('./tally.js').Tally['summary']>>}
   */
  run(what) {
    return this.#order({ order: 'run', ...what })
  }

  async stop() {
    this.#child.disconnect()
    await this.#gone
  }

  async #order(message) {
    this.#child.send(message)
    const answer = await Promise.race([once(this.#child, 'message'), this.#gone.then(() => null)])
    if (!answer) throw new Error('the load generator ended by itself')
    return answer[0]
  }
}
