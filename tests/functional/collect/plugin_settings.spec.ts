import { test } from '@japa/runner'
import { eventOf, post } from '#tests/support/sync'
import { makeSite, rowsOf } from '#tests/support/sites'
import { choose, install, scorerNamed } from '#tests/support/one_off_plugins'

const STORED = [
  '{"weight": "20"}',
  '{"weight": [20]}',
  '{"weight": null}',
  '{"weight": 1e308}',
  '{"weight": -1}',
  '{"weight": {"weight": 20}}',
  '{"__proto__": {"weight": 20}}',
  '{"other": 20}',
  '[20]',
  'null',
  '"weight"',
  '20',
]

test.group('Settings that do not fit', (group) => {
  group.setup(() =>
    install('scorer', [
      scorerNamed(
        'weighs',
        ({ weight }: any) => ({
          score: () => ({ score: weight, reasons: [{ signal: 'weight', points: weight }] }),
        }),
        {
          settings: [
            { key: 'weight', type: 'number', label: 'Weight', default: 7, min: 0, max: 50 },
          ],
        }
      ),
    ])
  )

  for (const settings of STORED) {
    test(`${settings}: the default stands`, async ({ assert }) => {
      const site = await makeSite()
      await choose(site.id, 'scorer', 'weighs', settings)
      const { body } = await post({ events: [eventOf(site)] })
      assert.include(body, { accepted: 1, score: 7 })
      const [event] = await rowsOf('SELECT scored_by FROM events WHERE site_id = ?', [site.id])
      assert.equal(event.scored_by, 'weighs@1.0.0')
    })
  }

  test('one that fits is used', async ({ assert }) => {
    const site = await makeSite()
    await choose(site.id, 'scorer', 'weighs', '{"weight": 20}')
    const { body } = await post({ events: [eventOf(site)] })
    assert.include(body, { accepted: 1, score: 20 })
  })
})
