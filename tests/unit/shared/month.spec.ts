import { test } from '@japa/runner'
import { addMonths, monthOf } from '#app/shared/month'

test.group('Months', (group) => {
  const zone = process.env.TZ
  group.each.teardown(() => {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })

  for (const tz of ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Europe/Istanbul']) {
    test(`are months of UTC, also on a machine in ${tz}`, ({ assert }) => {
      process.env.TZ = tz
      assert.equal(monthOf(new Date('2026-11-30T23:59:59.999Z')), '2026-11-01')
      assert.equal(monthOf(new Date('2026-12-01T00:00:00Z')), '2026-12-01')
      assert.equal(addMonths('2026-12-01', 1), '2027-01-01')
      assert.equal(addMonths('2026-01-01', -1), '2025-12-01')
      assert.equal(addMonths('2026-10-01', 14), '2027-12-01')
    })
  }
})
