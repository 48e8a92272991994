import fc from 'fast-check'
import { test } from '@japa/runner'
import { WHOLE } from '#app/attribution/shares'
import { chance, poisson } from '#app/attribution/report/chance'
import { GroupBootstrap } from '#app/attribution/report/group_bootstrap'
import { drawAgain } from '#app/attribution/report/path_bootstrap'
import { learnedReport } from '#app/attribution/report/learned_report'
import { Keys, MAX_KEYS, OTHER, PLACES, UNKNOWN } from '#app/attribution/report/keys'
import { PathSample } from '#app/attribution/report/path_sample'
import { PathTable, type PathCounts } from '#app/attribution/report/path_table'
import { Tally } from '#app/attribution/report/tally'
import { ruleReport } from '#app/attribution/report/rule_report'
import { GROUPS } from '#app/attribution/report/rule_sums'
import type { SiteRule } from '#app/attribution/rule_models'
import type { TouchFacts } from '#app/attribution/report/touch_facts'
import type { LedgerRow } from '#app/attribution/report/queries/ledger_page'
import type { Dimension, ModelReport } from '#app/attribution/report/types'
import type { LearningModel } from '#app/attribution/report/learning_models'

const HOSTILE = ['>', '(start)', '(unknown)', '(other)', '(none)', '__proto__', 'x'.repeat(200)]

const counts = (over: Partial<PathCounts> = {}): PathCounts => ({
  ...{ conversions: 0, nulls: 0, value: 0, squares: 0 },
  ...over,
})

const pause = async () => {}

/** Shares by how many conversions a channel is on; what it says is known, so its intervals can be judged. */
function countingModel(over: Partial<LearningModel> = {}): LearningModel {
  return {
    ...{ name: 'counting', by: 'counting@1.0.0', needed: null, problem: () => null },
    sharesOf({ sample, keys, measure }) {
      const shares = new Float64Array(PLACES)
      for (const path of sample) {
        for (const name of path.channels) {
          shares[keys.placeOfName(name)!] += path[measure] / path.channels.length
        }
      }
      const sum = shares.reduce((total, share) => total + share, 0)
      return { shares: sum > 0 ? shares.map((share) => share / sum) : null }
    },
    ...over,
  }
}

test.group('Keys of a report', () => {
  test('whatever they are called, they are told apart', ({ assert }) => {
    const keys = new Keys([null, ...HOSTILE])
    assert.lengthOf(new Set(keys.names), HOSTILE.length + 2)
    for (const key of [null, ...HOSTILE]) {
      const place = keys.placeOf(key)
      assert.equal(keys.placeOfName(keys.names[place]), place)
      assert.deepEqual(keys.rowKey(place), { kind: 'key', key })
    }
    assert.equal(keys.placeOf('another'), OTHER)
    assert.equal(keys.placeOf('toString'), OTHER)
    assert.isNull(keys.placeOfName('another'))
    assert.deepEqual(keys.rowKey(keys.placeOfName(keys.names[OTHER])!), {
      kind: 'other',
      key: null,
    })
    assert.deepEqual(keys.rowKey(UNKNOWN), { kind: 'unknown', key: null })
  })

  test('the last place is one of its own', ({ assert }) => {
    const keys = new Keys(Array.from({ length: MAX_KEYS }, (_, i) => `key ${i}`))
    assert.equal(keys.placeOf(`key ${MAX_KEYS - 1}`), MAX_KEYS)
    assert.notEqual(MAX_KEYS, UNKNOWN)
    assert.isBelow(UNKNOWN, 256, 'a place is a byte')
  })
})

test.group('Ways that journeys went', () => {
  test('are counted as a Map of texts would count them', ({ assert }) => {
    const path = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(fc.array(path, { maxLength: 5_000, minLength: 1, size: 'max' }), (paths) => {
        const table = new PathTable()
        const expected = new Map<string, number>()
        for (const one of paths) {
          table.add(
            Uint8Array.from(one),
            counts({ conversions: 1, nulls: 2, value: 3, squares: 9 })
          )
          expected.set(one.join(), (expected.get(one.join()) ?? 0) + 1)
        }
        const found = new Map<string, number>()
        const into = counts()
        for (let number = 0; number < table.size; number++) {
          table.read(number, into)
          found.set(table.placesOf(number).join(), into.conversions)
          assert.deepEqual(
            [into.nulls, into.value, into.squares],
            [2, 3, 9].map((n) => n * into.conversions)
          )
        }
        assert.deepEqual([...found], [...expected])
        assert.equal(table.total.conversions, paths.length)
      }),
      { numRuns: 20 }
    )
  })

  test('there is room for a hundred thousand, and an end to it', ({ assert }) => {
    const table = new PathTable({ paths: 100_000, steps: 1_000_000 })
    const path = (n: number) => Uint8Array.of(n & 255, (n >> 8) & 255, n >> 16)
    for (let n = 0; n < 100_000; n++) table.add(path(n), counts({ nulls: 1 }))
    assert.isFalse(table.isFull)
    for (let n = 0; n < 100_000; n++) table.add(path(n), counts({ nulls: 1 }))
    assert.equal(table.size, 100_000)
    assert.isFalse(table.isFull)
    table.add(path(100_000), counts({ conversions: 1 }))
    assert.isTrue(table.isFull)

    const short = new PathTable({ paths: 10, steps: 1_000 })
    short.add(new Uint8Array(1_001), counts({ conversions: 1 }))
    assert.isTrue(short.isFull)
  })

  test('a model never hears of a part of them', async ({ assert }) => {
    const table = new PathTable({ paths: 1, steps: 10 })
    table.add(Uint8Array.of(1), counts({ conversions: 10 }))
    table.add(Uint8Array.of(2), counts({ conversions: 10 }))
    const journeys = { table, keys: new Keys(['a', 'b']), unknown: counts() }
    const report = await learnedReport(countingModel(), journeys, pause)
    assert.equal(report.state, 'failed')
    assert.match(report.problem!, /shorter period/)
    assert.isEmpty(report.rows)
  })

  test('models get names and as much as went each way', ({ assert }) => {
    const table = new PathTable()
    const keys = new Keys(['__proto__', null])
    table.add(Uint8Array.of(1, 2, 0, 1), counts({ conversions: 2, nulls: 3, value: 70 }))
    const [path, ...others] = [...new PathSample(table, keys.names)]
    assert.isEmpty(others)
    assert.deepEqual(path, {
      channels: ['__proto__', '(none)', '(other)', '__proto__'],
      conversions: 2,
      nulls: 3,
      value: 70,
    })
  })
})

test.group('Models that look at one journey', () => {
  const row = (over: Partial<LedgerRow> = {}): LedgerRow => ({
    ...{ convertedAt: new Date(0), value: 10, currency: 'EUR', visitorGroup: 3, leadTouch: null },
    ...{ agesSec: [60, 0], sources: [7, 8], landings: [1, 1] },
    ...over,
  })
  const facts = {
    source: (id: number) => ({
      channel: `c${id}`,
      source: null,
      campaign: null,
      places: [id - 6, 1, 1],
    }),
    landingPlace: () => 1,
  } as unknown as TouchFacts
  const keys = Object.fromEntries(
    ['channel', 'source', 'campaign', 'landing'].map((name) => [name, new Keys(['a', 'b'])])
  ) as Record<Dimension, Keys>
  const rule = (name: string, creditsOf: SiteRule['creditsOf']): SiteRule => ({
    name,
    by: name,
    creditsOf,
  })

  const reportsOf = (rules: SiteRule[], rows: LedgerRow[]) => {
    const tally = new Tally(keys, rules, 'EUR')
    for (const one of rows) tally.addJourney(one, facts)
    const bootstrap = new GroupBootstrap()
    return rules.map((_, index) => ruleReport(tally, index, tally.dimensions.channel, bootstrap))
  }
  const shown = ({ rows }: ModelReport) =>
    rows.map(({ kind, key, conversions, value }) => [kind, key, conversions.point, value.point])

  test('values of two currencies are never added', ({ assert }) => {
    const last = rule('last', () => [0, WHOLE])
    const rows = [
      row(),
      row({ value: 1_000, currency: 'USD' }),
      row({ value: null }),
      row({ value: 5 }),
    ]
    const [report] = reportsOf([last], rows)
    assert.deepEqual(shown(report), [['key', 'b', 4, 15]])
  })

  test('one without an answer has failed; where it had none now and then, it says so', ({
    assert,
  }) => {
    let asked = 0
    const reports = reportsOf(
      [
        rule('never', () => null),
        rule('sometimes', () => (asked++ % 2 ? null : [WHOLE, 0])),
        rule('always', () => [WHOLE / 2, WHOLE / 2]),
      ],
      [row(), row(), row(), row({ agesSec: [], sources: [], landings: [] })]
    )
    const [never, sometimes, always] = reports
    assert.deepEqual([never.state, shown(never)], ['failed', []])
    assert.deepEqual(shown(sometimes), [
      ['key', 'a', 2, 20],
      ['unknown', null, 2, 20],
    ])
    assert.match(sometimes.problem!, /for 1 of the journeys/)
    assert.deepEqual(shown(always), [
      ['key', 'a', 1.5, 15],
      ['key', 'b', 1.5, 15],
      ['unknown', null, 1, 10],
    ])
    assert.deepEqual([sometimes.state, always.state, always.problem], ['ok', 'ok', undefined])
  })
})

test.group('Intervals', () => {
  test('chance is the same each time, and Poisson has its mean and variance', ({ assert }) => {
    assert.deepEqual(Array.from({ length: 5 }, chance(7)), Array.from({ length: 5 }, chance(7)))
    const random = chance(1)
    for (const mean of [0.05, 1, 20, 49, 51, 4_000]) {
      const drawn = Array.from({ length: 20_000 }, () => poisson(random, mean))
      const average = drawn.reduce((sum, count) => sum + count, 0) / drawn.length
      const variance = drawn.reduce((sum, count) => sum + (count - average) ** 2, 0) / drawn.length
      assert.closeTo(average / mean, 1, 0.1, `${mean}`)
      assert.closeTo(variance / mean, 1, 0.1, `${mean}`)
    }
    assert.equal(poisson(random, 0), 0)
  })

  test('of a sum over visitors hold the truth nine times of ten', ({ assert }) => {
    const random = chance(2)
    const bootstrap = new GroupBootstrap()
    let holds = 0
    const worlds = 1_000
    for (let world = 0; world < worlds; world++) {
      const sums = Float64Array.from({ length: GROUPS }, () => poisson(random, 3) * WHOLE)
      const { point, low, high } = bootstrap.estimate(sums, WHOLE)
      assert.equal(point, sums.reduce((sum, one) => sum + one, 0) / WHOLE)
      if (low! <= 300 && 300 <= high!) holds++
    }
    assert.closeTo(holds / worlds, 0.9, 0.035)
  })

  test('of models that learn hold the truth nine times of ten, and values too', async ({
    assert,
  }) => {
    const random = chance(3)
    let conversions = 0
    let value = 0
    const worlds = 150
    for (let world = 0; world < worlds; world++) {
      const table = new PathTable()
      for (const [places, mean] of [
        [[1], 60],
        [[1, 2], 40],
        [[2], 30],
      ] as const) {
        for (let n = poisson(random, mean); n > 0; n--) {
          const paid = random() < 0.5 ? 10 : 90
          table.add(
            Uint8Array.from(places),
            counts({ conversions: 1, value: paid, squares: paid ** 2 })
          )
        }
      }
      const journeys = { table, keys: new Keys(['a', 'b']), unknown: counts() }
      const { rows } = await learnedReport(countingModel(), journeys, pause)
      const row = rows.find(({ key }) => key === 'a')!
      if (row.conversions.low! <= 80 && 80 <= row.conversions.high!) conversions++
      if (row.value.low! <= 4_000 && 4_000 <= row.value.high!) value++
    }
    assert.closeTo(conversions / worlds, 0.9, 0.07)
    assert.closeTo(value / worlds, 0.9, 0.07)
  })

  test('are as wide when a big site is drawn in part', async ({ assert }) => {
    const table = new PathTable()
    table.add(Uint8Array.of(1), counts({ conversions: 40_000, nulls: 200_000 }))
    table.add(Uint8Array.of(2), counts({ conversions: 10_000, nulls: 150_000 }))
    const journeys = { table, keys: new Keys(['a', 'b']), unknown: counts({ conversions: 2_500 }) }
    const { rows } = await learnedReport(countingModel(), journeys, pause)
    const width = (row: (typeof rows)[number]) => row.conversions.high! - row.conversions.low!
    for (const row of rows) {
      const expected = 2 * 1.645 * Math.sqrt(row.conversions.point)
      assert.closeTo(width(row) / expected, 1, 0.25, `${row.kind} ${row.key}`)
    }
    assert.deepEqual(
      rows.map(({ kind, conversions }) => [kind, conversions.point]),
      [
        ['key', 40_000],
        ['key', 10_000],
        ['unknown', 2_500],
      ]
    )
  })

  test('are the same for the same data, and are none when there is no time for them', async ({
    assert,
  }) => {
    const table = new PathTable()
    table.add(Uint8Array.of(1, 2), counts({ conversions: 50, nulls: 100 }))
    const journeys = { table, keys: new Keys(['a', 'b']), unknown: counts() }
    assert.deepEqual(
      await learnedReport(countingModel(), journeys, pause),
      await learnedReport(countingModel(), journeys, pause)
    )
    let asked = 0
    const slow = countingModel({
      sharesOf(question) {
        asked++
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300)
        return countingModel().sharesOf(question)
      },
    })
    const { state, noInterval, rows } = await learnedReport(slow, journeys, pause)
    assert.equal(state, 'ok')
    assert.match(noInterval!, /too many different journeys/)
    assert.deepEqual(rows[0].conversions, { point: 25, low: null, high: null })
    assert.equal(asked, 2, 'it is not asked forty times to find out')
  })

  test('need forty answers', async ({ assert }) => {
    const table = new PathTable()
    table.add(Uint8Array.of(1), counts({ conversions: 50 }))
    const journeys = { table, keys: new Keys(['a']), unknown: counts() }
    let asked = 0
    const rarely = countingModel({
      sharesOf: (question) =>
        asked++ % 10 ? { shares: null } : countingModel().sharesOf(question),
    })
    assert.match((await drawAgain(rarely, journeys, pause)) as string, /hardly enough/)
  })
})
