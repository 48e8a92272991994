import { test } from '@japa/runner'
import { siteRegistry } from '#app/sites/site_registry'
import { installTestPlugins } from '#tests/support/plugins'
import { makeSite, rowsOf } from '#tests/support/sites'
import { asProgram, memberOf, owner } from '#tests/functional/sites/person'
import {
  choose,
  fieldIn,
  formAt,
  nextScore,
  pathOf,
  rowOf,
  shownAt,
} from '#tests/functional/site_plugins/plugin_pages'
import type { Visitor } from '#tests/support/visitor'

async function workspaceOfOwner() {
  const { user, workspaceId, visitor } = await owner()
  const site = await makeSite({ workspaceId })
  await choose(site, 'tuned')
  const path = `/workspaces/${workspaceId}/plugins/scorer/tuned`
  return { user, workspaceId, visitor, site, path, sitePath: pathOf(site) }
}

async function save(visitor: Visitor, path: string, values: object, over: object = {}) {
  const form = await formAt(visitor, path, values)
  return visitor.send('PUT', path, { ...form, ...over }, asProgram)
}

test.group('Settings for all sites of a workspace', (group) => {
  group.setup(installTestPlugins)

  test('hold on every site that has none of its own, from the next event', async ({ assert }) => {
    const { workspaceId, visitor, site, path, sitePath } = await workspaceOfOwner()
    const other = await makeSite({ workspaceId })
    await choose(other, 'tuned')
    assert.equal(await nextScore(site), 10)
    await save(visitor, sitePath, { points: 77 })
    assert.equal(await nextScore(other), 10)

    assert.equal((await save(visitor, path, { points: 40 })).status, 302)
    assert.equal(await nextScore(other), 40)
    assert.equal(await nextScore(site), 77)

    const field = fieldIn(await shownAt(visitor, sitePath), 'points')
    assert.deepInclude(field, { value: 77, inherited: 40, inheritedFrom: 'workspace', lock: null })
    await save(visitor, sitePath, { points: 40 })
    assert.deepEqual((await rowOf(site)).settings, {})
    await save(visitor, path, { points: 41 })
    assert.equal(await nextScore(site), 41)
  })

  test('hold for the default plugin too, and choose nothing', async ({ assert }) => {
    const { workspaceId, visitor } = await owner()
    const site = await makeSite({ workspaceId })
    const path = `/workspaces/${workspaceId}/plugins/scorer/tuned`
    await save(visitor, path, { points: 40 })
    assert.equal(await nextScore(site), 10)
    const { plugins } = (await siteRegistry.find(site.publicId))!
    assert.containSubset(plugins, [{ plugin: 'tuned', isEnabled: false, settings: { points: 40 } }])
  })

  test("a value that is fixed is the workspace's on every site, and says by whom", async ({
    assert,
  }) => {
    const { user, visitor, site, path, sitePath } = await workspaceOfOwner()
    await save(visitor, sitePath, { points: 77, note: 'ours' })
    await save(visitor, path, { points: 40 }, { locked: ['points', 'isOn', 'unheard of'] })
    assert.equal(await nextScore(site), 40)

    const shown = await shownAt(visitor, sitePath)
    assert.deepInclude(fieldIn(shown, 'points'), { value: 40, inherited: 40 })
    assert.equal(fieldIn(shown, 'points').lock.by, user.fullName)
    assert.equal(fieldIn(shown, 'isOn').lock.by, user.fullName)
    assert.isNull(fieldIn(shown, 'note').lock)

    const sent = await save(visitor, sitePath, { points: 99, isOn: false, note: 'mine' })
    assert.equal(sent.status, 302)
    assert.equal(await nextScore(site), 40)

    await save(visitor, path, {}, { locked: [] })
    assert.equal(await nextScore(site), 77, 'what the site had said counts again')
    assert.equal((await rowOf(site)).settings.note, 'mine')
  })

  test('who fixed it first stays with it', async ({ assert }) => {
    const { user, workspaceId, visitor, path } = await workspaceOfOwner()
    await save(visitor, path, {}, { locked: ['points'] })
    const { user: admin, visitor: other } = await memberOf(workspaceId, 'admin')
    await rowsOf('UPDATE users SET full_name = ? WHERE id = ?', ['Second Person', admin.id])
    await save(other, path, { points: 50 }, { locked: ['points', 'note'] })
    const shown = await shownAt(visitor, path)
    assert.equal(fieldIn(shown, 'points').lock.by, user.fullName)
    assert.equal(fieldIn(shown, 'note').lock.by, 'Second Person')
  })

  test('a form of a site that was open when they changed is refused', async ({ assert }) => {
    const { visitor, site, path, sitePath } = await workspaceOfOwner()
    const form = await formAt(visitor, sitePath, { note: 'mine' })
    await save(visitor, path, { points: 40 })
    assert.equal((await visitor.send('PUT', sitePath, form, asProgram)).status, 409)
    assert.deepEqual((await rowOf(site)).settings, {})
  })

  test('a form of the workspace that is no longer so is refused', async ({ assert }) => {
    const { visitor, path } = await workspaceOfOwner()
    const form = await formAt(visitor, path)
    const send = (points: number) =>
      visitor.send('PUT', path, { ...form, values: { ...form.values, points } }, asProgram)
    const answers = await Promise.all([send(20), send(30)])
    assert.sameMembers(
      answers.map(({ status }) => status),
      [302, 409]
    )
  })

  test('a secret of the workspace serves its sites, which do not see it', async ({ assert }) => {
    const { workspaceId, visitor, site } = await workspaceOfOwner()
    const path = `/workspaces/${workspaceId}/plugins/destination/careless`
    const sitePath = pathOf(site, 'destination', 'careless')
    await save(visitor, path, {}, { secrets: { token: 'of all sites' }, locked: ['token'] })
    const field = fieldIn(await shownAt(visitor, sitePath), 'token')
    assert.deepInclude(field, { isSecretInherited: true, value: '', secretSetAt: null })
    assert.notInclude((await visitor.get(sitePath)).body, 'of all sites')
    assert.notInclude((await visitor.get(path)).body, 'of all sites')

    const saved = await save(
      visitor,
      sitePath,
      { url: 'https://a.example' },
      { secrets: { token: 'own' } }
    )
    assert.equal(saved.status, 302, 'what is required comes from the workspace')
    const known = await siteRegistry.find(site.publicId)
    const choice = known!.plugins.find(({ plugin }) => plugin === 'careless')
    assert.deepEqual({ ...choice!.settings }, { url: 'https://a.example', token: 'of all sites' })
  })

  test('refuses what the plugin would', async ({ assert }) => {
    const { visitor, path } = await workspaceOfOwner()
    assert.equal((await save(visitor, path, { points: 101 })).status, 422)
    assert.equal((await save(visitor, path, {}, { locked: 'points' })).status, 422)
  })

  test('{$self} look and change nothing, strangers find nothing')
    .with(['analyst', 'viewer'] as const)
    .run(async ({ assert }, role) => {
      const { workspaceId, path } = await workspaceOfOwner()
      const { visitor } = await memberOf(workspaceId, role)
      const { page } = await visitor.visit(`/workspaces/${workspaceId}/plugins`)
      assert.isFalse(page.props.workspace.mayChange)
      assert.containSubset(page.props.plugins, [{ name: 'tuned', set: 0, locked: 0 }])
      assert.equal((await save(visitor, path, { points: 20 })).status, 403)
      assert.lengthOf(
        await rowsOf('SELECT 1 FROM workspace_plugins WHERE workspace_id = ?', [workspaceId]),
        0
      )

      const { visitor: stranger } = await owner()
      for (const place of [path, `/workspaces/${workspaceId}/plugins`]) {
        assert.equal((await stranger.get(place)).status, 404)
      }
      const form = await formAt(visitor, path)
      assert.equal((await stranger.send('PUT', path, form, asProgram)).status, 404)
      assert.equal((await stranger.send('PUT', path, {}, asProgram)).status, 404)
    })
})
