import db from '@adonisjs/lucid/services/db'
import { Tally } from '#app/attribution/report/tally'
import type { Period } from '#app/attribution/report/types'
import type { KnownSite } from '#app/sites/site_registry'
import { strongestKeys } from '#app/attribution/report/queries/strongest_keys'
import { readJourneys } from '#app/attribution/report/read_journeys'

/** Where a channel stands in the journeys of a period. */
export interface Places {
  /** Of journeys that converted: those it began, those it ended, all it is in. */
  first: number
  last: number
  any: number
  /** Journeys by nothing else: that converted, and that did not. */
  alone: number
  aloneLost: number
}

export interface Journeys {
  /** That converted, and that did not. */
  count: number
  lost: number
  byChannel: ReadonlyMap<string, Places>
}

export const NOWHERE: Places = { first: 0, last: 0, any: 0, alone: 0, aloneLost: 0 }

/** The journeys that models are asked about, by what reports read of them. */
export async function journeysIn(site: KnownSite, { from, to }: Period): Promise<Journeys> {
  const asked = { siteId: site.id, timezone: site.timezone, from, to }
  const keys = await strongestKeys(db.connection('service'), asked)
  const tally = new Tally(keys, [], site.currency)
  await readJourneys(asked, keys, tally)
  const { table } = tally.dimensions.channel
  const { names } = keys.channel
  const counts = { conversions: 0, nulls: 0, value: 0, squares: 0 }
  const paths = Array.from({ length: table.size }, (_, path) => {
    table.read(path, counts)
    const { conversions, nulls } = counts
    return {
      channels: Array.from(table.placesOf(path), (place) => names[place]),
      conversions,
      nulls,
    }
  })
  return placesOf(paths)
}

interface Way {
  channels: readonly string[]
  conversions: number
  nulls: number
}

export function placesOf(ways: readonly Way[]): Journeys {
  const byChannel = new Map<string, Places>()
  let [count, lost] = [0, 0]
  for (const { channels, conversions, nulls } of ways) {
    count += conversions
    lost += nulls
    const distinct = new Set(channels)
    for (const channel of distinct) {
      const places = byChannel.get(channel) ?? { ...NOWHERE }
      byChannel.set(channel, places)
      places.any += conversions
      if (distinct.size === 1) {
        places.alone += conversions
        places.aloneLost += nulls
      }
      if (channels[0] === channel) places.first += conversions
      if (channels.at(-1) === channel) places.last += conversions
    }
  }
  return { count, lost, byChannel }
}
