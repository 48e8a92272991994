import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { Visitor } from '#tests/support/visitor'
import type { MemberRole } from '#app/shared/tenant_db'
import { makePerson, rowsOf } from '#tests/support/sites'
import { anAddress, aWorkspace, roleOf, visitorOf } from '#tests/functional/people/stage'
import { forgetAttempts } from '#tests/support/people'
import { invitationPath, startSmtpServer, type TestSmtpServer } from '#tests/support/smtp_server'

const ROLES: MemberRole[] = ['owner', 'admin', 'analyst', 'viewer']
const ACCOUNT = { name: 'Grace Hopper', password: 'a moth in the relay' }

test.group('Invitations', (group) => {
  let smtp: TestSmtpServer

  group.setup(async () => {
    smtp = await startSmtpServer()
    return () => smtp.stop()
  })
  group.each.setup(async () => {
    await forgetAttempts()
    return () => clock.freeze(null)
  })

  async function invited(role: MemberRole = 'analyst', email = anAddress()) {
    const stage = await aWorkspace()
    const of = `/workspaces/${stage.workspaceId}/invitations`
    const { visitor } = stage.people.owner
    await visitor.visit(stage.page)
    const { page } = await visitor.submit(of, { email, role })
    return { ...stage, of, email, page, path: invitationPath(await smtp.mailTo(email)) }
  }

  test('bring somebody new in: a mail, an account, the role', async ({ assert }) => {
    const { email, page, path, workspaceId } = await invited('analyst')
    assert.equal(page.props.flash.notice, `${email} is invited.`)
    assert.isNull(page.props.link)
    assert.deepInclude(page.props.invitations[0], { email, role: 'analyst', isOver: false })
    const received = await smtp.mailTo(email)
    assert.include(received.raw, 'text/html')
    assert.include(received.raw, 'text/plain')

    const visitor = new Visitor()
    const shown = await visitor.visit(path)
    assert.equal(shown.headers['cache-control'], 'no-store')
    assert.deepInclude(shown.page.props.invitation, { email, role: 'analyst', hasAccount: false })
    const weak = { ...ACCOUNT, password: 'short' }
    const asked = { accept: 'application/json' }
    assert.equal((await visitor.send('POST', `${path}/account`, weak, asked)).status, 422)

    const joined = await visitor.submit(`${path}/account`, ACCOUNT)
    assert.equal(joined.page.component, 'sites/index')
    const [user] = await rowsOf('SELECT id, full_name FROM users WHERE email = ?', [email])
    assert.equal(user.full_name, ACCOUNT.name)
    assert.equal(await roleOf(workspaceId, user), 'analyst')
    assert.deepEqual(await rowsOf('SELECT 1 FROM invitations WHERE email = ?', [email]), [])
  })

  test('bring somebody in who has an account, by way of signing in', async ({ assert }) => {
    const { user } = await makePerson()
    const { path, workspaceId } = await invited('viewer', user.email)
    const visitor = new Visitor()
    assert.isTrue((await visitor.visit(path)).page.props.invitation.hasAccount)
    const back = await visitor.submit('/sign-in', {
      email: user.email,
      password: 'correct horse battery staple',
    })
    assert.equal(back.page.component, 'auth/invitation')
    assert.equal(back.page.props.signedInAs, user.email)
    const joined = await visitor.submit(path)
    assert.match(joined.page.props.flash.notice, /Welcome/)
    assert.equal(await roleOf(workspaceId, user), 'viewer')
  })

  test('work once, also for two at once', async ({ assert }) => {
    const { path, email } = await invited()
    const visitors = [new Visitor(), new Visitor()]
    await Promise.all(visitors.map((visitor) => visitor.visit(path)))
    const answers = await Promise.all(
      visitors.map((visitor) => visitor.send('POST', `${path}/account`, ACCOUNT))
    )
    assert.sameMembers(
      answers.map(({ location }) => location),
      ['/sites', path]
    )
    assert.lengthOf(await rowsOf('SELECT 1 FROM users WHERE email = ?', [email]), 1)
    assert.isNull((await new Visitor().visit(path)).page.props.invitation)
  })

  test('are for one address: nobody else accepts, signed in or not', async ({ assert }) => {
    const { path, email, workspaceId } = await invited()
    const { user } = await makePerson()
    const other = await visitorOf(user)
    const shown = await other.visit(path)
    assert.equal(shown.page.props.signedInAs, user.email)
    await other.submit(path)
    assert.isNull(await roleOf(workspaceId, user))

    await makePerson(email)
    const stranger = new Visitor()
    await stranger.visit(path)
    await stranger.submit(`${path}/account`, ACCOUNT)
    const rows = await rowsOf('SELECT full_name FROM users WHERE email = ?', [email])
    assert.deepEqual(rows, [{ full_name: 'Test Person' }])
  })

  test('end after seven days, when withdrawn, and when sent again', async ({ assert }) => {
    const { path, of, email, people, workspaceId } = await invited()
    const page = `/workspaces/${workspaceId}/people`
    const works = async (link: string) =>
      (await new Visitor().visit(link)).page.props.invitation !== null
    const idOf = async () =>
      (await rowsOf('SELECT id FROM invitations WHERE email = ?', [email]))[0].id

    clock.freeze(new Date(Date.now() + 7 * 86_400_000 - 60_000))
    assert.isTrue(await works(path))
    clock.freeze(new Date(Date.now() + 7 * 86_400_000 + 60_000))
    assert.isFalse(await works(path))
    clock.freeze(null)

    const { visitor } = people.admin
    await visitor.visit(page)
    smtp.mails.length = 0
    await visitor.submit(`${of}/${await idOf()}`)
    const newer = invitationPath(await smtp.mailTo(email))
    assert.isFalse(await works(path))
    assert.isTrue(await works(newer))

    const withdrawn = await visitor.submit(`${of}/${await idOf()}`, {}, 'DELETE')
    assert.include(withdrawn.page.props.flash.notice, 'is withdrawn')
    assert.isFalse(await works(newer))
  })

  test('are given by who has as much, and only there', async ({ assert }) => {
    const { people, workspaceId } = await aWorkspace()
    const of = `/workspaces/${workspaceId}/invitations`
    const asked = { accept: 'application/json' }
    for (const role of ROLES) {
      const { visitor } = people[role]
      for (const given of ROLES) {
        const email = anAddress()
        const { status } = await visitor.send('POST', of, { email, role: given }, asked)
        const isAllowed = role === 'owner' || (role === 'admin' && given !== 'owner')
        assert.equal(status, isAllowed ? 302 : 403, `${role}: ${given}`)
        const rows = await rowsOf('SELECT 1 FROM invitations WHERE email = ?', [email])
        assert.lengthOf(rows, isAllowed ? 1 : 0)
      }
    }
    const [{ id }] = await rowsOf(
      `SELECT id FROM invitations WHERE workspace_id = ? AND role = 'owner'`,
      [workspaceId]
    )
    for (const role of ['admin', 'analyst', 'viewer'] as const) {
      for (const method of ['POST', 'DELETE']) {
        const { status } = await people[role].visitor.send(method, `${of}/${id}`, {}, asked)
        assert.equal(status, role === 'admin' ? 404 : 403, `${role}: ${method}`)
      }
    }
    const { people: others } = await aWorkspace()
    const form = { email: anAddress(), role: 'viewer' }
    assert.equal((await others.owner.visitor.send('POST', of, form, asked)).status, 404)
    assert.equal((await others.owner.visitor.send('DELETE', `${of}/${id}`, {}, asked)).status, 404)
  }).timeout(60_000)

  test('are refused for members, for what is no address, and as a flood', async ({ assert }) => {
    const { people, workspaceId } = await aWorkspace()
    const of = `/workspaces/${workspaceId}/invitations`
    const { visitor } = people.owner
    const send = (form: object) => visitor.send('POST', of, form, { accept: 'application/json' })
    const member = await send({ email: people.viewer.user.email.toUpperCase(), role: 'admin' })
    assert.equal(JSON.parse(member.body).error.code, 'E_ALREADY_MEMBER')
    assert.equal((await send({ email: 'no address', role: 'viewer' })).status, 422)
    let last = 0
    for (let i = 0; i < 70 && last !== 429; i++) {
      last = (await send({ email: people.viewer.user.email, role: 'viewer' })).status
    }
    assert.equal(last, 429)
  })

  test('without a mail server there is a link to hand over, shown once', async ({ assert }) => {
    const { people, workspaceId, page } = await aWorkspace()
    await smtp.stop()
    try {
      const { visitor } = people.owner
      await visitor.visit(page)
      const email = anAddress()
      const of = `/workspaces/${workspaceId}/invitations`
      const { props } = (await visitor.submit(of, { email, role: 'viewer' })).page
      assert.isFalse(props.sendsMail)
      const { pathname } = new URL(props.link)
      assert.equal((await new Visitor().visit(pathname)).page.props.invitation.email, email)
      assert.isNull((await visitor.visit(page)).page.props.link)
    } finally {
      smtp = await startSmtpServer()
    }
  })
})
