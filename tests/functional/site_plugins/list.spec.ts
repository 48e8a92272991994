import { test } from '@japa/runner'
import { siteRegistry } from '#app/sites/site_registry'
import { choosePlugin } from '#app/site_plugins/choose_plugin'
import { eventOf, post } from '#tests/support/sync'
import { installTestPlugins } from '#tests/support/plugins_to_set'
import { makeSite, rowsOf, type TestSite } from '#tests/support/sites'
import { asProgram, memberOf, owner } from '#tests/functional/sites/person'
import { choose, nextScore, pathOf, rowOf } from '#tests/functional/site_plugins/plugin_pages'
import type { Visitor } from '#tests/support/visitor'

const CHROME =
  'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'

async function siteOfOwner() {
  const { user, workspaceId, visitor } = await owner()
  return { user, workspaceId, visitor, site: await makeSite({ workspaceId }) }
}

async function listed(visitor: Visitor, site: TestSite, kind: string, name: string) {
  const { page } = await visitor.visit(`/sites/${site.id}/plugins`)
  const group = page.props.groups.find((candidate: any) => candidate.kind === kind)
  return group?.plugins.find((plugin: any) => plugin.name === name)
}

const sessionOf = async (site: TestSite) => {
  await post(eventOf(site), { 'user-agent': CHROME })
  const [session] = await rowsOf(
    'SELECT source_label, browser FROM sessions WHERE site_id = ? ORDER BY started_at DESC LIMIT 1',
    [site.id]
  )
  return session
}

const use = (visitor: Visitor, site: TestSite, kind: string, name: string, isOn: boolean) =>
  visitor.send('POST', `${pathOf(site, kind, name)}/use`, { isOn }, asProgram)

test.group('Plugins of a site', (group) => {
  group.setup(installTestPlugins)

  test('are listed by kind, with what is used', async ({ assert }) => {
    const { visitor, site } = await siteOfOwner()
    const { page } = await visitor.visit(`/sites/${site.id}/plugins`)
    assert.equal(page.component, 'plugins/index')
    assert.containSubset(await listed(visitor, site, 'scorer', 'classic'), {
      version: '1.0.0',
      isInUse: true,
      isDefault: true,
      health: null,
    })
    assert.containSubset(await listed(visitor, site, 'scorer', 'tuned'), { isInUse: false })
    assert.containSubset(await listed(visitor, site, 'enricher', 'device'), { isInUse: true })
    // A site has any number of these, on a page of their own.
    assert.isUndefined(await listed(visitor, site, 'destination', 'careless'))
  })

  test('an enricher is switched off, and on, from the next event', async ({ assert }) => {
    const { visitor, site } = await siteOfOwner()
    assert.isNotNull((await sessionOf(site)).browser)
    assert.equal((await use(visitor, site, 'enricher', 'device', false)).status, 302)
    assert.isNull((await sessionOf(site)).browser)
    assert.isFalse((await listed(visitor, site, 'enricher', 'device')).isInUse)
    await use(visitor, site, 'enricher', 'device', true)
    assert.isNotNull((await sessionOf(site)).browser)
  })

  test('a classifier is chosen, and given up for the default', async ({ assert }) => {
    const { visitor, site } = await siteOfOwner()
    await choose(site, 'paid-click', 'classifier')
    await rowsOf(
      `INSERT INTO site_plugins (site_id, kind, plugin, version, enabled, settings)
      VALUES (?, 'classifier', 'named', '1.0.0', false, '{"label": "Somewhere"}')`,
      [site.id]
    )
    assert.equal((await sessionOf(site)).source_label, 'Organic')

    await use(visitor, site, 'classifier', 'named', true)
    assert.equal((await sessionOf(site)).source_label, 'Somewhere')
    assert.isFalse((await rowOf(site, 'paid-click')).enabled)

    await use(visitor, site, 'classifier', 'named', false)
    assert.equal((await sessionOf(site)).source_label, 'Organic')
    assert.deepEqual((await rowOf(site, 'named')).settings, { label: 'Somewhere' })
  })

  test('what needs something first is not used before', async ({ assert }) => {
    const { visitor, site } = await siteOfOwner()
    const refused = await use(visitor, site, 'classifier', 'named', true)
    assert.equal(refused.status, 422)
    assert.containSubset(JSON.parse(refused.body).error, {
      code: 'E_PLUGIN_NOT_READY',
      message: 'named needs "Label" first.',
    })
    assert.isUndefined(await rowOf(site, 'named'))

    const inPage = await visitor.send(
      'POST',
      `${pathOf(site, 'destination', 'careless')}/use`,
      { isOn: true },
      { referer: `/sites/${site.id}/plugins` }
    )
    const { page } = await visitor.follow(inPage)
    assert.equal(page.props.flash.error, 'careless needs "Address" and "Token" first.')
  })

  test('of two choices at once one is left, whichever', async ({ assert }) => {
    const { user, site } = await siteOfOwner()
    await Promise.all(
      ['classic', 'tuned', 'classic', 'tuned'].map((name) =>
        choosePlugin(user, site.id, 'scorer', name)
      )
    )
    const rows = await rowsOf('SELECT plugin FROM site_plugins WHERE site_id = ? AND enabled', [
      site.id,
    ])
    assert.lengthOf(rows, 1)
  })

  test('choosing what was in shadow takes it out of the shadow, and leaves others there', async ({
    assert,
  }) => {
    const { user, site } = await siteOfOwner()
    await rowsOf(
      `INSERT INTO site_plugins (site_id, kind, plugin, version, shadow)
      VALUES (?, 'scorer', 'tuned', '1.0.0', true)`,
      [site.id]
    )
    assert.equal(await nextScore(site), 10, 'page view, classic')
    await choosePlugin(user, site.id, 'scorer', 'classic')
    assert.containSubset(await rowOf(site), { enabled: true, shadow: true })
    await choosePlugin(user, site.id, 'scorer', 'tuned')
    assert.containSubset(await rowOf(site), { enabled: true, shadow: false })
    assert.isFalse((await rowOf(site, 'classic')).enabled)
  })

  test('one that fails says so, rests after five failures, and the default answers', async ({
    assert,
  }) => {
    const { visitor, site } = await siteOfOwner()
    await rowsOf(
      `INSERT INTO site_plugins (site_id, kind, plugin, version, settings)
      VALUES (?, 'scorer', 'tuned', '1.0.0', '{"note": "broken"}')`,
      [site.id]
    )
    const { body } = await post({
      events: Array.from({ length: 9 }, () => eventOf(site, { ec: 'conversion' })),
    })
    assert.include(body, { accepted: 9, score: 50 })
    const { health } = await listed(visitor, site, 'scorer', 'tuned')
    assert.containSubset(health, { problem: 'it is broken', failures: 5 })
    assert.isAbove(Date.parse(health.restsUntil), Date.now())
  })

  test('a site that has not changed keeps its plugins, and so how often they failed', async ({
    assert,
  }) => {
    const { site, visitor } = await siteOfOwner()
    const before = await siteRegistry.find(site.publicId)
    const real = Date.now
    try {
      Date.now = () => real() + 60_000
      assert.strictEqual(await siteRegistry.find(site.publicId), before)
      await use(visitor, site, 'enricher', 'device', false)
      assert.notStrictEqual(await siteRegistry.find(site.publicId), before)
    } finally {
      Date.now = real
      siteRegistry.forget(site.publicId)
    }
  })

  test('one that is not installed any more is named', async ({ assert }) => {
    const { visitor, site } = await siteOfOwner()
    await choose(site, 'vanished')
    const { page } = await visitor.visit(`/sites/${site.id}/plugins`)
    const scorers = page.props.groups.find(({ kind }: any) => kind === 'scorer')
    assert.deepEqual(scorers.missing, ['vanished'])
    assert.isTrue((await listed(visitor, site, 'scorer', 'classic')).isInUse)
  })

  test('{$self} look and change nothing')
    .with(['analyst', 'viewer'] as const)
    .run(async ({ assert }, role) => {
      const { workspaceId, site } = await siteOfOwner()
      const { visitor } = await memberOf(workspaceId, role)
      const { page } = await visitor.visit(`/sites/${site.id}/plugins`)
      assert.isFalse(page.props.site.mayChange)
      for (const [kind, name] of [
        ['enricher', 'device'],
        ['classifier', 'paid-click'],
      ]) {
        assert.equal((await use(visitor, site, kind, name, false)).status, 403)
      }
      assert.lengthOf(await rowsOf('SELECT 1 FROM site_plugins WHERE site_id = ?', [site.id]), 0)
    })

  test('an admin may; a stranger finds nothing; a removed site has no plugins', async ({
    assert,
  }) => {
    const { workspaceId, visitor, site } = await siteOfOwner()
    const admin = await memberOf(workspaceId, 'admin')
    assert.equal((await use(admin.visitor, site, 'enricher', 'device', false)).status, 302)

    const { visitor: stranger } = await owner()
    assert.equal((await stranger.get(`/sites/${site.id}/plugins`)).status, 404)
    assert.equal((await stranger.get(pathOf(site))).status, 404)
    assert.equal((await use(stranger, site, 'enricher', 'device', true)).status, 404)
    assert.isFalse((await rowOf(site, 'device')).enabled)

    for (const [kind, name] of [
      ['scorer', 'nobody'],
      ['magic', 'device'],
      ['enricher', 'classic'],
      ['__proto__', 'x'],
    ]) {
      assert.equal((await visitor.get(pathOf(site, kind, name), asProgram)).status, 404)
      assert.equal((await use(visitor, site, kind, name, true)).status, 404)
    }
    for (const [kind, name] of [
      ['scorer', 'classic'],
      ['attribution-model', 'first'],
    ]) {
      const { status } = await use(visitor, site, kind, name, true)
      assert.equal(status, 404, 'what changes history is chosen on a page of its own')
    }
    await rowsOf('UPDATE sites SET removed_at = now() WHERE id = ?', [site.id])
    assert.equal((await use(visitor, site, 'enricher', 'device', true)).status, 404)
    const { location } = await visitor.get(`/sites/${site.id}/plugins`)
    assert.isTrue(location!.endsWith('/settings'))
  })
})
