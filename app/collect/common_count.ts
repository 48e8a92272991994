import cluster from 'node:cluster'
import env from '#start/env'
import { isOfLimits, type FromParent, type FromProcess } from '#app/processes/limit_messages'

/** What the keeper says to one request. */
export type Grant = Pick<FromParent & { limits: 'granted' }, 'isAllowed' | 'remaining' | 'endsAt'>

/** A limit as the keeper speaks to it: somebody else has passed their part, or all is spent. */
export interface CountedLimit {
  /** Gives what was granted to this one until now. */
  becomeCommon(whom: string, endsAt: number): number
  exhaust(whom: string, endsAt: number): void
}

/** Counts for several processes together. On one machine their parent does; a shared store can. */
export interface CommonCount {
  /** How many processes there are. */
  processes: number
  add(name: string, limit: CountedLimit): void
  /** Null: nobody answered in time. */
  take(
    name: string,
    whom: string,
    what: { limit: number; spent: number; endsAt: number }
  ): Promise<Grant | null>
}

/** A parent that is this busy has other troubles than a request too many. */
const PATIENCE_MS = 3_000

class CountOfParent implements CommonCount {
  readonly processes = env.get('WEB_CONCURRENCY')
  #limits = new Map<string, CountedLimit>()
  #asked = new Map<number, (grant: Grant | null) => void>()
  #last = 0

  constructor() {
    process.on('message', (message) => {
      if (isOfLimits(message)) this.#hear(message as FromParent)
    })
  }

  add(name: string, limit: CountedLimit) {
    this.#limits.set(name, limit)
  }

  take(name: string, whom: string, what: { limit: number; spent: number; endsAt: number }) {
    const ask = ++this.#last
    const { promise, resolve } = Promise.withResolvers<Grant | null>()
    const patience = setTimeout(() => this.#answer(ask, null), PATIENCE_MS)
    this.#asked.set(ask, (grant) => {
      clearTimeout(patience)
      resolve(grant)
    })
    tell({ limits: 'take', ask, key: `${name} ${whom}`, ...what })
    return promise
  }

  #hear(message: FromParent) {
    if (message.limits === 'granted') return this.#answer(message.ask, message)
    const { key, endsAt } = message
    const space = key.indexOf(' ')
    const limit = this.#limits.get(key.slice(0, space))
    const whom = key.slice(space + 1)
    if (message.limits === 'exhausted') return limit?.exhaust(whom, endsAt)
    tell({ limits: 'spent', key, spent: limit?.becomeCommon(whom, endsAt) ?? 0 })
  }

  #answer(ask: number, grant: Grant | null) {
    this.#asked.get(ask)?.(grant)
    this.#asked.delete(ask)
  }
}

function tell(message: FromProcess) {
  if (process.connected) process.send!(message, undefined, undefined, () => {})
}

/** Null: this process is alone. */
export const commonCount: CommonCount | null = cluster.isWorker ? new CountOfParent() : null
