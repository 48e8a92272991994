import { test } from '@japa/runner'
import { lifeOf } from '#app/demo/people/life'
import { Market } from '#app/demo/people/market'
import { HOST } from '#app/plugins/testing/host'
import type { DemoSite } from '#app/demo/demo_site'
import { peopleOf } from '#app/demo/people/people_of'
import { pluginRegistry } from '#app/plugins/registry'
import { calendarOf } from '#app/demo/traffic/rhythm'
import { truthOfTraffic } from '#app/demo/truth/truth_of_traffic'
import { channelOf, EFFECTS } from '#app/demo/people/effects'
import { resolveSettings } from '#app/plugins/resolve_settings'
import { creditPaths } from '#app/attribution/paths/credit_paths'
import { londonPlumber } from '#app/demo/catalogue/london_plumber'
import { istanbulDentist } from '#app/demo/catalogue/istanbul_dentist'
import type { ChannelPath } from '#app/plugins/contracts/attribution_model'
import { distanceBetween, sharesOf } from '#app/attribution/truth/shares_of'

const UNTIL = new Date('2026-11-22T20:00:00Z')

/** How far each model is from the truth, in points. */
function distances(site: DemoSite, seed: string): Record<string, number> {
  const calendar = calendarOf(site, UNTIL, 3)
  const truth = truthOfTraffic(site, calendar, { seed, until: UNTIL })
  const caused = sharesOf(new Map(truth.channels.map((one) => [one.channel, one.caused])))!
  const paths = pathsOf(site, seed)
  return Object.fromEntries(
    pluginRegistry.all('attribution-model').map((plugin) => {
      const model = plugin.create(resolveSettings(plugin.settings, {}), HOST)
      return [plugin.name, distanceBetween(sharesOf(creditPaths(model, paths))!, caused)]
    })
  )
}

/** A path to each conversion, and one for everybody who has none. */
function pathsOf(site: DemoSite, seed: string): ChannelPath[] {
  const market = new Market(site, calendarOf(site, UNTIL, 3))
  return [...peopleOf(market, seed)].flatMap((person) => {
    const life = lifeOf(market, person, EFFECTS)
    const channels = life.map(({ origin }) => channelOf(origin))
    const won = life.flatMap(({ converts }, place) =>
      converts
        ? [{ channels: channels.slice(0, place + 1), conversions: 1, nulls: 0, value: 0 }]
        : []
    )
    return won.length ? won : [{ channels, conversions: 0, nulls: 1, value: 0 }]
  })
}

test.group('Demo: models and the truth', () => {
  for (const site of [istanbulDentist, londonPlumber]) {
    for (const seed of ['opsmantik', 'test', 'other']) {
      test(`${site.domain}, "${seed}": who credits direct is farther off`, ({ assert }) => {
        const off = distances(site, seed)
        assert.isAbove(off['last-non-direct'], 5)
        for (const name of ['last', 'markov', 'shapley']) {
          assert.isAbove(off[name], off['last-non-direct'], name)
        }
      })
    }
  }
})
