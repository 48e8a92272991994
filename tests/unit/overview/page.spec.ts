import { test } from '@japa/runner'
import { fromPage } from '#tests/support/from_page'

const { readOrder, writeOrder, pressed, sorted, DEFAULT_ORDER } = await fromPage(
  'components/overview/order.ts'
)
const { sumOf, changeOf, costPerLead } = await fromPage('components/overview/sums.ts')
const { linesOf } = await fromPage('components/overview/lines.ts')
const { sectionsOf } = await fromPage('components/overview/sections.ts')

const sums = (now: number) => ({ now, whole: now, before: 0 })
const figures = (siteId: string, visitors: number, more = {}) => ({
  ...{ siteId, visitors: sums(visitors), conversions: sums(0), trend: [] },
  ...{ calls: 1, leads: 0, qualified: 0, junk: 0, ads: null },
  ...more,
})
const row = (id: string, groupId: string | null = null) => ({ id, name: `Site ${id}`, groupId })
const trouble = (siteId: string, severity: string, snoozed: object | null = null) => ({
  ...{ siteId, severity, snoozed },
})
const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))
const idsOf = (lines: any[]) => lines.map((line) => line.row.id).join('')

test.group('Overview | the page', () => {
  test('one thing to act on comes before any number to look at, snoozed ones do not count', ({
    assert,
  }) => {
    const lines = linesOf([row('a'), row('b'), row('c'), row('d')], {
      figures: [figures('a', 5), figures('d', 9)],
      troubles: [
        ...Array.from({ length: 9 }, () => trouble('b', 'look')),
        trouble('c', 'act'),
        trouble('a', 'act', {}),
      ],
    })
    assert.equal(idsOf(sorted(lines, DEFAULT_ORDER, compare)), 'cbda')
    assert.lengthOf(lines[0].snoozed, 1)
  })

  test('what is not known comes last in both directions', ({ assert }) => {
    const paid = (cost: number) => ({ ads: { cost, currency: 'EUR', leads: 1 } })
    const lines = linesOf([row('a'), row('b'), row('c')], {
      figures: [figures('a', 1), figures('b', 1, paid(9)), figures('c', 1, paid(3))],
      troubles: [],
    })
    const by = (isDescending: boolean) =>
      idsOf(sorted(lines, { column: 'cost_per_lead', isDescending }, compare))
    assert.deepEqual([by(true), by(false)], ['bca', 'cba'])
  })

  test('an order goes into the address and back; nonsense is the usual one', ({ assert }) => {
    for (const text of ['site', '-site', 'visitors', '-visitors', '-junk', 'attention']) {
      assert.equal(writeOrder(readOrder(text)), text)
    }
    for (const text of [null, '', 'x', '--visitors']) {
      assert.deepEqual(readOrder(text), DEFAULT_ORDER)
    }
    const once = pressed(DEFAULT_ORDER, 'calls')
    const twice = pressed(once, 'calls')
    assert.deepEqual([once.isDescending, twice.isDescending], [true, false])
    assert.deepEqual(pressed(twice, 'calls'), DEFAULT_ORDER)
  })

  test('sums add what can be added, and no two currencies', ({ assert }) => {
    const sum = sumOf([
      figures('a', 3, { ads: { cost: 10, currency: 'EUR', leads: 2 } }),
      figures('b', 4, { ads: { cost: 90, currency: 'TRY', leads: 0 } }),
      figures('c', 5, { ads: { cost: 20, currency: 'EUR', leads: 1 } }),
      figures('d', 6),
    ])
    assert.deepEqual([sum.visitors.now, sum.calls], [18, 4])
    assert.deepEqual(sum.ads, [
      { cost: 30, currency: 'EUR', leads: 3 },
      { cost: 90, currency: 'TRY', leads: 0 },
    ])
    assert.deepEqual(sum.ads.map(costPerLead), [10, null])
    assert.isNull(changeOf({ now: 9, whole: 9, before: 0 }))
    assert.equal(changeOf({ now: 9, whole: 6, before: 4 }), 0.5)
  })

  test('groups stand where the first of their sites would, the rest last', ({ assert }) => {
    const groups = [{ id: 'x' }, { id: 'y' }, { id: 'z' }]
    const lines = linesOf(
      [row('1'), row('2', 'y'), row('3', 'x'), row('4', 'y'), row('5', 'gone')],
      {
        figures: [],
        troubles: [],
      }
    )
    const shown = (showsEmpty: boolean) =>
      sectionsOf(lines, groups, showsEmpty).map(
        (section: any) => `${section.group?.id ?? '-'}${idsOf(section.lines)}`
      )
    assert.deepEqual(shown(false), ['y24', 'x3', '-15'])
    assert.deepEqual(shown(true), ['y24', 'x3', 'z', '-15'])
  })
})
