import { test } from '@japa/runner'
import { makeSite, rowsOf } from '#tests/support/sites'
import { siteRegistry } from '#app/sites/site_registry'

test.group('Sites as ingestion knows them', (group) => {
  const { now } = Date
  group.each.teardown(() => void (Date.now = now))

  /** What was read is old by then. */
  const later = () => (Date.now = () => now() + 60_000)

  test('one that has not changed is the same when it is read again, so that its plugins go on', async ({
    assert,
  }) => {
    const { publicId } = await makeSite()
    const known = await siteRegistry.find(publicId)
    later()
    assert.strictEqual(await siteRegistry.find(publicId), known)
  })

  test('one that has changed is another', async ({ assert }) => {
    const { id, publicId } = await makeSite()
    const known = await siteRegistry.find(publicId)
    await rowsOf(
      `INSERT INTO site_plugins (site_id, kind, plugin, version) VALUES (?, 'enricher', 'bots', '1.0.0')`,
      [id]
    )
    assert.strictEqual(await siteRegistry.find(publicId), known, 'within a few seconds')
    later()
    const changed = await siteRegistry.find(publicId)
    assert.notStrictEqual(changed, known)
    assert.lengthOf(changed!.plugins, 1)
  })
})
