import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { golden } from '#tests/support/golden'
import { addDays } from '#app/traffic/days/calendar'
import { dayIn, startOfDay } from '#app/shared/zone_days'
import { pointsOf } from '#app/traffic/report/points'
import { readQuestion } from '#app/traffic/report/read_question'
import { filterText, readFilters } from '#app/traffic/report/filter_text'

test.group('Questions in addresses', (group) => {
  group.each.setup(() => {
    clock.freeze(new Date('2033-03-20T22:00:00Z'))
    return () => clock.freeze(null)
  })

  const periodOf = (from?: unknown, to?: unknown) =>
    readQuestion({ from, to }, 'Asia/Kolkata').period

  test('periods are cut, turned round, and end today at the latest', ({ assert }) => {
    const today = '2033-03-21'
    assert.deepEqual(periodOf(), { from: '2033-02-20', to: today })
    assert.deepEqual(periodOf('2033-03-05', '2033-03-01'), { from: '2033-03-01', to: '2033-03-05' })
    assert.deepEqual(periodOf('2033-03-19', '2040-01-01').to, today)
    assert.deepEqual(periodOf('2050-01-01', '2050-02-01'), { from: today, to: today })
    assert.deepEqual(periodOf('1033-03-19', '2033-03-19'), { from: '2032-03-19', to: '2033-03-19' })
    assert.deepEqual(periodOf('2033-02-30', ['x']), { from: '2033-02-20', to: today })
  })

  test('the period before is as long, or a year ago', ({ assert }) => {
    const before = (from: string, to: string, compare: unknown) =>
      readQuestion({ from, to, compare }, 'UTC').before
    assert.deepEqual(before('2033-03-11', '2033-03-20', 'previous'), {
      from: '2033-03-01',
      to: '2033-03-10',
    })
    assert.deepEqual(before('2032-02-29', '2032-03-01', 'year'), {
      from: '2031-02-28',
      to: '2031-03-01',
    })
    assert.isNull(before('2033-03-11', '2033-03-20', { toString: 1 }))
  })

  test('hours are for a few days', ({ assert }) => {
    const intervalOf = (from: string, interval?: unknown) =>
      readQuestion({ from, to: '2033-03-20', interval }, 'UTC').interval
    assert.equal(intervalOf('2033-03-20'), 'hour')
    assert.equal(intervalOf('2033-03-14', 'hour'), 'hour')
    assert.equal(intervalOf('2033-03-13', 'hour'), 'day')
    assert.equal(intervalOf('2032-03-21', 'hour'), 'week')
    assert.equal(intervalOf('2032-03-21', '__proto__'), 'week')
  })

  test('a filter survives the address, whatever stands in it', ({ assert }) => {
    const filter = {
      dimension: 'page',
      is: 'is_not',
      values: ['', 'a,b', 'a\\', ':is:', '\n', '🦊', 'rtl \u202E'],
    } as const
    const read = readFilters([filterText({ ...filter, values: [...filter.values] })])
    assert.deepEqual(read, [{ ...filter, values: [...filter.values] }])
  })

  test('what is no filter is left out, and there is an end to all', ({ assert }) => {
    const texts = ['constructor:is:x', 'channel:equals:x', 'channel:is', 7, null, 'page:contains:,']
    assert.deepEqual(readFilters(texts), [])
    assert.deepEqual(readFilters({ 0: 'channel:is:x' }), [])
    assert.deepEqual(readFilters(undefined), [])
    assert.lengthOf(readFilters(Array.from({ length: 999 }, () => 'channel:is:x')), 20)
    const many = `channel:is:${Array.from({ length: 999 }, (_, i) => i).join(',')}`
    assert.lengthOf(readFilters(many)[0].values, 100)
    assert.lengthOf(readFilters(`channel:is:${'x'.repeat(900)}`)[0].values[0], 500)
    assert.deepEqual(readFilters(`channel:is:${'x,'.repeat(50_000)}`), [])
  })
})

test.group('Days', () => {
  for (const { zone, day, start, end } of golden('days').days) {
    test(`${day} in ${zone}`, ({ assert }) => {
      const tomorrow = addDays(day, 1)
      assert.equal(startOfDay(zone, day), Date.parse(start))
      assert.equal(startOfDay(zone, tomorrow), Date.parse(end))
      assert.equal(dayIn(zone, Date.parse(start)), day)
      assert.equal(dayIn(zone, Date.parse(end) - 1), day)
    })
  }

  test('begin with the first midnight, or where there is none, after it', ({ assert }) => {
    const at = (zone: string, day: string) => new Date(startOfDay(zone, day)).toISOString()
    assert.equal(at('America/Havana', '2026-11-01'), '2026-11-01T04:00:00.000Z')
    assert.equal(at('America/Havana', '2026-03-08'), '2026-03-08T05:00:00.000Z')
  })

  test('have the hours that clocks show', ({ assert }) => {
    const hours = (day: string, zone: string) => pointsOf({ from: day, to: day }, 'hour', zone).at
    assert.lengthOf(hours('2026-03-29', 'Europe/Berlin'), 23)
    assert.notInclude(hours('2026-03-29', 'Europe/Berlin'), '2026-03-29T02:00')
    assert.lengthOf(hours('2026-10-25', 'Europe/Berlin'), 24)
    assert.lengthOf(hours('2026-04-05', 'Australia/Lord_Howe'), 24)
    assert.lengthOf(hours('2026-11-01', 'America/Havana'), 24)
  })
})
