import { test } from '@japa/runner'
import { golden } from '#tests/support/golden'
import { makeSite, rowsOf } from '#tests/support/sites'
import { deriveDays, storeVisits } from '#tests/functional/attribution/stored_visits'

const { days } = golden('days') as {
  days: { zone: string; day: string; start: string; end: string }[]
}

test.group('Days of the ledger', () => {
  test('{zone}, {day}: from its first moment to the one before the next')
    .with(days)
    .run(async ({ assert }, { zone, day, start, end }) => {
      const site = await makeSite({ timezone: zone })
      const [first, next] = [Date.parse(start), Date.parse(end)]
      const moments = [first - 1, first, next - 1, next].map((ms) => new Date(ms))
      await storeVisits(
        site,
        moments.map((at, n) => ({ visitor: `${n}`, at, channel: 'direct', conversion: { at } }))
      )
      await deriveDays(site, [day])
      const rows = await rowsOf(
        'SELECT converted_at AS at FROM credits WHERE site_id = ? AND day = ? ORDER BY 1',
        [site.id, day]
      )
      assert.deepEqual(
        rows.map(({ at }) => at),
        moments.slice(1, 3)
      )
    })
})
