import type { ChannelPath } from '#app/plugins/contracts/attribution_model'

/** Where a channel stands in journeys that converted. */
export interface Places {
  first: number
  last: number
  /** Journeys with it. */
  any: number
}

export interface Journeys {
  count: number
  byChannel: ReadonlyMap<string, Places>
}

export function placesOf(paths: readonly ChannelPath[]): Journeys {
  const byChannel = new Map<string, Places>()
  let count = 0
  for (const { channels, conversions } of paths) {
    if (conversions === 0) continue
    count += conversions
    for (const channel of new Set(channels)) {
      const places = byChannel.get(channel) ?? { first: 0, last: 0, any: 0 }
      byChannel.set(channel, places)
      places.any += conversions
      if (channels[0] === channel) places.first += conversions
      if (channels.at(-1) === channel) places.last += conversions
    }
  }
  return { count, byChannel }
}
