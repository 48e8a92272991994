import db from '@adonisjs/lucid/services/db'
import { largestMoves, noDifference, type DifferenceExample } from '#app/replay/difference'
import { addToDay, lockedExamples, type ShadowKey } from '#app/replay/queries/shadow_days'

const MAX_EXAMPLES = 20

interface Pending {
  key: ShadowKey
  cells: number[]
  examples: DifferenceExample[]
  unseen: number
}

/** Figures of trials on their way to the database: what a crash takes away is some seconds of them. */
export class ShadowNotes {
  #pending = new Map<string, Pending>()

  /** A visit is counted in one cell, and no longer in another one. */
  move(key: ShadowKey, from: number | null, to: number) {
    if (from === to) return
    const { cells } = this.#of(key)
    if (from !== null) cells[from]--
    cells[to]++
  }

  example(key: ShadowKey, example: DifferenceExample) {
    const pending = this.#of(key)
    pending.examples.push(example)
    if (pending.examples.length > MAX_EXAMPLES * 10) this.#thin(pending)
  }

  missed(key: ShadowKey, events: number) {
    this.#of(key).unseen += events
  }

  async flush() {
    const pending = [...this.#pending.values()]
    this.#pending.clear()
    for (const [at, one] of pending.entries()) {
      try {
        await write(one)
      } catch (error) {
        for (const left of pending.slice(at)) this.#putBack(left)
        throw error
      }
    }
  }

  #of(key: ShadowKey): Pending {
    const name = `${key.siteId} ${key.day} ${key.scorer}`
    let pending = this.#pending.get(name)
    if (!pending) {
      pending = { key, unseen: 0, ...noDifference() }
      this.#pending.set(name, pending)
    }
    return pending
  }

  /** The newest word on each visit, also that it does not move any more: a stored example of it has to go. */
  #thin(pending: Pending) {
    const latest = new Map(pending.examples.map((example) => [example.sessionId, example]))
    const kept = largestMoves([], [...latest.values()], MAX_EXAMPLES)
    const still = [...latest.values()].filter((example) => !kept.includes(example))
    pending.examples = [...kept, ...still.slice(-MAX_EXAMPLES)]
  }

  #putBack({ key, cells, examples, unseen }: Pending) {
    const pending = this.#of(key)
    cells.forEach((count, cell) => (pending.cells[cell] += count))
    pending.examples = [...examples, ...pending.examples]
    pending.unseen += unseen
    this.#thin(pending)
  }
}

function write({ key, cells, examples, unseen }: Pending) {
  return db.connection('service').transaction(async (trx) => {
    const stored = await lockedExamples(trx, key)
    const largest = largestMoves(stored, examples, MAX_EXAMPLES)
    await addToDay(trx, key, { cells, examples: largest, unseen })
  })
}
