import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { HOST } from '#app/plugins/testing/host'
import { choose } from '#tests/support/one_off_plugins'
import { chance } from '#app/attribution/report/chance'
import { pluginRegistry } from '#app/plugins/registry'
import { resolveSettings } from '#app/plugins/resolve_settings'
import { computeReport } from '#app/attribution/report/compute_report'
import { makeSite, rowsOf, type TestSite } from '#tests/support/sites'
import {
  daysBetween,
  deriveDays,
  knownSite,
  storeVisits,
  type TestVisit,
} from '#tests/functional/attribution/stored_visits'
import type { ChannelPath, DataModel } from '#app/plugins/contracts/attribution_model'
import type { AttributionReport, Dimension } from '#app/attribution/report/types'

const PERIOD = { from: '2034-03-02', to: '2034-03-20' }
const DAYS = daysBetween('2034-03-01', '2034-03-21')
const NAMES = [
  'paid_search',
  'direct',
  '>',
  '(start)',
  '(unknown)',
  '(other)',
  '(none)',
  '__proto__',
  'x'.repeat(200),
]
const HOUR_MS = 3_600_000

/** Two hundred visitors with one to five visits; a third of them convert with their last one. */
function manyVisits(seed = 1): TestVisit[] {
  const random = chance(seed)
  const pick = <T>(list: T[]) => list[Math.floor(random() * list.length)]
  return Array.from({ length: 200 }, (_, n) => {
    const begin = Date.parse('2034-03-01T00:00:00Z') + random() * 15 * 24 * HOUR_MS
    const count = 1 + Math.floor(random() * 5)
    const converts = random() < 0.33
    return Array.from({ length: count }, (_visit, i) => ({
      visitor: n % 20 === 0 && count === 1 ? null : `visitor ${n}`,
      at: new Date(begin + i * 20 * HOUR_MS),
      channel: pick(NAMES),
      source: pick([null, 'google', '(none)']),
      campaign: pick([null, ...NAMES]),
      page: pick([
        'https://example.com/?a=1',
        'https://example.com/prices#x',
        'https://example.com/blog',
      ]),
      ...(converts &&
        i === count - 1 && {
          conversion: { value: pick([null, 10, 250.5]), currency: pick(['EUR', 'USD']) },
        }),
    }))
  }).flat()
}

const inPeriod = (at: Date) => {
  const day = at.toISOString().slice(0, 10)
  return day >= PERIOD.from && day <= PERIOD.to
}

const keyOf = (visit: TestVisit, dimension: Dimension) => {
  if (dimension !== 'landing') return visit[dimension] ?? null
  return new URL(visit.page!).pathname
}

/** What a model that learns is to be told: worked out from the visits and not from what is stored. */
function pathsOf(visits: TestVisit[], dimension: Dimension): ChannelPath[] {
  const visitors = Map.groupBy(visits, ({ visitor, at }) => visitor ?? at.toISOString())
  const name = (visit: TestVisit) => JSON.stringify(keyOf(visit, dimension))
  return [...visitors.values()].flatMap((all) => {
    const won = all.find(
      ({ conversion, at }) => conversion && inPeriod(new Date(at.getTime() + 60_000))
    )
    const { value, currency } = won?.conversion ?? {}
    if (won)
      return [
        {
          channels: all.map(name),
          conversions: 1,
          nulls: 0,
          value: currency === 'EUR' ? (value ?? 0) : 0,
        },
      ]
    const seen = all.filter(({ at }) => inPeriod(at))
    return seen.length ? [{ channels: seen.map(name), conversions: 0, nulls: 1, value: 0 }] : []
  })
}

function expected(model: string, paths: ChannelPath[], measure: 'conversions' | 'value') {
  const plugin = pluginRegistry.find('attribution-model', model)!
  const learned = plugin.create(
    resolveSettings(plugin.settings, { min_conversions: 5 }),
    HOST
  ) as DataModel
  const weights = learned.weighChannels(paths, measure)!
  const sum = [...weights.values()].reduce((total, weight) => total + weight, 0)
  const total = paths.reduce((whole, path) => whole + path[measure], 0)
  return new Map([...weights].map(([name, weight]) => [JSON.parse(name), (weight / sum) * total]))
}

const modelOf = (report: AttributionReport, name: string) =>
  report.models.find((model) => model.name === name)!
const reportOf = (reports: AttributionReport[], dimension: Dimension) =>
  reports.find((report) => report.dimension === dimension)!

async function siteWith(visits: TestVisit[]) {
  const site = await makeSite({ settings: { attribution_lookback_days: 60 } })
  for (const model of ['markov', 'shapley'])
    await choose(site.id, 'attribution-model', model, '{"min_conversions": 5}')
  await storeVisits(site, visits)
  await deriveDays(site, DAYS)
  return site
}

const compute = async (site: TestSite, period = PERIOD) =>
  computeReport(await knownSite(site), period)

test.group('Report of a period', (group) => {
  const visits = manyVisits()
  let site: TestSite
  let reports: AttributionReport[]

  group.setup(async () => {
    site = await siteWith(visits)
    // The same visitors and conversions elsewhere, and more of them.
    await siteWith([
      ...visits,
      ...manyVisits(2).map((visit) => ({ ...visit, visitor: `more ${visit.visitor}` })),
    ])
    reports = await compute(site)
    return () => db.connection('owner').rawQuery('TRUNCATE sessions CASCADE')
  })

  for (const dimension of ['channel', 'source', 'campaign', 'landing'] as const) {
    test(`models that look at one journey say what the days say: ${dimension}`, async ({
      assert,
    }) => {
      const [kind, name] =
        dimension === 'landing' ? ['landing', 'l.path'] : ['source', `s.${dimension}`]
      const sums = await rowsOf(
        `SELECT d.model, ${name} AS key, sum(d.conversions)::float8 / 1e6 AS conversions,
                coalesce(sum(d.value) FILTER (WHERE d.currency = 'EUR'), 0) AS value
           FROM credit_days d
           LEFT JOIN touch_sources s ON s.site_id = d.site_id AND s.id = d.number
           LEFT JOIN landing_pages l ON l.site_id = d.site_id AND l.id = d.number
          WHERE d.site_id = ? AND d.kind = ? AND d.day BETWEEN ? AND ? GROUP BY 1, 2`,
        [site.id, kind, PERIOD.from, PERIOD.to]
      )
      const report = reportOf(reports, dimension)
      const rules = report.models.filter(({ needs }) => needs === 'journey')
      assert.includeMembers(
        rules.map((rule) => rule.name),
        ['first', 'last', 'last-non-direct', 'linear', 'time-decay', 'position', 'w-shaped']
      )
      for (const { name: model, state, rows } of rules) {
        assert.equal(state, 'ok')
        const ofModel = sums.filter((sum) => sum.model === model)
        assert.lengthOf(rows, ofModel.length, model)
        for (const { key, conversions, value } of ofModel) {
          const row = rows.find((one) => one.kind === 'key' && one.key === key)!
          assert.closeTo(row.conversions.point, conversions, 1e-4, `${model} ${key}`)
          assert.closeTo(row.value.point, value, 1e-2)
          assert.isAtMost(row.conversions.low!, row.conversions.point)
          assert.isAtLeast(row.conversions.high!, row.conversions.point)
        }
        const total = rows.reduce((sum, { conversions }) => sum + conversions.point, 0)
        assert.closeTo(total, report.conversions, 1e-4)
      }
    })

    test(`models that learn are told of all journeys, and only of these: ${dimension}`, ({
      assert,
    }) => {
      const paths = pathsOf(visits, dimension)
      const report = reportOf(reports, dimension)
      assert.equal(
        report.conversions,
        paths.reduce((sum, path) => sum + path.conversions, 0)
      )
      for (const name of ['markov', 'shapley']) {
        const { state, rows, needs, noInterval } = modelOf(report, name)
        assert.deepEqual(
          { state, needs, noInterval },
          { state: 'ok', needs: 'journeys', noInterval: undefined }
        )
        for (const measure of ['conversions', 'value'] as const) {
          const amounts = [...expected(name, paths, measure)].filter(([, amount]) => amount > 0)
          const found = rows.filter((row) => row[measure].point > 0)
          assert.sameMembers(
            found.map(({ key }) => key),
            amounts.map(([key]) => key),
            `${name} ${measure}`
          )
          for (const [key, amount] of amounts) {
            const { point, low, high } = found.find((row) => row.key === key)![measure]
            assert.closeTo(point, amount, 1e-4)
            assert.isAtMost(low!, high!)
          }
        }
      }
    })
  }

  test('the same data give the same report', async ({ assert }) => {
    assert.deepEqual(await compute(site), reports)
  })
})
