import { test } from '@japa/runner'
import { deriveDay } from '#app/attribution/ledger/derive_day'
import { computeReport } from '#app/attribution/report/compute_report'
import { MAX_KEYS } from '#app/attribution/report/keys'
import { makeSite, type TestSite } from '#tests/support/sites'
import { choose, install, learningModelNamed } from '#tests/support/one_off_plugins'
import {
  deriveDays,
  knownSite,
  storeVisits,
  type TestVisit,
} from '#tests/functional/attribution/stored_visits'
import type { ChannelPath } from '#app/plugins/contracts/attribution_model'
import type { AttributionReport, Dimension } from '#app/attribution/report/types'

const DAY = '2034-07-10'
const PERIOD = { from: DAY, to: DAY }
const at = (time: string) => new Date(`${DAY}T${time}Z`)

const won = (visitor: string | null, over: Partial<TestVisit> = {}): TestVisit => ({
  ...{ visitor, at: at('12:00:00'), channel: 'email', conversion: { value: 10 } },
  ...over,
})

const nameList = (paths: Iterable<ChannelPath>) => [
  ...new Set([...paths].flatMap(({ channels }) => channels)),
]
const equally = (paths: Iterable<ChannelPath>) =>
  new Map<unknown, unknown>(nameList(paths).map((name) => [name, 7]))

/** What a model may do, and what comes of it. */
const MODELS: Record<string, (paths: Iterable<ChannelPath>) => unknown> = {
  'weights-of-seven': equally,
  'has-no-answer': () => null,
  'throws': () => {
    throw new Error(`broken inside\n${'.'.repeat(5_000)}`)
  },
  'says-nan': (paths) => equally(paths).set(nameList(paths)[0], Number.NaN),
  'says-infinity': (paths) => equally(paths).set(nameList(paths)[0], Infinity),
  'is-negative': (paths) => equally(paths).set(nameList(paths)[0], -1),
  'forgets-one': (paths) => new Map([...equally(paths)].slice(1)),
  'knows-another': (paths) => equally(paths).set('nobody came by this', 1),
  'numbers-for-names': (paths) => equally(paths).set(1, 1),
  'gives-nothing': (paths) => new Map(nameList(paths).map((name) => [name, 0])),
  'an-object': (paths) => Object.fromEntries(equally(paths)),
  'a-promise': async (paths) => equally(paths),
  'undefined': () => undefined,
}

const reportsOf = async (site: TestSite) => computeReport(await knownSite(site), PERIOD)

const reportOf = async (site: TestSite) => byDimension(await reportsOf(site), 'channel')

const byDimension = (reports: AttributionReport[], dimension: Dimension) =>
  reports.find((report) => report.dimension === dimension)!

const modelOf = ({ models }: AttributionReport, name: string) =>
  models.find((model) => model.name === name)!

const points = (report: AttributionReport, name: string) =>
  modelOf(report, name).rows.map(({ kind, key, conversions, value }) => [
    ...[kind, key, conversions.point, value.point],
  ])

async function siteWith(visits: TestVisit[]) {
  const site = await makeSite()
  await storeVisits(site, visits)
  await deriveDays(site, [DAY])
  return site
}

test.group('Report of a period | models', () => {
  test('one that fails has no numbers and says so; the others are as they were', async ({
    assert,
  }) => {
    await install(
      'attribution-model',
      Object.entries(MODELS).map(([name, weigh]) => learningModelNamed(name, weigh))
    )
    const site = await siteWith([
      ...['ann', 'bob', 'eve'].map((name) => won(name)),
      won('sue', { channel: 'video' }),
    ])
    const report = await reportOf(site)
    assert.deepEqual(points(report, 'linear'), [
      ['key', 'email', 3, 30],
      ['key', 'video', 1, 10],
    ])
    assert.deepEqual(points(report, 'weights-of-seven'), [
      ['key', 'email', 2, 20],
      ['key', 'video', 2, 20],
    ])
    assert.include(modelOf(report, 'has-no-answer'), { state: 'too_few', needed: null, found: 4 })
    assert.include(modelOf(report, 'markov'), { state: 'too_few', needed: 100, found: 4 })
    for (const name of Object.keys(MODELS).slice(2)) {
      const { state, problem, rows } = modelOf(report, name)
      assert.equal(state, 'failed', name)
      assert.match(problem!, /^The model failed: .+\.$/, name)
      assert.isBelow(problem!.length, 400)
      assert.isEmpty(rows)
    }
    assert.include(modelOf(report, 'throws').problem, 'broken inside')
  })

  test('conversions without a touch are unknown, which is no channel of that name', async ({
    assert,
  }) => {
    const site = await makeSite()
    await choose(site.id, 'attribution-model', 'markov', '{"min_conversions": 1}')
    await storeVisits(site, [won('ann', { channel: '(unknown)' }), won('bob'), won('eve')])
    await deriveDays(site, [DAY])
    const known = await knownSite(site)
    known.settings.attribution_lookback_days = 0
    await deriveDay(known, DAY)
    const nothing = await reportOf(site)
    assert.deepEqual(points(nothing, 'first'), [['unknown', null, 3, 30]])
    assert.include(modelOf(nothing, 'markov'), { state: 'too_few', needed: 1, found: 0 })

    await deriveDays(site, [DAY])
    const all = await reportOf(site)
    assert.deepEqual(points(all, 'first'), [
      ['key', 'email', 2, 20],
      ['key', '(unknown)', 1, 10],
    ])
    assert.equal(modelOf(all, 'markov').state, 'ok')
  })

  test('a thousand campaigns are the strongest of them, and others', async ({ assert }) => {
    const visits = Array.from({ length: 1_000 }, (_, n) =>
      won(`visitor ${n}`, { campaign: `campaign ${n}`, page: `https://example.com/${n}` })
    )
    const strong = Array.from({ length: 50 }, (_, n) =>
      won(`strong ${n}`, { campaign: 'strong', page: 'https://example.com/strong' })
    )
    const site = await siteWith([...visits, ...strong])
    await choose(site.id, 'attribution-model', 'markov', '{"min_conversions": 1}')
    // Exact Shapley values of so many keys take a while, and it is not what is looked at.
    await choose(site.id, 'attribution-model', 'shapley', '{"min_conversions": 1000000}')
    const reports = await reportsOf(site)
    for (const dimension of ['campaign', 'landing'] as const) {
      const report = byDimension(reports, dimension)
      for (const name of ['first', 'markov']) {
        const { rows } = modelOf(report, name)
        assert.lengthOf(rows, MAX_KEYS + 1)
        const sum = rows.reduce((total, { conversions }) => total + conversions.point, 0)
        assert.closeTo(sum, 1_050, 0.01)
      }
      const [first, second] = modelOf(report, 'first').rows
      assert.include(first, { kind: 'other', key: null })
      assert.equal(first.conversions.point, 1_000 - (MAX_KEYS - 1))
      assert.include(second, { kind: 'key', key: dimension === 'campaign' ? 'strong' : '/strong' })
      assert.equal(second.conversions.point, 50)
    }
  }).timeout(30_000)

  test('a journey of ten thousand touches is the latest thousand of them', async ({ assert }) => {
    const begin = at('00:00:00').getTime()
    const long: TestVisit[] = Array.from({ length: 10_000 }, (_, i) => ({
      visitor: 'a machine',
      at: new Date(begin + i * 4_000),
      channel: i < 9_000 ? 'referral' : i % 2 ? 'email' : 'social',
    }))
    const last = won('a machine', { at: at('12:00:00'), channel: 'direct' })
    const site = await siteWith([...long, last])
    await choose(site.id, 'attribution-model', 'markov', '{"min_conversions": 1}')
    const report = await reportOf(site)
    assert.equal(report.conversions, 1)
    const linear = Object.fromEntries(
      points(report, 'linear').map(([, key, share]) => [key, share])
    )
    assert.deepEqual(Object.keys(linear).sort(), ['direct', 'email', 'social'])
    assert.closeTo(linear.email as number, 0.5, 0.01)
    assert.closeTo(linear.direct as number, 0.001, 0.0001)
    assert.equal(modelOf(report, 'markov').state, 'ok')
  })

  test('a period without anything is a report, too', async ({ assert }) => {
    const report = await reportOf(await makeSite())
    assert.equal(report.conversions, 0)
    for (const { state, rows, needs } of report.models) {
      assert.equal(state, needs === 'journey' ? 'ok' : 'too_few')
      assert.isEmpty(rows)
    }
  })
})
