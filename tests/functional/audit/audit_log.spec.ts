import { test } from '@japa/runner'
import { forgetAttempts } from '#tests/support/people'
import { makeSite, rowsOf } from '#tests/support/sites'
import { aWorkspace } from '#tests/functional/people/stage'

async function stage() {
  const made = await aWorkspace()
  const { id: siteId } = await makeSite({ workspaceId: made.workspaceId })
  return { ...made, siteId, log: `/workspaces/${made.workspaceId}/audit` }
}

type Stage = Awaited<ReturnType<typeof stage>>

function write({ workspaceId, people }: Stage, deed: Record<string, unknown>) {
  const { user_id: userId = people.owner.user.id, at = '2026-03-01T12:00:00Z' } = deed as any
  const {
    action = 'people.invited',
    actor = 'Ada',
    subject = 'x',
    site_id: siteId = null,
  } = deed as any
  return rowsOf(
    `INSERT INTO audit_log (workspace_id, user_id, actor, action, subject, site_id, at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [workspaceId, userId, actor, action, subject, siteId, at]
  )
}

test.group('Audit log', (group) => {
  group.each.setup(forgetAttempts)

  test('is for owners and admins', async ({ assert }) => {
    const { people, log } = await stage()
    const { people: others } = await aWorkspace()
    for (const path of [log, `${log}/export.csv`]) {
      for (const [role, status] of Object.entries({
        owner: 200,
        admin: 200,
        analyst: 403,
        viewer: 403,
      })) {
        const { visitor } = people[role as 'owner']
        assert.equal((await visitor.get(path)).status, status, `${role} ${path}`)
      }
      assert.equal((await others.owner.visitor.get(path)).status, 404)
    }
  })

  test('says before and after in plain words, in the language of who reads', async ({ assert }) => {
    const { people, page, log } = await stage()
    const { visitor } = people.owner
    const { user } = people.viewer
    await visitor.submit(`${page}/${user.id}`, { role: 'admin' }, 'PUT')
    const [deed] = (await visitor.visit(log)).page.props.deeds
    assert.containsSubset(deed, {
      actor: 'Test Person',
      what: `Changed the role of ${user.email}`,
      changes: [{ field: 'role', before: 'Viewer', after: 'Admin' }],
      ip: '127.0.0.1',
    })
    await visitor.submit('/language', { language: 'tr' }, 'PUT')
    const [said] = (await visitor.visit(log)).page.props.deeds
    assert.deepEqual(said.changes, [{ field: 'rol', before: 'İzleyici', after: 'Yönetici' }])
  })

  test('tells of changed settings only what changed', async ({ assert }) => {
    const { people, siteId, log } = await stage()
    const { visitor } = people.admin
    const { props } = (await visitor.visit(`/sites/${siteId}/settings`)).page
    const { site } = props
    const form = { ...site, ...site.settings, name: 'Renamed', settings: site.settings }
    await visitor.submit(`/sites/${siteId}`, form, 'PUT')
    await visitor.submit(`/sites/${siteId}`, {}, 'DELETE')
    const [removed, changed] = (await visitor.visit(log)).page.props.deeds
    assert.equal(removed.what, 'Removed the site Renamed')
    assert.equal(removed.site, 'Renamed')
    assert.deepEqual(changed.changes, [{ field: 'name', before: 'Test site', after: 'Renamed' }])
  })

  test('keeps no secret of what was rotated', async ({ assert }) => {
    const { people, siteId, workspaceId } = await stage()
    await people.owner.visitor.submit(`/sites/${siteId}/calls/secret`)
    const rows = await rowsOf(
      'SELECT action, subject, before, after FROM audit_log WHERE workspace_id = ?',
      [workspaceId]
    )
    assert.deepEqual(rows, [
      { action: 'calls.secret_rotated', subject: '', before: null, after: null },
    ])
  })

  test('is narrowed by person, kind, site and days of the reader', async ({ assert }) => {
    const made = await stage()
    const { people, siteId, log } = made
    await write(made, { subject: 'one', user_id: people.admin.user.id })
    await write(made, { subject: 'two', action: 'site.host_allowed', site_id: siteId })
    await write(made, { subject: 'three', at: '2026-03-01T22:30:00Z' })
    const shown = async (query: string) => {
      const { props } = (await people.owner.visitor.visit(`${log}?${query}`)).page
      return props.deeds
        .map(({ what }: any) => what.split(' ').find((w: string) => /one|two|three/.test(w)))
        .sort()
    }
    assert.deepEqual(await shown(''), ['one', 'three', 'two'])
    assert.deepEqual(await shown(`person=${people.admin.user.id}`), ['one'])
    assert.deepEqual(await shown('kind=site'), ['two'])
    assert.deepEqual(await shown(`site=${siteId}`), ['two'])
    assert.deepEqual(await shown('from=2026-03-02&zone=Europe/Istanbul'), ['three'])
    assert.deepEqual(await shown('to=2026-03-01&zone=Europe/Istanbul'), ['one', 'two'])
    assert.deepEqual(await shown('to=2026-03-01'), ['one', 'three', 'two'])
    for (const odd of ["person='", 'kind=%00', 'from=2026-99-99', 'zone=Mars', 'after=x~y']) {
      assert.lengthOf(await shown(odd), 3, odd)
    }
  })

  test('pages, newest first, without a gap', async ({ assert }) => {
    const made = await stage()
    for (let i = 0; i < 53; i++) {
      await write(made, { subject: `n${i}`, at: `2026-03-01T12:00:${String(i).padStart(2, '0')}Z` })
    }
    const { visitor } = made.people.owner
    const first = (await visitor.visit(made.log)).page.props
    assert.lengthOf(first.deeds, 50)
    assert.equal(first.deeds[0].what, 'Invited n52')
    const after = encodeURIComponent(first.next)
    const second = (await visitor.visit(`${made.log}?after=${after}`)).page.props
    assert.deepEqual(
      second.deeds.map(({ what }: any) => what),
      ['Invited n2', 'Invited n1', 'Invited n0']
    )
    assert.isNull(second.next)
  })

  test('as a file holds no formula, all pages, and says that it was taken', async ({ assert }) => {
    const made = await stage()
    await write(made, { actor: '=1+1', subject: '@x' })
    for (let i = 0; i < 60; i++) await write(made, { subject: `n${i}` })
    const { visitor } = made.people.owner
    const { body, headers } = await visitor.get(`${made.log}/export.csv`)
    assert.include(headers['content-disposition'], 'audit-log.csv')
    const lines = body.trim().split('\r\n')
    assert.lengthOf(lines, 1 + 62)
    assert.include(body, ",'=1+1,")
    assert.match(lines[1], /Downloaded the audit log/)
  })

  test('nobody changes what stands there, and nobody writes for others', async ({ assert }) => {
    const made = await stage()
    await write(made, {})
    const { default: db } = await import('@adonisjs/lucid/services/db')
    for (const sql of ['DELETE FROM audit_log', `UPDATE audit_log SET actor = 'x'`]) {
      await assert.rejects(() => db.connection('service').rawQuery(sql), /permission denied/)
    }
  })
})
