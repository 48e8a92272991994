import { test } from '@japa/runner'
import { nextSending, periodOfSending, type Plan } from '#app/site_reports/schedules/plan'

const weekly: Plan = { every: 'week', onDay: 1, atHour: 8 }
const monthly: Plan = { every: 'month', onDay: 31, atHour: 8 }
const at = (text: string) => new Date(text)

test.group('When a report is sent', () => {
  test('{after} in {zone}: {next}')
    .with([
      // A Monday before and after eight, on the clocks of two places.
      { zone: 'Europe/Istanbul', after: '2026-11-23T04:59:59Z', next: '2026-11-23T05:00:00.000Z' },
      { zone: 'Europe/Istanbul', after: '2026-11-23T05:00:00Z', next: '2026-11-30T05:00:00.000Z' },
      { zone: 'America/New_York', after: '2026-11-23T05:00:00Z', next: '2026-11-23T13:00:00.000Z' },
      // Summer time ends on the Sunday before.
      { zone: 'Europe/Berlin', after: '2026-10-19T06:00:00Z', next: '2026-10-26T07:00:00.000Z' },
      { zone: 'Europe/Berlin', after: '2026-03-23T07:00:00Z', next: '2026-03-30T06:00:00.000Z' },
    ])
    .run(({ assert }, { zone, after, next }) => {
      assert.equal(nextSending(weekly, zone, at(after)).toISOString(), next)
    })

  test('an hour that clocks leave out is the one after it, and one that comes twice comes once', ({
    assert,
  }) => {
    const sunday: Plan = { every: 'week', onDay: 7, atHour: 2 }
    const spring = nextSending(sunday, 'Europe/Berlin', at('2026-03-28T12:00:00Z'))
    assert.equal(spring.toISOString(), '2026-03-29T01:00:00.000Z')
    const autumn = nextSending(sunday, 'Europe/Berlin', at('2026-10-24T12:00:00Z'))
    const later = nextSending(sunday, 'Europe/Berlin', autumn)
    assert.equal(later.getTime() - autumn.getTime() > 6 * 86_400_000, true)
  })

  test('the 31st is the last day of shorter months', ({ assert }) => {
    const days = []
    let last = at('2027-01-15T00:00:00Z')
    for (let i = 0; i < 4; i++) {
      last = nextSending(monthly, 'UTC', last)
      days.push(last.toISOString().slice(0, 10))
    }
    assert.deepEqual(days, ['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30'])
  })

  test('tells of the seven days or the month before, by the clocks of the site', ({ assert }) => {
    // In Auckland it is Tuesday already.
    const moment = at('2026-11-30T12:00:00Z')
    assert.deepEqual(periodOfSending(weekly, 'Pacific/Auckland', moment), {
      from: '2026-11-24',
      to: '2026-11-30',
    })
    assert.deepEqual(periodOfSending(weekly, 'UTC', moment), {
      from: '2026-11-23',
      to: '2026-11-29',
    })
    assert.deepEqual(periodOfSending(monthly, 'UTC', at('2027-02-28T08:00:00Z')), {
      from: '2027-01-01',
      to: '2027-01-31',
    })
    assert.deepEqual(periodOfSending(monthly, 'UTC', at('2027-03-31T08:00:00Z')), {
      from: '2027-02-01',
      to: '2027-02-28',
    })
  })
})
