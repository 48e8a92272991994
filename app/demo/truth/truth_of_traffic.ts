import { Market } from '#app/demo/people/market'
import { lifeOf } from '#app/demo/people/life'
import { peopleOf } from '#app/demo/people/people_of'
import type { Person } from '#app/demo/people/person'
import type { DemoSite } from '#app/demo/demo_site'
import type { Calendar } from '#app/demo/traffic/rhythm'
import {
  channelOf,
  CHANNELS,
  EFFECTS,
  NO_EFFECTS,
  without,
  type Channel,
  type Effects,
} from '#app/demo/people/effects'

export interface TrafficTruth {
  /** Visits in which something was won. */
  conversions: number
  /** Of these, as many as there would have been if no touch had an effect. */
  anyway: number
  channels: ChannelTruth[]
}

export interface ChannelTruth {
  channel: Channel
  /** Conversions that would not have happened if touches of this channel had no effect. */
  caused: number
  /** Conversions in visits that came by it, and those of them that nobody caused. */
  closed: number
  closedAnyway: number
}

/**
 * What each channel truly caused: the same people with the same chances live again in a world where it does nothing. What is
 * missing there was its doing. Two channels can both be needed for one conversion, so these numbers may add up to more than
 * what all channels caused together.
 */
export function truthOfTraffic(
  site: DemoSite,
  calendar: Calendar,
  { seed, until, effects = EFFECTS }: { seed: string; until: Date; effects?: Effects }
): TrafficTruth {
  const market = new Market(site, calendar)
  const people = site.visitsPerDay > 0 ? [...peopleOf(market, seed)] : []
  const wonBy = (person: Person, world: Effects) =>
    lifeOf(market, person, world)
      .filter(({ converts, startedAt }) => converts && startedAt <= until.getTime())
      .map(({ origin }) => channelOf(origin))

  const tally = new Map(CHANNELS.map((channel) => [channel, newTally(channel)]))
  let conversions = 0
  let anyway = 0
  for (const person of people) {
    const won = wonBy(person, effects)
    if (!won.length) continue
    const bare = wonBy(person, NO_EFFECTS).length
    conversions += won.length
    anyway += bare
    won.forEach((channel, index) => {
      tally.get(channel)!.closed++
      if (index < bare) tally.get(channel)!.closedAnyway++
    })
    for (const channel of CHANNELS) {
      const left = wonBy(person, without(effects, channel)).length
      tally.get(channel)!.caused += won.length - left
    }
  }
  return { conversions, anyway, channels: [...tally.values()] }
}

function newTally(channel: Channel): ChannelTruth {
  return { channel, caused: 0, closed: 0, closedAnyway: 0 }
}
