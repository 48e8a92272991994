import { absorbed } from './absorb.js'
import { chainOf, START } from './chain.js'
import type { ChannelPath } from '#app/plugins/contracts/attribution_model'

export interface RemovalEffects {
  /** Of a journey at its start. */
  conversionProbability: number
  /** By channel: the part of all conversions, and of their value, that would be lost without it. */
  conversions: Map<string, number>
  value: Map<string, number>
}

/**
 * Removal effects of the absorbing Markov chain of the journeys, null journeys included (Anderl, Becker, von Wangenheim,
 * Schumann: "Mapping the customer journey", IJRM 33, 2016): 1 - p(without the channel) / p. Solved, not simulated.
 *
 * A channel that is on no converting journey has an effect of 0, although the chain would let journeys that never happened
 * pass through it.
 */
export function removalEffects(paths: Iterable<ChannelPath>, order: number): RemovalEffects {
  const chain = chainOf(paths, order)
  const ones = chain.total.map(() => 1)
  const all = absorbed(chain, ones, null)
  const allWorth = absorbed(chain, chain.worth, null)
  const effects: RemovalEffects = {
    conversionProbability: all[START],
    conversions: new Map(),
    value: new Map(),
  }
  chain.channels.forEach((name, channel) => {
    const helps = chain.conversions[channel] > 0
    const part = (reward: readonly number[], whole: Float64Array) =>
      helps && whole[START] > 0
        ? Math.max(0, 1 - absorbed(chain, reward, channel, whole)[START] / whole[START])
        : 0
    effects.conversions.set(name, part(ones, all))
    effects.value.set(name, part(chain.worth, allWorth))
  })
  return effects
}
