import { test } from '@japa/runner'
import { rowsOf } from '#tests/support/sites'
import { Receiver } from '#tests/support/receiver'
import { siteRegistry } from '#app/sites/site_registry'
import { emptyQueue } from '#tests/functional/jobs/queue'
import { asProgram } from '#tests/functional/sites/person'
import { sitesOf } from '#tests/functional/provisioning/provisioner'
import { pluginsOf, settingsOf, templater } from '#tests/functional/templates/templater'

const ITEMS = {
  'settings/call_window_min': 45,
  'settings/on_gpc': 'drop',
  'choice/attribution-model': 'linear',
  'switch/enricher/geo': false,
}

test.group('Templates', (group) => {
  group.each.setup(emptyQueue)

  test('are taken from a site, with its settings and choices', async ({ assert }) => {
    const { aSite, create, show } = await templater()
    const site = await aSite({ call_window_min: 75, internal_numbers: ['+902125550101'] })
    await rowsOf(
      `INSERT INTO site_plugins (site_id, kind, plugin, version, enabled, settings)
       VALUES (?, 'classifier', 'paid-click', '1.0.0', true, '{}')`,
      [site.id]
    )
    const { template } = await show(await create('Clinics', site.id))
    assert.equal(template.version, 1)
    assert.equal(template.items['settings/call_window_min'], 75)
    assert.equal(template.items['choice/attribution-model'], 'last-non-direct')
    assert.notProperty(template.items, 'settings/internal_numbers')
  })

  test('say what fits and no secret; two who edit at once are told', async ({ assert }) => {
    const { create, edit, show, send, of } = await templater()
    const id = await create('Clinics')
    for (const [key, value] of [
      ['settings/call_window_min', 500],
      ['settings/unknown', 1],
      ['choice/scorer', 'nobody'],
      ['choice/attribution-model', 'markov'],
      ['switch/enricher/geo', 'yes'],
      ['plugin/scorer/classic/unknown', 1],
      ['webhook/abc', { url: 'https://example.com' }],
    ]) {
      const { status, body } = await edit(id, { [key as string]: value })
      assert.equal(status, 422, String(key))
      assert.include(body, String(key).split('/')[0])
    }
    const before = await show(id)
    const form = { name: 'Clinics', version: 1, items: { 'settings/on_dnt': 'drop' } }
    assert.equal((await send('PUT', `${of}/${id}`, form)).status, 302)
    assert.equal((await send('PUT', `${of}/${id}`, form)).status, 409)
    assert.equal((await show(id)).template.version, before.template.version + 1)
    const again = await send('POST', of, { name: 'CLINICS' })
    assert.equal(again.status, 409)
  })

  test('are pushed: what differs is shown before, changes, and is no drift any more', async ({
    assert,
  }) => {
    const { aSite, create, edit, push, siteOn, show } = await templater()
    const site = await aSite({ call_window_min: 20 })
    const id = await create('Clinics')
    const { catalogue } = await show(id)
    const half = catalogue.find(({ key }: any) => key.startsWith('plugin/scorer/signals/'))
    const points = { [half.key]: half.type === 'number' ? half.standard + 1 : half.standard }
    await edit(id, { ...ITEMS, ...points })
    const before = await siteOn(id, site.id)
    assert.isNull(before.version)
    assert.deepInclude(before.drift, {
      key: 'settings/call_window_min',
      wanted: 45,
      actual: 20,
      state: 'open',
    })
    assert.lengthOf(before.drift, 5)

    await push(id, [site.id])
    const after = await siteOn(id, site.id)
    assert.deepEqual(after.drift, [])
    assert.equal(after.version, 2)
    assert.include(await settingsOf(site.id), { call_window_min: 45, on_gpc: 'drop' })
    const plugins = await pluginsOf(site.id)
    assert.deepInclude(plugins, {
      kind: 'attribution-model',
      plugin: 'linear',
      enabled: true,
      settings: {},
    })
    assert.include(
      plugins.find(({ plugin }) => plugin === 'geo'),
      { enabled: false }
    )
    assert.deepEqual(plugins.find(({ plugin }) => plugin === 'signals').settings, {
      [half.name]: half.standard + 1,
    })
    assert.equal((await siteRegistry.find(site.publicId))!.settings.call_window_min, 45)
    const runs = await rowsOf('SELECT task FROM job_runs WHERE site_id = ?', [site.id])
    assert.deepEqual(runs, [{ task: 'credits' }])
  })

  test('drift is shown; what is the site’s own is kept until it is given back', async ({
    assert,
  }) => {
    const { aSite, create, edit, push, siteOn, send, of } = await templater()
    const [one, two] = [await aSite(), await aSite({}, 'two.example')]
    const id = await create('Clinics')
    await edit(id, { 'settings/call_window_min': 45, 'settings/call_short_sec': 5 })
    await push(id, [one.id, two.id])
    await rowsOf(
      `UPDATE sites SET settings = settings || '{"call_window_min": 90, "call_short_sec": 9}' WHERE id = ?`,
      [one.id]
    )
    assert.lengthOf((await siteOn(id, one.id)).drift, 2)
    assert.lengthOf((await siteOn(id, two.id)).drift, 0)

    const own = { key: 'settings/call_window_min', isOwn: true }
    assert.equal((await send('PUT', `${of}/${id}/sites/${one.id}`, own)).status, 302)
    await push(id, [one.id, two.id])
    assert.include(await settingsOf(one.id), { call_window_min: 90, call_short_sec: 5 })
    assert.deepEqual(
      (await siteOn(id, one.id)).drift.map(({ key, state }: any) => [key, state]),
      [['settings/call_window_min', 'own']]
    )

    await send('PUT', `${of}/${id}/sites/${one.id}`, { ...own, isOwn: false })
    await push(id, [one.id])
    assert.equal((await settingsOf(one.id)).call_window_min, 45)
    const unknown = { key: 'settings/unknown', isOwn: true }
    assert.equal((await send('PUT', `${of}/${id}/sites/${one.id}`, unknown)).status, 404)
  })

  test('a push that is not what was seen changes nothing', async ({ assert }) => {
    const { aSite, create, edit, show, send, of } = await templater()
    const site = await aSite({ call_window_min: 20 })
    const id = await create('Clinics')
    await edit(id, { 'settings/call_window_min': 45 })
    const [{ seen }] = (await show(id)).sites
    await edit(id, { 'settings/call_window_min': 60 })
    const answer = await send('POST', `${of}/${id}/pushes`, { sites: [{ id: site.id, seen }] })
    assert.equal(answer.status, 409)
    assert.equal((await settingsOf(site.id)).call_window_min, 20)
  })

  test('a push is taken back, but for what was changed since', async ({ assert }) => {
    const { aSite, create, edit, push, show, send, of, siteOn } = await templater()
    const site = await aSite({ call_window_min: 20, call_short_sec: 3 })
    const id = await create('Clinics')
    await edit(id, {
      'settings/call_window_min': 45,
      'settings/call_short_sec': 5,
      'choice/attribution-model': 'linear',
    })
    await push(id, [site.id])
    await rowsOf(`UPDATE sites SET settings = settings || '{"call_short_sec": 7}' WHERE id = ?`, [
      site.id,
    ])
    const [{ id: pushId }] = (await show(id)).pushes
    assert.equal((await send('POST', `${of}/${id}/pushes/${pushId}/undo`, {})).status, 302)
    assert.include(await settingsOf(site.id), { call_window_min: 20, call_short_sec: 7 })
    const chosen = (await pluginsOf(site.id)).find(({ enabled }) => enabled)
    assert.equal(chosen.plugin, 'last-non-direct')
    assert.isNull((await siteOn(id, site.id)).version)
    assert.equal((await send('POST', `${of}/${id}/pushes/${pushId}/undo`, {})).status, 409)
  })

  test('endpoints: one for each site with a key of its own, changed and taken back with the push', async ({
    assert,
    cleanup,
  }) => {
    const receiver = await Receiver.start(cleanup)
    const { aSite, create, push, show, send, of, siteOn } = await templater()
    const [one, two] = [await aSite(), await aSite({}, 'two.example')]
    const id = await create('Clinics')
    const given = { name: 'CRM', url: receiver.url, events: ['lead.created'] }
    const refused = await send('POST', `${of}/${id}/webhooks`, { ...given, url: 'http://10.0.0.1' })
    assert.equal(refused.status, 422)
    assert.equal((await send('POST', `${of}/${id}/webhooks`, given)).status, 302)
    await push(id, [one.id, two.id])
    const made = await rowsOf(
      'SELECT id, name, events, sealed_keys, template_key FROM destinations WHERE site_id = ANY (?)',
      [[one.id, two.id]]
    )
    assert.lengthOf(made, 2)
    assert.include(made[0], { name: 'CRM' })
    assert.notEqual(made[0].sealed_keys, made[1].sealed_keys)
    const page = JSON.stringify(await show(id))
    for (const { sealed_keys: keys } of made) assert.notInclude(page, keys)
    assert.deepEqual((await siteOn(id, one.id)).drift, [])

    await rowsOf(`UPDATE destinations SET name = 'Other' WHERE id = ?`, [made[0].id])
    const [{ id: pushId }] = (await show(id)).pushes
    await send('POST', `${of}/${id}/pushes/${pushId}/undo`, {})
    const left = await rowsOf('SELECT name FROM destinations WHERE site_id = ANY (?)', [
      [one.id, two.id],
    ])
    assert.deepEqual(left, [{ name: 'Other' }])
  })

  test('a new site from a file takes one; what its row says is its own; undone with the file', async ({
    assert,
  }) => {
    const { create, edit, apply, workspaceId, show, post, aSite } = await templater()
    const old = await aSite({ call_short_sec: 9 }, 'old.example')
    const id = await create('Clinics')
    await edit(id, { 'settings/call_window_min': 45, 'settings/call_short_sec': 5 })
    const file = 'domain,template,call_window_min\nnew.example,clinics,60\nold.example,Clinics,\n'
    const { path } = await apply(file)
    const [made] = await rowsOf(
      `SELECT id, settings FROM sites WHERE workspace_id = ? AND domain = 'new.example'`,
      [workspaceId]
    )
    assert.include(made.settings, { call_window_min: 60, call_short_sec: 5 })
    assert.equal((await settingsOf(old.id)).call_short_sec, 5)
    const held = (await show(id)).sites.find((site: any) => site.id === made.id)
    assert.deepEqual(
      held.drift.map(({ key, state }: any) => [key, state]),
      [['settings/call_window_min', 'own']]
    )
    const again = await apply(file)
    assert.deepEqual(again.run.counts, [{ action: 'unchanged', outcome: null, count: 2 }])

    await post(`${path}/undo`, {})
    assert.equal((await settingsOf(old.id)).call_short_sec, 9)
    assert.deepEqual(
      await rowsOf('SELECT 1 FROM templated_sites WHERE workspace_id = ?', [workspaceId]),
      []
    )
    assert.isEmpty(await rowsOf('SELECT 1 FROM sites WHERE id = ?', [made.id]))
  })

  test('what the workspace has locked is said, and not pushed', async ({ assert }) => {
    const { aSite, create, edit, push, siteOn, show, workspaceId } = await templater()
    const site = await aSite()
    const id = await create('Clinics')
    const { catalogue } = await show(id)
    const number = catalogue.find(
      ({ key, type }: any) => key.startsWith('plugin/scorer/signals/') && type === 'number'
    )
    await rowsOf(
      `INSERT INTO workspace_plugins (workspace_id, kind, plugin, version, settings, locked)
       VALUES (?, 'scorer', 'signals', '1.0.0', '{}', ?::jsonb)`,
      [workspaceId, JSON.stringify({ [number.name]: { by: 'x', at: 'x' } })]
    )
    await edit(id, { [number.key]: number.standard + 1 })
    await push(id, [site.id])
    assert.equal((await siteOn(id, site.id)).drift[0].state, 'locked')
    assert.deepEqual(await pluginsOf(site.id), [])
  })

  test('a new site is made with one at once, and follows it from then on', async ({ assert }) => {
    const { workspaceId, visitor, create, edit, siteOn, push } = await templater()
    const id = await create('Clinics')
    await edit(id, { 'settings/call_window_min': 75, 'choice/scorer': 'signals' })
    const { page } = await visitor.visit('/sites/new')
    const [offered] = page.props.workspaces.filter((one: any) => one.id === workspaceId)
    assert.deepEqual(offered.templates, [{ id, name: 'Clinics' }])

    const form = { name: 'New', domain: 'new.example', workspaceId, templateId: id }
    assert.equal((await visitor.send('POST', '/sites', form, asProgram)).status, 302)
    const [site] = await sitesOf(workspaceId)
    assert.equal(site.settings.call_window_min, 75)
    assert.deepInclude(await pluginsOf(site.id), {
      kind: 'scorer',
      plugin: 'signals',
      enabled: true,
      settings: {},
    })
    const held = await siteOn(id, site.id)
    assert.equal(held.version, 2)
    assert.isEmpty(held.drift)
    await edit(id, { 'settings/call_window_min': 90 })
    await push(id, [site.id])
    assert.equal((await settingsOf(site.id)).call_window_min, 90)
  })

  test('a new site is not made with a template of others, nor with one that is gone', async ({
    assert,
  }) => {
    const theirs = await templater()
    const foreign = await theirs.create('Theirs')
    const { workspaceId, visitor, create, send, of } = await templater()
    const gone = await create('Gone')
    await send('DELETE', `${of}/${gone}`, {})
    for (const templateId of [foreign, gone]) {
      const form = { name: 'New', domain: 'new.example', workspaceId, templateId }
      assert.equal((await visitor.send('POST', '/sites', form, asProgram)).status, 404)
    }
    assert.isEmpty(await sitesOf(workspaceId))
    const { page } = await visitor.visit('/sites/new')
    assert.notInclude(JSON.stringify(page.props.workspaces), foreign)
  })

  test('deleted while sites have it: they keep their settings, and a file that names it is told', async ({
    assert,
  }) => {
    const { aSite, create, edit, push, send, of, upload, visitor } = await templater()
    const site = await aSite({}, 'a.example')
    const id = await create('Clinics')
    await edit(id, { 'settings/call_window_min': 75 })
    await push(id, [site.id])
    assert.equal((await send('DELETE', `${of}/${id}`, {})).status, 302)
    assert.equal((await settingsOf(site.id)).call_window_min, 75)
    const { path } = await upload('domain,template\na.example,Clinics\n')
    const { rows } = (await visitor.get(path)).page.props
    assert.equal(rows[0].action, 'refused')
    assert.equal(rows[0].problems[0].column, 'template')
  })

  test('a push and a change of the site at once: one after the other, and nothing is half', async ({
    assert,
  }) => {
    const { aSite, create, edit, push, siteOn, send, of } = await templater()
    const site = await aSite({ call_window_min: 10, call_repeat_hours: 1 })
    const id = await create('Clinics')
    await edit(id, { 'settings/call_window_min': 75 })
    await push(id, [site.id])
    await edit(id, { 'settings/call_window_min': 90, 'settings/call_repeat_hours': 5 })
    const keep = { key: 'settings/call_window_min', isOwn: true }
    const [pushed] = await Promise.all([
      push(id, [site.id]),
      send('PUT', `${of}/${id}/sites/${site.id}`, keep),
    ])
    const { call_window_min: window, call_repeat_hours: repeat } = await settingsOf(site.id)
    const held = await siteOn(id, site.id)
    assert.include([302, 409], pushed.status)
    // Kept before the push was looked at, it is not part of it.
    const isPushed = pushed.status === 302
    assert.equal(repeat, isPushed ? 5 : 1)
    assert.include(isPushed ? [75, 90] : [75], window)
    assert.equal(held.version, isPushed ? 3 : 2)
  })

  test('500 sites are pushed to at once', async ({ assert }) => {
    const { create, edit, apply, show, push } = await templater()
    await apply(`domain\n${Array.from({ length: 500 }, (_, at) => `s-${at}.example`).join('\n')}`)
    const id = await create('Clinics')
    await edit(id, { 'settings/call_window_min': 45, 'switch/enricher/geo': false })
    const { sites } = await show(id)
    const answer = await push(
      id,
      sites.map((site: any) => site.id)
    )
    assert.equal(answer.status, 302)
    assert.isTrue((await show(id)).sites.every(({ drift }: any) => drift.length === 0))
  }).timeout(180_000)

  test('are for those who manage the workspace', async ({ assert }) => {
    const { of, create, people, send, aSite } = await templater()
    const site = await aSite()
    const id = await create('Clinics')
    const stranger = await templater()
    const deeds: [method: string, path: string, form: object][] = [
      ['POST', of, { name: 'x' }],
      ['PUT', `${of}/${id}`, { name: 'x', version: 1, items: {} }],
      ['POST', `${of}/${id}/webhooks`, { url: 'https://example.com', events: ['lead.created'] }],
      ['POST', `${of}/${id}/pushes`, { sites: [{ id: site.id, seen: 'x' }] }],
      ['POST', `${of}/${id}/pushes/${site.id}/undo`, {}],
      ['PUT', `${of}/${id}/sites/${site.id}`, { key: 'x', isOwn: true }],
      ['DELETE', `${of}/${id}/sites/${site.id}`, {}],
      ['DELETE', `${of}/${id}`, {}],
    ]
    for (const { visitor } of [people.analyst, people.viewer]) {
      for (const page of [of, `${of}/${id}`]) {
        assert.equal((await visitor.get(page)).status, 403, page)
      }
      for (const [method, path, form] of deeds) {
        assert.equal((await send(method, path, form, visitor)).status, 403, `${method} ${path}`)
      }
    }
    for (const [method, path, form] of deeds) {
      assert.equal((await send(method, path, form, stranger.visitor)).status, 404, path)
    }
  })
})
