import { createHash } from 'node:crypto'
import { store } from '#app/shared/redis/store'

/**
 * Something that Redis does as a whole. What fails in the middle is not taken back, so nothing in it may fail after its first write: it is
 * refused before it begins when memory is short, or runs in any case (`freesMemory`). All keys are of one hash tag, so that a cluster has them in one place. The server
 * remembers scripts until it is restarted; one that it has forgotten is sent again.
 */
export class Script<Result> {
  readonly #lua: string
  readonly #sha: string

  constructor(body: string, { freesMemory = false } = {}) {
    this.#lua = `#!lua${freesMemory ? ' flags=allow-oom' : ''}\n${body}`
    this.#sha = createHash('sha1').update(this.#lua).digest('hex')
  }

  async run(keys: string[], args: (string | number)[]): Promise<Result> {
    const redis = store()
    try {
      return (await redis.evalsha(this.#sha, keys.length, ...keys, ...args)) as Result
    } catch (error) {
      if (!(error as Error).message.startsWith('NOSCRIPT')) throw error
      return (await redis.eval(this.#lua, keys.length, ...keys, ...args)) as Result
    }
  }
}
