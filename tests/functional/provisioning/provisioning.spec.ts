import { test } from '@japa/runner'
import { post as sync, eventOf } from '#tests/support/sync'
import { siteRegistry } from '#app/sites/site_registry'
import { makeSite, rowsOf } from '#tests/support/sites'
import { provisioner, sitesOf } from '#tests/functional/provisioning/provisioner'

const HEAD = 'external_id,name,domain,timezone,country,currency,group,call_window_min\n'

function manySites(count: number, bad: number | null = null) {
  const lines = Array.from({ length: count }, (_, at) =>
    at === bad
      ? `crm-${at},Site ${at},no domain,Europe/Istanbul,TR,TRY,Clinics,45`
      : `crm-${at},Site ${at},site-${at}.example,Europe/Istanbul,TR,TRY,Clinics,45`
  )
  return HEAD + lines.join('\n')
}

test.group('Sites from a file', (group) => {
  group.each.timeout(60_000)

  test('500 sites in well under 30 s; the same file once more changes nothing', async ({
    assert,
  }) => {
    const { workspaceId, apply, counts, upload } = await provisioner()
    const begun = performance.now()
    const { path } = await apply(manySites(500))
    assert.isBelow(performance.now() - begun, 30_000)
    assert.deepEqual(await counts(path), { new: 500 })
    const sites = await sitesOf(workspaceId)
    assert.lengthOf(sites, 500)
    assert.include(sites[0], { timezone: 'Europe/Istanbul', country: 'TR', group_name: 'Clinics' })
    assert.deepEqual(sites[0].settings, { call_window_min: 45 })

    const again = await upload(manySites(500))
    assert.deepEqual(await counts(again.path), { unchanged: 500 })
    await apply(manySites(500))
    assert.deepEqual(await sitesOf(workspaceId), sites)
  })

  test('one bad row of 500: exactly that is shown, nothing is applied, or all but that', async ({
    assert,
  }) => {
    const { workspaceId, apply, show, post } = await provisioner()
    const { path, run, answer } = await apply(manySites(500, 250))
    assert.equal(answer.status, 422)
    assert.equal(JSON.parse(answer.body).error.code, 'E_ROWS_REFUSED')
    assert.isEmpty(await sitesOf(workspaceId))

    const { rows } = await show(`${path}?action=refused`)
    assert.lengthOf(rows, 1)
    assert.include(rows[0], { line: 252, action: 'refused' })
    assert.equal(rows[0].problems[0].column, 'domain')
    assert.match(rows[0].problems[0].message, /Type it as in the address bar/)

    const { fingerprint } = run
    const applied = await post(`${path}/apply`, { fingerprint, goodRowsOnly: true })
    assert.equal(applied.status, 302)
    assert.lengthOf(await sitesOf(workspaceId), 499)
  })

  test('what is changed is shown before and after; what is not said stays', async ({ assert }) => {
    const { workspaceId, apply, upload, show } = await provisioner()
    await apply(`${HEAD}a,One,one.example,UTC,DE,EUR,Shops,20\nb,Two,two.example,UTC,DE,EUR,,\n`)
    const change = 'external_id;domain;name;group;call_window_min\na;uno.example;;none;60\nb;;;;\n'
    const { path } = await upload(change)
    const { rows } = await show(path)
    assert.deepEqual(
      rows.map(({ action }: any) => action),
      ['changed', 'unchanged']
    )
    assert.deepEqual(rows[0].changes, [
      { column: 'domain', before: 'one.example', after: 'uno.example' },
      { column: 'group', before: 'Shops', after: null },
      { column: 'call_window_min', before: 20, after: 60 },
    ])
    await apply(change)
    const [one, two] = await sitesOf(workspaceId)
    assert.include(one, { name: 'One', domain: 'uno.example', timezone: 'UTC', group_name: null })
    assert.equal(one.settings.call_window_min, 60)
    assert.equal(two.domain, 'two.example')
    assert.equal((await siteRegistry.find(one.public_id))!.settings.call_window_min, 60)
  })

  test('a site that was made by hand is found by its domain, and gets its external id', async ({
    assert,
  }) => {
    const { workspaceId, apply } = await provisioner()
    const site = await makeSite({ workspaceId, domain: 'hand.example' })
    await apply('external_id,domain\nx-1,https://www.Hand.example/\n')
    const sites = await sitesOf(workspaceId)
    assert.deepEqual(
      sites.map(({ id, external_id: external }) => [id, external]),
      [[site.id, 'x-1']]
    )
  })

  test('rows that cannot be told apart are refused, each with its reason', async ({ assert }) => {
    const { workspaceId, apply, upload, show } = await provisioner()
    await apply('external_id,domain\na,one.example\n')
    await makeSite({ workspaceId, domain: 'twin.example' })
    await makeSite({ workspaceId, domain: 'twin.example' })
    const { path } = await upload(
      [
        'external_id,domain,template,country,on_gpc',
        'b,one.example,,,',
        ',twin.example,,,',
        'c,new.example,,,',
        'c,other.example,,,',
        'd,NEW.example,,,',
        'e,,,,',
        'f,f.example,Nothing,XX,maybe',
      ].join('\n')
    )
    const { rows } = await show(path)
    assert.deepEqual(
      rows.map(({ line, problems }: any) => [line, ...problems.map(({ column }: any) => column)]),
      [
        [2, 'external_id'],
        [3, 'external_id'],
        [4],
        [5, null],
        [6, null],
        [7, 'domain'],
        [8, 'country', 'on_gpc', 'template'],
      ]
    )
    assert.match(rows[3].problems[0].message, /same site as in line 4/)
  })

  test('a domain of another workspace is a site of its own here, and nothing of theirs is said', async ({
    assert,
  }) => {
    const theirs = await provisioner()
    await theirs.apply('domain,name,external_id\nshared.example,Secret name,e1\n')
    const [before] = await sitesOf(theirs.workspaceId)
    const { workspaceId, apply, show } = await provisioner()
    const { path } = await apply('domain,name,external_id\nshared.example,Ours,e1\n')
    const { rows } = await show(path)
    assert.equal(rows[0].action, 'new')
    assert.notInclude(JSON.stringify(rows), 'Secret name')
    assert.notInclude(JSON.stringify(rows), before.public_id)
    const [ours] = await sitesOf(workspaceId)
    assert.notEqual(ours.id, before.id)
    assert.deepEqual(await sitesOf(theirs.workspaceId), [before])
  })

  test('a preview that is out of date is not applied, and made anew', async ({ assert }) => {
    const { workspaceId, upload, show, post, apply } = await provisioner()
    const { path } = await upload('domain,name\none.example,One\n')
    const { run } = await show(path)
    await apply('domain,name\none.example,Uno\n')
    const seen = { fingerprint: run.fingerprint, goodRowsOnly: false }
    const answer = await post(`${path}/apply`, seen)
    assert.equal(answer.status, 409)
    assert.equal(JSON.parse(answer.body).error.code, 'E_STALE_PREVIEW')
    const anew = await show(path)
    assert.equal(anew.rows[0].action, 'changed')
    assert.deepEqual(anew.rows[0].changes, [{ column: 'name', before: 'Uno', after: 'One' }])
    await post(`${path}/apply`, { fingerprint: anew.run.fingerprint, goodRowsOnly: false })
    assert.deepEqual(
      (await sitesOf(workspaceId)).map(({ name }) => name),
      ['One']
    )
  })

  test('two people who apply at the same time make no site twice', async ({ assert }) => {
    const { workspaceId, upload, show, post, people } = await provisioner()
    const [mine, theirs] = [people.owner.visitor, people.admin.visitor]
    const runs = [await upload(manySites(50), mine), await upload(manySites(50), theirs)]
    const fingerprint = (await show(runs[0].path)).run.fingerprint
    const wish = { fingerprint, goodRowsOnly: false }
    const answers = await Promise.all([
      post(`${runs[0].path}/apply`, wish, mine),
      post(`${runs[1].path}/apply`, wish, theirs),
      post(`${runs[0].path}/apply`, wish, theirs),
    ])
    assert.sameMembers(
      answers.map(({ status }) => status),
      [302, 409, 409]
    )
    assert.lengthOf(await sitesOf(workspaceId), 50)
  })

  test('is taken back: unused sites are gone, others stay, and changes of others hold', async ({
    assert,
  }) => {
    const { workspaceId, apply, post, show } = await provisioner()
    await apply('external_id,domain,name,currency\nold,old.example,Old,EUR\n')
    const { path } = await apply(
      'external_id,domain,name,currency\nold,old.example,Renamed,USD\nu,unused.example,,\nv,visited.example,,\n'
    )
    const [, , visited] = await sitesOf(workspaceId)
    await sync({ events: [eventOf({ publicId: visited.public_id })] }, {
      origin: 'https://visited.example',
    } as any)
    await rowsOf(
      `UPDATE sites SET name = 'By hand' WHERE workspace_id = ? AND external_id = 'old'`,
      [workspaceId]
    )
    assert.equal((await post(`${path}/undo`, {})).status, 302)
    const sites = await sitesOf(workspaceId)
    assert.deepEqual(
      sites.map(({ external_id: id, name, currency }) => [id, name, currency]),
      [
        ['old', 'By hand', 'EUR'],
        ['v', 'visited.example', 'EUR'],
      ]
    )
    const { rows } = await show(path)
    assert.deepEqual(
      rows.map(({ outcome }: any) => outcome),
      ['changed_since', 'taken_back', 'in_use']
    )
    assert.equal((await post(`${path}/undo`, {})).status, 409)
    const actions = await rowsOf(
      'SELECT action FROM audit_log WHERE workspace_id = ? ORDER BY at, action',
      [workspaceId]
    )
    assert.includeMembers(
      actions.map(({ action }) => action),
      ['sites.provisioned', 'sites.provisioning_undone']
    )
  })

  test('the report has public ids and snippets, guards formulas, and can be uploaded again', async ({
    assert,
  }) => {
    const { workspaceId, apply, visitor, upload, counts } = await provisioner()
    const { path } = await apply(
      'external_id,name,domain,country,internal_numbers\n=1+1,"=cmd|calc",one.example,TR,+90 212 555 01 01\n'
    )
    const [site] = await sitesOf(workspaceId)
    assert.include(site, { external_id: '=1+1', name: '=cmd|calc' })
    const { headers, body } = await visitor.get(`${path}/report`)
    assert.match(headers['content-type']!, /^text\/csv/)
    assert.include(body, `,${site.public_id},`)
    assert.include(body, `data-site-id=""${site.public_id}""`)
    assert.include(body, `'=cmd|calc`)
    assert.deepEqual(await counts((await upload(body)).path), { unchanged: 1 })
  })

  test('is for those who manage the workspace', async ({ assert }) => {
    const { workspaceId, of, people, upload, post, join } = await provisioner()
    const { path } = await upload('domain\none.example\n')
    const stranger = await provisioner()
    for (const { visitor } of [people.analyst, people.viewer, await join('viewer')]) {
      for (const page of [of, path, `${path}/report`, `${of}/example`]) {
        assert.equal((await visitor.get(page)).status, 403, page)
      }
      assert.equal((await upload('domain\ntwo.example\n', visitor)).status, 403)
      for (const deed of ['apply', 'undo']) {
        const wish = { fingerprint: 'x', goodRowsOnly: false }
        assert.equal((await post(`${path}/${deed}`, wish, visitor)).status, 403)
      }
    }
    assert.equal((await stranger.visitor.get(path)).status, 404)
    assert.equal((await post(`${path}/undo`, {}, stranger.visitor)).status, 404)
    assert.isEmpty(await sitesOf(workspaceId))
  })
})
