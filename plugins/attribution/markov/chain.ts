import type { ChannelPath } from '#app/plugins/contracts/attribution_model'

/** Where a chain ends. */
export const CONVERTED = -1
export const LOST = -2

/** Where every journey begins. */
export const START = 0

/**
 * The transitions that journeys made, as an absorbing Markov chain. A state is what the last `order` touches were; it is
 * made of numbers, so a channel may be called `>` or `(start)`.
 */
export interface Chain {
  channels: readonly string[]
  /** Of each state: which channels it is made of. */
  madeOf: readonly (readonly number[])[]
  /** Of each state: where journeys went next (a state, `CONVERTED`, `LOST`), how many, and how many altogether. */
  next: readonly ReadonlyMap<number, number>[]
  total: readonly number[]
  /** Of each state: what a conversion from it was worth on average. */
  worth: readonly number[]
  /** Of each channel: conversions of journeys that it is in. */
  conversions: readonly number[]
}

/**
 * Counts transitions. Repetitions of a channel count once: how often somebody stays does not change where they go, so of
 * order 1 the removal effects are the same with and without them, and of a higher order a state is not used up by them.
 */
export function chainOf(paths: Iterable<ChannelPath>, order: number): Chain {
  const builder = new ChainBuilder(order)
  for (const path of paths) builder.add(path)
  return builder.chain()
}

class ChainBuilder {
  #channels = new Map<string, number>()
  #states = new Map<string, number>([['', START]])
  #madeOf: number[][] = [[]]
  /** Of each state: the next one by the channel of the next touch. */
  #after: Map<number, number>[] = [new Map()]
  #next: Map<number, number>[] = [new Map()]
  #total = [0]
  #worth = [0]
  #conversions: number[] = []

  constructor(readonly order: number) {}

  add({ channels, conversions, nulls, value }: ChannelPath) {
    const count = conversions + nulls
    if (channels.length === 0 || !(count > 0)) return
    let state = START
    let last = -1
    const seen = new Set<number>()
    for (const name of channels) {
      const channel = this.#channelOf(name)
      if (channel === last) continue
      seen.add(channel)
      last = channel
      const to = this.#stateAfter(state, channel)
      this.#count(state, to, count)
      state = to
    }
    this.#count(state, CONVERTED, conversions)
    this.#count(state, LOST, nulls)
    this.#worth[state] += value
    for (const channel of seen) this.#conversions[channel] += conversions
  }

  chain(): Chain {
    return {
      channels: [...this.#channels.keys()],
      madeOf: this.#madeOf,
      next: this.#next,
      total: this.#total,
      worth: this.#worth.map((value, state) => {
        const conversions = this.#next[state].get(CONVERTED) ?? 0
        return conversions > 0 ? value / conversions : 0
      }),
      conversions: this.#conversions,
    }
  }

  #channelOf(name: string) {
    let channel = this.#channels.get(name)
    if (channel === undefined) {
      channel = this.#channels.size
      this.#channels.set(name, channel)
      this.#conversions.push(0)
    }
    return channel
  }

  /** The touches that a state remembers say which one comes next, so each step is worked out once. */
  #stateAfter(state: number, channel: number) {
    let to = this.#after[state].get(channel)
    if (to === undefined) {
      to = this.#stateOf([...this.#madeOf[state], channel].slice(-this.order))
      this.#after[state].set(channel, to)
    }
    return to
  }

  #stateOf(window: number[]) {
    const key = window.join(' ')
    let state = this.#states.get(key)
    if (state === undefined) {
      state = this.#states.size
      this.#states.set(key, state)
      this.#madeOf.push(window)
      this.#after.push(new Map())
      this.#next.push(new Map())
      this.#total.push(0)
      this.#worth.push(0)
    }
    return state
  }

  #count(from: number, to: number, count: number) {
    if (count <= 0) return
    this.#next[from].set(to, (this.#next[from].get(to) ?? 0) + count)
    this.#total[from] += count
  }
}
