import { test } from '@japa/runner'
import { siteRegistry } from '#app/sites/site_registry'
import { eventOf, post } from '#tests/support/sync'
import { makeSite, rowsOf } from '#tests/support/sites'
import { sleepSynchronously } from '#tests/support/broken_plugins'
import { choose, install, scorerNamed } from '#tests/support/one_off_plugins'

const scoredBy = async (siteId: string) =>
  (
    await rowsOf<{ scored_by: string }>(
      'SELECT scored_by FROM events WHERE site_id = ? ORDER BY created_at, id',
      [siteId]
    )
  ).map((row) => row.scored_by)

test.group('A slow scorer', (group) => {
  group.setup(() =>
    install('scorer', [
      scorerNamed('sleeps', () => ({
        score: () => {
          sleepSynchronously(300)
          return { score: 10, reasons: [{ signal: 'awake', points: 10 }] }
        },
      })),
    ])
  )

  test('is soon no longer asked, and every event is stored', async ({ assert }) => {
    const site = await makeSite()
    await choose(site.id, 'scorer', 'sleeps')
    const { body } = await post({ events: Array.from({ length: 8 }, () => eventOf(site)) })
    assert.include(body, { accepted: 8 })
    const names = await scoredBy(site.id)
    assert.lengthOf(names, 8)
    const asked = names.filter((name) => name === 'sleeps@1.0.0').length
    assert.isTrue(asked >= 1 && asked <= 5, `${asked} times`)
    assert.lengthOf(
      names.filter((name) => name === 'classic@1.0.0'),
      8 - asked
    )
  })

  test('stays unasked when what is known of its site is read anew', async ({ assert }) => {
    const site = await makeSite()
    await choose(site.id, 'scorer', 'sleeps')
    await post({ events: Array.from({ length: 5 }, () => eventOf(site)) })

    const known = await siteRegistry.find(site.publicId)
    assert.strictEqual(await findAfter(6_000, site.publicId), known)
    await post({ events: [eventOf(site)] })
    assert.include(await scoredBy(site.id), 'classic@1.0.0')

    await rowsOf(`UPDATE site_plugins SET settings = '{"a": 1}' WHERE site_id = ?`, [site.id])
    assert.notStrictEqual(await findAfter(12_000, site.publicId), known, 'a change is noticed')
  })
})

/** What is known of a site is read anew after 5 seconds. */
async function findAfter(ms: number, publicId: string) {
  const now = Date.now
  Date.now = () => now() + ms
  try {
    return await siteRegistry.find(publicId)
  } finally {
    Date.now = now
  }
}
