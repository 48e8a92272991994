import { createHash } from 'node:crypto'
import redis from '@adonisjs/redis/services/main'

/**
 * Something that Redis does as a whole, or not at all. All keys are of one hash tag, so that a cluster has them in one place. The server
 * remembers scripts until it is restarted; one that it has forgotten is sent again.
 */
export class Script<Result> {
  readonly #sha: string

  constructor(readonly lua: string) {
    this.#sha = createHash('sha1').update(lua).digest('hex')
  }

  async run(keys: string[], args: (string | number)[]): Promise<Result> {
    const { ioConnection } = redis.connection('main')
    try {
      return (await ioConnection.evalsha(this.#sha, keys.length, ...keys, ...args)) as Result
    } catch (error) {
      if (!(error as Error).message.startsWith('NOSCRIPT')) throw error
      return (await ioConnection.eval(this.lua, keys.length, ...keys, ...args)) as Result
    }
  }
}
