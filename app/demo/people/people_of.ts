import { Random } from '#app/demo/random'
import type { Market } from '#app/demo/people/market'
import { instantOf } from '#app/demo/traffic/rhythm'
import type { Origin } from '#app/demo/traffic/arrival'
import { personOf, type Person } from '#app/demo/people/person'

/** Everybody who comes to a site for the first time in the time shown, by days. */
export function* peopleOf(market: Market, seed: string): Generator<Person> {
  const { site, calendar } = market
  for (const [day, midnight] of calendar.days.entries()) {
    const random = new Random(`${seed}/${site.domain}/${midnight.toISODate()}`)
    const origins = newOrigins(market, day, random)
    for (const [index, origin] of origins.entries()) {
      const own = random.fork(String(index))
      const startedAt = instantOf(site, midnight, own)
      yield personOf(market, { origin, startedAt, day, seed: `${own.seed}/first` }, own)
    }
  }
}

function newOrigins(market: Market, day: number, random: Random): Origin[] {
  const noise = random.logNormal(1, 0.12)
  return market
    .waysOn(day)
    .flatMap(({ origin, fresh }) =>
      Array.from({ length: random.poisson(fresh * noise) }, () => origin)
    )
}
