import { test } from '@japa/runner'
import { installTestPlugins } from '#tests/support/plugins'
import { siteRegistry } from '#app/sites/site_registry'
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

async function siteOfOwner() {
  const { user, workspaceId, visitor } = await owner()
  const site = await makeSite({ workspaceId })
  return { user, workspaceId, visitor, site, path: pathOf(site) }
}

test.group('Settings of a plugin', (group) => {
  group.setup(installTestPlugins)

  test('count for the very next event', async ({ assert }) => {
    const { visitor, site, path } = await siteOfOwner()
    await choose(site, 'tuned')
    assert.equal(await nextScore(site), 10)
    const form = await formAt(visitor, path, { points: 30, factor: 1.5, note: 'ünï' })
    const { status, location } = await visitor.send('PUT', path, form)
    assert.equal(status, 302)
    assert.isTrue(location!.endsWith(path))
    assert.equal(await nextScore(site), 45)
    assert.deepEqual((await rowOf(site)).settings, { points: 30, factor: 1.5, note: 'ünï' })
  })

  test('of a plugin that is not chosen are kept, and do not choose it', async ({ assert }) => {
    const { visitor, site, path } = await siteOfOwner()
    await visitor.send('PUT', path, await formAt(visitor, path, { points: 30 }))
    assert.containSubset(await rowOf(site), { enabled: false, settings: { points: 30 } })
    assert.isFalse((await shownAt(visitor, path)).isInUse)
    assert.equal(await nextScore(site), 10)
    await choose(await makeSite({ workspaceId: site.workspaceId }), 'tuned')
  })

  test("a value that is the default again is not the site's own any more", async ({ assert }) => {
    const { visitor, site, path } = await siteOfOwner()
    await visitor.send('PUT', path, await formAt(visitor, path, { points: 30, isOn: false }))
    assert.deepEqual((await rowOf(site)).settings, { points: 30, isOn: false })
    await visitor.send('PUT', path, await formAt(visitor, path, { points: 10 }))
    assert.deepEqual((await rowOf(site)).settings, { isOn: false })
  })

  test('refuses {title}, at the field')
    .with([
      { title: 'a number as text', values: { points: '30' }, field: 'values.points' },
      { title: 'too much', values: { points: 101 }, field: 'values.points' },
      { title: 'too little', values: { factor: 0.4 }, field: 'values.factor' },
      { title: 'half a point', values: { points: 1.5 }, field: 'values.points' },
      { title: 'no number', values: { factor: null }, field: 'values.factor' },
      { title: 'text for a switch', values: { isOn: 'true' }, field: 'values.isOn' },
      { title: 'another choice', values: { mood: 'angry' }, field: 'values.mood' },
      { title: 'a list for a text', values: { note: ['a'] }, field: 'values.note' },
      { title: 'a long text', values: { note: 'x'.repeat(21) }, field: 'values.note' },
      { title: 'a line break', values: { note: 'a\nb' }, field: 'values.note' },
      { title: 'half a form', values: { mood: undefined }, field: 'values.mood' },
    ] as { title: string; values: object; field: string }[])
    .run(async ({ assert }, { values, field }) => {
      const { visitor, site, path } = await siteOfOwner()
      const form = await formAt(visitor, path, values)
      const answer = await visitor.send('PUT', path, form, asProgram)
      assert.equal(answer.status, 422)
      assert.deepEqual(
        JSON.parse(answer.body).errors.map((error: any) => error.field),
        [field]
      )
      assert.isUndefined(await rowOf(site))

      const { page } = await visitor.follow(
        await visitor.send('PUT', path, form, { referer: path })
      )
      assert.isString(page.props.errors[field])
    })

  test('keys that nobody declared are left out', async ({ assert }) => {
    const { visitor, site, path } = await siteOfOwner()
    const form = await formAt(visitor, path, { points: 20, other: 1, constructor: 2 })
    const hostile = JSON.parse(JSON.stringify(form).replace('"other"', '"__proto__"'))
    assert.equal((await visitor.send('PUT', path, hostile)).status, 302)
    assert.deepEqual((await rowOf(site)).settings, { points: 20 })
  })

  test('the second of two people who edit is told, and overwrites nothing', async ({ assert }) => {
    const { workspaceId, visitor: first, site, path } = await siteOfOwner()
    const { visitor: second } = await memberOf(workspaceId, 'admin')
    const theirs = await formAt(second, path, { points: 40 })
    await first.send('PUT', path, await formAt(first, path, { points: 20 }))

    const refused = await second.send('PUT', path, theirs, { referer: path })
    const { page } = await second.follow(refused)
    assert.include(page.props.errors.version, 'changed after you opened the page')
    assert.equal(fieldIn(page.props.plugin, 'points').value, 20)

    const asJson = await second.send('PUT', path, theirs, asProgram)
    assert.equal(asJson.status, 409)
    assert.equal(JSON.parse(asJson.body).error.code, 'E_STALE_SETTINGS')
    assert.deepEqual((await rowOf(site)).settings, { points: 20 })
  })

  test('of two saves at the same moment one wins and one is told', async ({ assert }) => {
    const { visitor, path } = await siteOfOwner()
    const form = await formAt(visitor, path)
    const save = (points: number) =>
      visitor.send('PUT', path, { ...form, values: { ...form.values, points } }, asProgram)
    const answers = await Promise.all([save(20), save(30)])
    assert.sameMembers(
      answers.map(({ status }) => status),
      [302, 409]
    )
  })

  test('{$self} look, and change nothing')
    .with(['analyst', 'viewer'] as const)
    .run(async ({ assert }, role) => {
      const { workspaceId, site, path } = await siteOfOwner()
      const { visitor } = await memberOf(workspaceId, role)
      const form = await formAt(visitor, path, { points: 20 })
      assert.equal((await visitor.send('PUT', path, form, asProgram)).status, 403)
      const version = { version: '1.0.0', fingerprint: form.fingerprint }
      assert.equal((await visitor.send('POST', `${path}/version`, version, asProgram)).status, 403)
      assert.isUndefined(await rowOf(site))
    })

  test('strangers find nothing, whatever they send', async ({ assert }) => {
    const { visitor: ours, site, path } = await siteOfOwner()
    const { visitor } = await owner()
    for (const body of [{}, await formAt(ours, path, { points: 20 })]) {
      assert.equal((await visitor.send('PUT', path, body, asProgram)).status, 404)
      assert.equal((await visitor.send('POST', `${path}/version`, body, asProgram)).status, 404)
    }
    assert.isUndefined(await rowOf(site))
  })
})

test.group('Secrets of a plugin', (group) => {
  group.setup(installTestPlugins)
  const SECRET = 'sk_live_0123456789'
  const values = { url: 'https://example.com/in' }

  async function siteWithSecret() {
    const made = await siteOfOwner()
    const path = pathOf(made.site, 'destination', 'careless')
    const form = await formAt(made.visitor, path, values)
    await made.visitor.send('PUT', path, { ...form, secrets: { token: SECRET } })
    return { ...made, path }
  }

  const known = async (publicId: string) => {
    const site = await siteRegistry.find(publicId)
    return site!.plugins.find(({ plugin }) => plugin === 'careless')?.settings
  }

  test('are sealed, reach the plugin, and are never shown again', async ({ assert }) => {
    const { visitor, site, path } = await siteWithSecret()
    const row = await rowOf(site, 'careless')
    assert.deepEqual(row.settings, values)
    assert.notInclude(JSON.stringify(row), SECRET)
    assert.deepEqual({ ...(await known(site.publicId)) }, { ...values, token: SECRET })

    const { body } = await visitor.get(path)
    assert.notInclude(body, SECRET)
    const field = fieldIn(await shownAt(visitor, path), 'token')
    assert.deepInclude(field, { value: '', inherited: '', isSecretInherited: false })
    assert.closeTo(Date.parse(field.secretSetAt), Date.now(), 60_000)
  })

  test('stay when the rest is saved, are replaced, and are taken away', async ({ assert }) => {
    const { visitor, site, path } = await siteWithSecret()
    const { sealed_settings: sealed } = await rowOf(site, 'careless')
    const save = async (secrets: object, over: object = {}) =>
      visitor.send('PUT', path, { ...(await formAt(visitor, path, over)), secrets }, asProgram)

    await save({}, { url: 'https://example.com/other' })
    assert.equal((await known(site.publicId))?.token, SECRET)
    await save({ token: 'another one' })
    assert.equal((await known(site.publicId))?.token, 'another one')
    assert.notEqual((await rowOf(site, 'careless')).sealed_settings, sealed)

    const refused = await save({ token: null })
    assert.equal(refused.status, 422)
    assert.equal(JSON.parse(refused.body).errors[0].field, 'secrets.token')
    assert.equal((await save({ token: 'x'.repeat(51) })).status, 422)
    assert.equal((await known(site.publicId))?.token, 'another one')
  })

  test('of one site cannot be opened in the row of another', async ({ assert }) => {
    const { site, workspaceId, visitor } = await siteWithSecret()
    const other = await makeSite({ workspaceId })
    await rowsOf(
      `INSERT INTO site_plugins (site_id, kind, plugin, version, settings, sealed_settings)
       SELECT ?, kind, plugin, version, settings, sealed_settings FROM site_plugins WHERE site_id = ?`,
      [other.id, site.id]
    )
    assert.equal((await known(other.publicId))?.token, '')
    const shown = await shownAt(visitor, pathOf(other, 'destination', 'careless'))
    assert.isNull(fieldIn(shown, 'token').secretSetAt)
  })
})
