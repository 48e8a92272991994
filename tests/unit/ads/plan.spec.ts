import { test } from '@japa/runner'
import { planOf } from '#app/ads/costs/plan'
import { costRow } from '#app/ads/costs/cost_report'

const FRESH = { timezone: 'Europe/Berlin', firstDay: null, lastDay: null, readsClicks: false }
const NOON = new Date('2026-11-22T12:00:00Z')

test.group('What to read of an account', () => {
  test('everything at first, a month and a level at a time, the newest first', ({ assert }) => {
    const { days, steps } = planOf(FRESH, NOON)
    assert.deepEqual(days, { from: '2025-10-19', to: '2026-11-22' })
    assert.deepEqual(steps.slice(0, 3), [
      { level: 'campaign', days: { from: '2026-10-23', to: '2026-11-22' } },
      { level: 'ad_group', days: { from: '2026-10-23', to: '2026-11-22' } },
      { level: 'keyword', days: { from: '2026-10-23', to: '2026-11-22' } },
    ])
    const campaigns = steps.filter(({ level }) => level === 'campaign').map((step) => step.days)
    assert.equal(campaigns.at(-1)!.from, '2025-10-19')
    for (const [i, { from }] of campaigns.slice(0, -1).entries()) {
      const dayBefore = new Date(Date.parse(from) - 86_400_000).toISOString().slice(0, 10)
      assert.equal(campaigns[i + 1].to, dayBefore, 'no day is left out, and none is read twice')
    }
  })

  test('then the last thirty days again, and what has come since', ({ assert }) => {
    const known = { ...FRESH, firstDay: '2025-10-01', lastDay: '2026-11-20' }
    assert.deepEqual(planOf(known, NOON).days, { from: '2026-10-22', to: '2026-11-22' })
  })

  test('after a long silence the gap as well, as far as there is anything', ({ assert }) => {
    const known = { ...FRESH, firstDay: '2024-01-01', lastDay: '2024-02-01' }
    assert.equal(planOf(known, NOON).days.from, '2025-10-19')
  })

  test('today is a day of the account', ({ assert }) => {
    const late = new Date('2026-11-22T23:30:00Z')
    assert.equal(planOf(FRESH, late).days.to, '2026-11-23')
    assert.equal(planOf({ ...FRESH, timezone: 'America/Sao_Paulo' }, late).days.to, '2026-11-22')
  })

  test('clicks a day at a time, no further back than Google tells of them', ({ assert }) => {
    const clicks = (lastDay: string | null) =>
      planOf({ ...FRESH, firstDay: lastDay, lastDay, readsClicks: true }, NOON)
        .steps.filter(({ level }) => level === 'clicks')
        .map(({ days }) => days.from)
    assert.lengthOf(clicks(null), 90)
    assert.deepEqual(clicks('2026-11-21'), [
      '2026-11-22',
      '2026-11-21',
      '2026-11-20',
      '2026-11-19',
      '2026-11-18',
    ])
  })
})

test.group('A row of a report', () => {
  const DAYS = { from: '2026-11-01', to: '2026-11-30' }
  const row = {
    campaign: { id: '7' },
    segments: { date: '2026-11-02' },
    metrics: { costMicros: '9007199254740993' },
  }

  test('keeps numbers that do not fit a double, and takes what is missing for nought', ({
    assert,
  }) => {
    assert.deepEqual(costRow('campaign', row, DAYS), {
      day: '2026-11-02',
      campaignId: '7',
      adGroupId: '0',
      keywordId: '0',
      costMicros: '9007199254740993',
      clicks: '0',
      impressions: '0',
    })
  })

  test('that cannot be read is an error: {name}')
    .with([
      { name: 'no campaign', bad: { ...row, campaign: undefined } },
      { name: 'an id that is none', bad: { ...row, campaign: { id: '7; DROP' } } },
      { name: 'another day', bad: { ...row, segments: { date: '2026-12-01' } } },
      { name: 'no day', bad: { ...row, segments: {} } },
      { name: 'a negative cost', bad: { ...row, metrics: { costMicros: '-1' } } },
      { name: 'a fraction', bad: { ...row, metrics: { clicks: 1.5 } } },
      { name: 'nothing', bad: {} },
    ])
    .run(({ assert }, { bad }) => {
      assert.throws(() => costRow('campaign', bad, DAYS), /cannot be read/)
    })
})
