import { sumOverSubsets } from './shapley_values.js'
import type { ChannelPath } from '#app/plugins/contracts/attribution_model'

/** 2^16 coalitions take some milliseconds; each further channel doubles that. */
const MAX_PLAYERS = 16

export interface Coalitions {
  /** The players: the channels with the most conversions. */
  channels: string[]
  /** By coalition: conversions (or their value), and all journeys, that came by these channels and no other. */
  gained: Float64Array
  journeys: Float64Array
  /** Channels beyond the players that are on a converting journey, with what they gained alone, shared equally. */
  others: Map<string, number>
}

/**
 * Journeys by the set of their channels, and not by their order. Journeys by a channel beyond the first 16 are shared
 * equally among their channels; the players' part of them counts as if the others had not been there.
 */
export function coalitionsOf(
  paths: Iterable<ChannelPath>,
  measure: 'conversions' | 'value'
): Coalitions {
  const channels = strongest(paths, measure)
  const places = new Map(channels.map((name, place) => [name, place]))
  const gained = new Float64Array(1 << channels.length)
  const journeys = new Float64Array(1 << channels.length)
  const others = new Map<string, number>()
  for (const path of paths) {
    const names = new Set(path.channels)
    let mask = 0
    let strangers = 0
    for (const name of names) {
      const place = places.get(name)
      if (place === undefined) strangers++
      else mask |= 1 << place
    }
    const playersPart = names.size ? (names.size - strangers) / names.size : 0
    gained[mask] += path[measure] * playersPart
    journeys[mask] += (path.conversions + path.nulls) * playersPart
    if (strangers && path[measure] > 0) {
      for (const name of names) {
        if (!places.has(name))
          others.set(name, (others.get(name) ?? 0) + path[measure] / names.size)
      }
    }
  }
  return { channels, gained, journeys, others }
}

function strongest(paths: Iterable<ChannelPath>, measure: 'conversions' | 'value'): string[] {
  const totals = new Map<string, number>()
  for (const path of paths) {
    if (!(path[measure] > 0)) continue
    for (const name of new Set(path.channels)) {
      totals.set(name, (totals.get(name) ?? 0) + path[measure])
    }
  }
  const ranked = [...totals].sort(([, a], [, b]) => b - a)
  return ranked.slice(0, MAX_PLAYERS).map(([name]) => name)
}

/** Kinley's worth: all that was gained by these channels and no other. It adds up, and null journeys mean nothing to it. */
export function additiveWorth({ gained }: Coalitions): Float64Array {
  return sumOverSubsets(gained.slice())
}

/** What a journey by these channels and no other gains on average. */
export function rateWorth({ gained, journeys }: Coalitions): Float64Array {
  const sums = sumOverSubsets(gained.slice())
  const counts = sumOverSubsets(journeys.slice())
  return sums.map((sum, coalition) => (counts[coalition] > 0 ? sum / counts[coalition] : 0))
}
