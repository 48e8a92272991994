import { absorbed } from './absorb.js'
import { chainOf, START, type Chain } from './chain.js'
import { firstVisitsOf, type FirstVisits } from './first_visits.js'
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
  const visits = firstVisitsOf(chain)
  const ones = chain.total.map(() => 1)
  const effectsOn = (reward: readonly number[]) =>
    visits ? effectsByVisits(chain, visits, reward) : effectsByRemoval(chain, reward)
  const conversions = effectsOn(ones)
  return {
    conversionProbability: conversions.whole,
    conversions: conversions.effects,
    value: effectsOn(chain.worth).effects,
  }
}

interface Effects {
  /** With all channels. */
  whole: number
  effects: Map<string, number>
}

/** What is lost without a channel is what journeys are worth from it on, when they first come to it. */
function effectsByVisits(chain: Chain, visits: FirstVisits, reward: readonly number[]): Effects {
  const worth = visits.worthFrom(reward)
  const lost = chain.channels.map(() => 0)
  chain.madeOf.forEach(([channel], state) => {
    if (channel !== undefined) lost[channel] = visits.comes[state] * worth[state]
  })
  return toEffects(chain, worth[START], (channel) => lost[channel])
}

function effectsByRemoval(chain: Chain, reward: readonly number[]): Effects {
  const all = absorbed(chain, reward, null)
  const lost = (channel: number) => all[START] - absorbed(chain, reward, channel, all)[START]
  return toEffects(chain, all[START], lost)
}

function toEffects(chain: Chain, whole: number, lost: (channel: number) => number): Effects {
  const effects = chain.channels.map((name, channel) => {
    const helps = chain.conversions[channel] > 0 && whole > 0
    return [name, helps ? Math.max(0, lost(channel) / whole) : 0] as const
  })
  return { whole, effects: new Map(effects) }
}
