import { test } from '@japa/runner'
import { owner } from '#tests/functional/sites/person'
import { eventOf, post } from '#tests/support/sync'
import { makeSite, rowsOf } from '#tests/support/sites'

const ORIGIN = { origin: 'https://example.com' }

test.group('Removing a site', () => {
  test('refuses its tag at once, keeps its data, and can be taken back', async ({ assert }) => {
    const { workspaceId, visitor } = await owner()
    const site = await makeSite({ workspaceId })
    assert.equal((await post(eventOf(site), ORIGIN)).status, 200)

    const removed = await visitor.send('DELETE', `/sites/${site.id}`)
    assert.equal(removed.status, 302)
    assert.equal((await post(eventOf(site), ORIGIN)).body.error.code, 'E_UNKNOWN_SITE')
    assert.lengthOf(await rowsOf('SELECT 1 FROM events WHERE site_id = ?', [site.id]), 1)

    const { page } = await visitor.follow(removed)
    assert.deepEqual(page.props.rows, [])
    assert.deepEqual(
      page.props.removed.map(({ id }: any) => id),
      [site.id]
    )
    assert.deepEqual(page.props.sites, [])

    await visitor.send('POST', `/sites/${site.id}/restore`)
    assert.equal((await post(eventOf(site), ORIGIN)).status, 200)
    const { page: after } = await visitor.visit('/sites')
    assert.deepEqual(
      after.props.rows.map(({ id }: any) => id),
      [site.id]
    )
    assert.lengthOf(await rowsOf('SELECT 1 FROM events WHERE site_id = ?', [site.id]), 2)
  })

  test('twice is once', async ({ assert }) => {
    const { workspaceId, visitor } = await owner()
    const site = await makeSite({ workspaceId })
    const removedAt = async () => {
      const [row] = await rowsOf('SELECT removed_at FROM sites WHERE id = ?', [site.id])
      return row.removed_at
    }
    await visitor.send('DELETE', `/sites/${site.id}`)
    const first = await removedAt()
    await visitor.send('DELETE', `/sites/${site.id}`)
    assert.deepEqual(await removedAt(), first)
  })

  test('its pages lead to the offer to restore it, and nothing else changes it', async ({
    assert,
  }) => {
    const { workspaceId, visitor } = await owner()
    const site = await makeSite({ workspaceId })
    const { page } = await visitor.visit(`/sites/${site.id}/settings`)
    const { name, domain, extraOrigins, timezone, country, currency, settings, version } =
      page.props.site
    await visitor.send('DELETE', `/sites/${site.id}`)

    const shown = await visitor.visit(`/sites/${site.id}/install`)
    assert.equal(shown.page.component, 'sites/settings')
    assert.isNotNull(shown.page.props.site.removedAt)

    const form = {
      name: 'Other',
      domain,
      extraOrigins,
      timezone,
      country,
      currency,
      settings,
      version,
    }
    await visitor.send('PUT', `/sites/${site.id}`, form)
    const hosts = await visitor.send('POST', `/sites/${site.id}/hosts`, { host: 'shop.example' })
    assert.equal(hosts.status, 404)
    const [row] = await rowsOf('SELECT name, extra_origins FROM sites WHERE id = ?', [site.id])
    assert.deepEqual(row, { name, extra_origins: [] })
  })
})
