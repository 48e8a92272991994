import type { ChannelPath } from '#app/plugins/contracts/attribution_model'

/** Where a channel stands in journeys that converted. */
export interface Places {
  first: number
  last: number
  /** Journeys with it. */
  any: number
  /** Journeys with it that did not convert. */
  lost: number
}

export interface Journeys {
  /** That converted, and that did not. */
  count: number
  lost: number
  byChannel: ReadonlyMap<string, Places>
}

export function placesOf(paths: readonly ChannelPath[]): Journeys {
  const byChannel = new Map<string, Places>()
  let [count, lost] = [0, 0]
  for (const { channels, conversions, nulls } of paths) {
    count += conversions
    lost += nulls
    for (const channel of new Set(channels)) {
      const places = byChannel.get(channel) ?? { first: 0, last: 0, any: 0, lost: 0 }
      byChannel.set(channel, places)
      places.any += conversions
      places.lost += nulls
      if (channels[0] === channel) places.first += conversions
      if (channels.at(-1) === channel) places.last += conversions
    }
  }
  return { count, lost, byChannel }
}
