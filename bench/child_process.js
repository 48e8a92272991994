import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/**
 * A process of ours that takes one order at a time, as a message, and answers it with one. It ends when we
 * do.
 */
export class ChildProcess {
  #child
  #gone

  /** @param {string} entry file, from this folder */
  constructor(entry) {
    const file = fileURLToPath(new URL(entry, import.meta.url))
    this.#child = fork(file, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    this.#gone = once(this.#child, 'exit')
  }

  get pid() {
    return this.#child.pid
  }

  /** @param {string} order @param {object} [what] */
  async order(order, what = {}) {
    this.#child.send({ order, ...what })
    const answer = await Promise.race([once(this.#child, 'message'), this.#gone.then(() => null)])
    if (!answer) throw new Error('a process of the bench ended by itself')
    return answer[0]
  }

  async stop() {
    this.#child.disconnect()
    await this.#gone
  }
}
