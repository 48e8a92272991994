import { test } from '@japa/runner'
import { tell } from '#tests/support/call_event'
import { makeSite, rowsOf } from '#tests/support/sites'
import type { SiteSettings } from '#app/sites/site_settings'

async function flagsOf(settings: Partial<SiteSettings>, ...told: Record<string, unknown>[]) {
  const site = await makeSite({ settings })
  for (const over of told) await tell(site, over)
  const rows = await rowsOf('SELECT flags FROM calls WHERE site_id = ? ORDER BY called_at, id', [
    site.id,
  ])
  return rows.map(({ flags }) => flags)
}

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()

test.group('Calls that may be no leads', () => {
  test('short ones, with the site’s own limit', async ({ assert }) => {
    const told = [
      { duration_sec: 9, phone_number: '+4930000001' },
      { duration_sec: 10, phone_number: '+4930000002' },
      { phone_number: '+4930000003' },
    ]
    assert.deepEqual(await flagsOf({}, ...told), [['short'], [], []])
    assert.deepEqual(await flagsOf({ call_short_sec: 0 }, ...told), [[], [], []])
    assert.deepEqual(await flagsOf({ call_short_sec: 11 }, ...told), [['short'], ['short'], []])
  })

  test('numbers of the house', async ({ assert }) => {
    const settings = { internal_numbers: ['+4930123456'] }
    assert.deepEqual(await flagsOf(settings, {}, { phone_number: '+4930000001' }), [
      ['internal'],
      [],
    ])
  })

  test('everything in test mode', async ({ assert }) => {
    assert.deepEqual(await flagsOf({ call_test_mode: true }, { duration_sec: 1 }), [
      ['test', 'short'],
    ])
  })

  test('the same number again within a day, or what the site says', async ({ assert }) => {
    const told = [{ called_at: ago(180) }, { called_at: ago(90) }, { called_at: ago(5) }]
    assert.deepEqual(await flagsOf({}, ...told), [[], ['repeated'], ['repeated']])
    assert.deepEqual(await flagsOf({ call_repeat_hours: 1 }, ...told), [[], [], []])
    assert.deepEqual(await flagsOf({ call_repeat_hours: 0 }, ...told), [[], [], []])
  })

  test('one number that several visitors clicked is not repeated', async ({ assert }) => {
    const told = [
      { called_at: ago(20), fingerprint: 'a' },
      { called_at: ago(10), fingerprint: 'b' },
      { called_at: ago(5), fingerprint: 'a' },
    ]
    assert.deepEqual(await flagsOf({}, ...told), [[], [], ['repeated']])
  })
})
