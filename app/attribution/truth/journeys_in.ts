import db from '@adonisjs/lucid/services/db'
import { Tally } from '#app/attribution/report/tally'
import type { Period } from '#app/attribution/report/types'
import type { KnownSite } from '#app/sites/site_registry'
import { strongestKeys } from '#app/attribution/report/queries/strongest_keys'
import { readLedger, readNullPaths } from '#app/attribution/report/read_journeys'

/** Where a channel stands in the journeys of a period. */
export interface Places {
  /** Of journeys that converted: those it began, those it ended, all it is in. */
  first: number
  last: number
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

/** The journeys that models are asked about, by what reports read of them. */
export async function journeysIn(site: KnownSite, { from, to }: Period): Promise<Journeys> {
  const asked = { siteId: site.id, timezone: site.timezone, from, to }
  const keys = await strongestKeys(db.connection('service'), asked)
  const tally = new Tally(keys, [], site.currency)
  await readLedger(asked, keys, tally)
  await readNullPaths(asked, keys, tally)
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
