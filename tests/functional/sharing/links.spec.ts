import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { storeCall } from '#tests/support/calls'
import { Visitor } from '#tests/support/visitor'
import { openStream } from '#tests/support/event_stream'
import { forgetAttempts } from '#tests/support/people'
import { makeSite, rowsOf } from '#tests/support/sites'
import { aWorkspace } from '#tests/functional/people/stage'

const JSON_ASKED = { accept: 'application/json' }
const FORM = {
  label: 'For the board',
  sections: ['traffic', 'leads'],
  expiry: '30',
  protection: 'none',
}

test.group('Shared links', (group) => {
  group.each.setup(forgetAttempts)

  async function aLink(changes: object = {}) {
    const { workspaceId, people } = await aWorkspace()
    const site = await makeSite({ workspaceId })
    const { visitor: owner } = people.owner
    const to = `/sites/${site.id}/sharing`
    const shown = await owner.submit(to, { ...FORM, ...changes })
    const { links, made } = shown.page.props
    const token = new URL(made).hash.slice(1)
    const link = links[0]
    return { workspaceId, people, site, owner, to, link, token, below: `/shared/${link.id}` }
  }

  async function opener(token: string) {
    const guest = new Visitor()
    await guest.visit('/shared')
    const answer = await guest.submit('/shared', { token })
    return { guest, answer }
  }

  const header = ({ cookies }: Visitor) =>
    [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')

  test('opens its sections without an account, and nothing else', async ({ assert }) => {
    const { token, site, below, people } = await aLink()
    await storeCall(site.id, null)
    const { guest, answer } = await opener(token)
    assert.equal(answer.status, 200)
    assert.equal(answer.page.url, `${below}/sites/${site.id}/traffic`)
    assert.equal(answer.headers['referrer-policy'], 'no-referrer')
    assert.include(answer.headers['x-robots-tag'], 'noindex')
    assert.isUndefined(answer.page.props.user)
    assert.lengthOf(answer.page.props.sites, 1)
    assert.deepEqual(answer.page.props.sites[0].sections, ['traffic', 'leads'])
    assert.notInclude(answer.body, token)

    const other = await makeSite({ workspaceId: site.workspaceId })
    for (const [path, status] of [
      [`${below}/sites/${site.id}/leads`, 200],
      [`${below}/sites/${site.id}/leads/list`, 200],
      [`${below}/sites/${site.id}/live`, 404],
      [`${below}/sites/${site.id}/calls`, 404],
      [`${below}/sites/${other.id}/traffic`, 404],
      [`${below}/sites/${site.id}/settings`, 404],
      [`${below}/sites/${site.id}/leads/export.csv`, 200],
    ] as const) {
      assert.equal((await guest.get(path)).status, status, path)
    }
    for (const path of ['/sites', '/account', `/sites/${site.id}/traffic`]) {
      assert.match((await guest.get(path)).location ?? '', /\/sign-in$/, path)
    }
    const [row] = await rowsOf('SELECT * FROM shared_links WHERE site_id = ?', [site.id])
    assert.notInclude(JSON.stringify(row), token)
    assert.equal(row.opened, 1)
    assert.equal(row.made_by, people.owner.user.id)
  })

  test('is shown once, and stays out of the audit log with its password', async ({ assert }) => {
    const { owner, to, token, workspaceId } = await aLink({
      protection: 'new',
      password: 'open sesame',
    })
    const again = await owner.visit(to)
    assert.isNull(again.page.props.made)
    assert.notInclude(again.body, token)
    const deeds = await rowsOf('SELECT * FROM audit_log WHERE workspace_id = ?', [workspaceId])
    assert.equal(deeds[0].action, 'links.made')
    assert.notMatch(JSON.stringify(deeds), new RegExp(`open sesame|${token}`))
  })

  test('wrong, revoked and expired look the same', async ({ assert }) => {
    const revoked = await aLink()
    await revoked.owner.send('DELETE', `${revoked.to}/${revoked.link.id}`)
    const expired = await aLink({ expiry: '7' })
    const inside = (await opener(expired.token)).guest
    await rowsOf(`UPDATE site_grants SET expires_at = ? WHERE site_id = ?`, [
      new Date(clock.now().getTime() - 1),
      expired.site.id,
    ])
    const pages = await Promise.all(
      [revoked.token, expired.token, 'x', 'A'.repeat(43)].map(async (token) => opener(token))
    )
    for (const { answer } of pages) {
      assert.equal(answer.status, 404)
      assert.equal(answer.page.component, 'shared/gone')
    }
    const path = `${expired.below}/sites/${expired.site.id}/traffic`
    assert.equal((await inside.get(path)).page.component, 'shared/gone')
    assert.equal((await inside.get(expired.below)).status, 404)
    assert.equal((await new Visitor().get(path)).page.component, 'shared/gone')
  })

  test('revoked, it ends open pages and streams at once', async ({ assert, cleanup }) => {
    const { token, below, site, owner, to, link } = await aLink()
    const { guest } = await opener(token)
    const stream = await openStream(`${below}/sites/${site.id}/live/stream`, header(guest))
    cleanup(() => stream.close())
    assert.equal(stream.status, 200)
    assert.equal((await owner.send('DELETE', `${to}/${link.id}`)).status, 302)
    await stream.over()
    const { status, page } = await guest.get(`${below}/sites/${site.id}/traffic`)
    assert.deepEqual([status, page.component], [404, 'shared/gone'])
    assert.isEmpty(
      await rowsOf(
        `SELECT FROM users WHERE email LIKE '%@links.invalid' AND full_name = ? AND id IN
      (SELECT user_id FROM site_grants WHERE site_id = ?)`,
        [FORM.label, site.id]
      )
    )
    const again = await owner.send('DELETE', `${to}/${link.id}`, {}, JSON_ASKED)
    assert.equal(again.status, 404)
  })

  test('with a password: asked for, guessed five times, changed', async ({ assert, cleanup }) => {
    const { token, below, site, owner, to, link } = await aLink({
      protection: 'new',
      password: 'open sesame',
    })
    const { guest, answer } = await opener(token)
    assert.equal(answer.page.component, 'shared/password')
    const path = `${below}/sites/${site.id}/traffic`
    assert.equal((await guest.get(path)).status, 404)
    const right = await guest.submit(below, { password: 'open sesame' })
    assert.equal(right.page.component, 'sites/traffic')

    const stream = await openStream(`${below}/sites/${site.id}/live/stream`, header(guest))
    cleanup(() => stream.close())
    const changed = { ...FORM, expiry: 'keep', protection: 'new', password: 'another word' }
    assert.equal((await owner.send('PUT', `${to}/${link.id}`, changed)).status, 302)
    await stream.over()
    assert.equal((await guest.get(path)).status, 404)

    const { guest: thief } = await opener(token)
    for (let i = 0; i < 5; i++) {
      const wrong = await thief.submit(below, { password: 'open sesame' })
      assert.equal(wrong.page.props.errors.password, 'That is not the password.')
    }
    const tired = await thief.submit(below, { password: 'another word' })
    assert.match(tired.page.props.flash.error, /Too many attempts/)
    await forgetAttempts()
    const inside = await thief.submit(below, { password: 'another word' })
    assert.equal(inside.page.component, 'sites/traffic')
  })

  test('what is no section of it any more is gone at the next request', async ({ assert }) => {
    const { token, below, site, owner, to, link } = await aLink()
    const { guest } = await opener(token)
    const form = { ...FORM, sections: ['leads'], expiry: 'never', protection: 'keep' }
    assert.equal((await owner.send('PUT', `${to}/${link.id}`, form)).status, 302)
    assert.equal((await guest.get(`${below}/sites/${site.id}/traffic`)).status, 404)
    assert.equal((await guest.get(`${below}/sites/${site.id}/leads`)).status, 200)
    const { props } = (await owner.visit(to)).page
    assert.isNull(props.links[0].expiresAt)
  })

  test('somebody who is signed in stays who they are', async ({ assert }) => {
    const { token, below, site, people } = await aLink()
    const { visitor } = people.viewer
    const before = visitor.cookies.get('om_session')
    const answer = await visitor.submit('/shared', { token })
    assert.isUndefined(answer.page.props.user)
    assert.equal(answer.page.url, `${below}/sites/${site.id}/traffic`)
    assert.equal(visitor.cookies.get('om_session'), before)
    const own = await visitor.visit('/account')
    assert.equal(own.page.props.user.id, people.viewer.user.id)
  })

  test('is made, changed and revoked by who manages the site, with all that it needs', async ({
    assert,
  }) => {
    const { people, to, link } = await aLink()
    for (const role of ['analyst', 'viewer'] as const) {
      const { visitor } = people[role]
      assert.equal((await visitor.send('POST', to, FORM, JSON_ASKED)).status, 403)
      assert.equal((await visitor.send('DELETE', `${to}/${link.id}`, {}, JSON_ASKED)).status, 403)
    }
    const { visitor: admin } = people.admin
    for (const wrong of [
      { label: '' },
      { sections: [] },
      { sections: ['settings'] },
      { expiry: undefined },
      { expiry: '3000' },
      { protection: 'new' },
      { protection: 'new', password: 'short' },
      { label: 'a\u0000b' },
      { label: '\ud800' },
      { expiry: 'keep' },
      { protection: 'keep' },
    ]) {
      const answer = await admin.send('POST', to, { ...FORM, ...wrong }, JSON_ASKED)
      assert.equal(answer.status, 422, JSON.stringify(wrong))
    }
    const { people: others } = await aWorkspace()
    const stranger = others.owner.visitor
    assert.equal((await stranger.send('PUT', `${to}/${link.id}`, FORM, JSON_ASKED)).status, 404)
  })
})
