import { test } from '@japa/runner'
import { Visitor } from '#tests/support/visitor'
import { hashToken } from '#app/auth/issue_reset_link'
import { makePerson, rowsOf } from '#tests/support/sites'
import { forgetAttempts } from '#tests/support/people'
import { anAddress, aWorkspace, roleOf } from '#tests/functional/people/stage'
import { startGoogle, type TestGoogle } from '#tests/support/google_server'

test.group('Invitations, answered with Google', (group) => {
  let google: TestGoogle
  group.setup(async () => {
    google = await startGoogle()
    return () => google.stop()
  })
  group.each.setup(forgetAttempts)

  async function invited(email = anAddress()) {
    const { workspaceId, people } = await aWorkspace()
    const token = anAddress()
    await rowsOf(
      `INSERT INTO invitations (workspace_id, email, role, token_hash, invited_by, invited_by_name, sent_at, expires_at)
       VALUES (?, ?, 'analyst', ?, ?, 'Ada', now(), now() + interval '1 day')`,
      [workspaceId, email, hashToken(token), people.owner.user.id]
    )
    return { workspaceId, email, path: `/invitations/${encodeURIComponent(token)}` }
  }

  async function answer(path: string, profile: Partial<TestGoogle['profile']>) {
    google.profile = { sub: anAddress(), email_verified: true, name: 'Grace', ...profile } as any
    const visitor = new Visitor()
    await visitor.visit(path)
    const start = await visitor.get(`${path}/google`)
    const back = new URL(google.authorize(start.location!))
    return { visitor, ...(await visitor.visit(back.pathname + back.search)) }
  }

  const userOf = async (email: string) =>
    (await rowsOf('SELECT id, full_name, password FROM users WHERE email = ?', [email]))[0]

  test('bring somebody new in, without a password', async ({ assert }) => {
    const { email, path, workspaceId } = await invited()
    assert.isTrue((await new Visitor().visit(path)).page.props.google)
    const { page } = await answer(path, { email: email.toUpperCase() })
    assert.equal(page.component, 'sites/index')
    const user = await userOf(email)
    assert.containsSubset(user, { full_name: 'Grace', password: null })
    assert.equal(await roleOf(workspaceId, user), 'analyst')
    assert.isNull((await new Visitor().visit(path)).page.props.invitation)
  })

  test('take no other address, and none that Google has not verified', async ({ assert }) => {
    const { email, path } = await invited()
    const other = await answer(path, { email: anAddress() })
    assert.equal(other.page.component, 'auth/invitation')
    assert.match(other.page.props.flash.error, /not the address that was invited/)
    const unverified = await answer(path, { email, email_verified: false })
    assert.match(unverified.page.props.flash.error, /has not verified/)
    assert.isUndefined(await userOf(email))
    assert.isNotNull((await new Visitor().visit(path)).page.props.invitation)
  })

  test('take over no account with a password', async ({ assert }) => {
    const { user } = await makePerson()
    const { path, workspaceId } = await invited(user.email)
    const { page } = await answer(path, { email: user.email })
    assert.match(page.props.flash.error, /has an account with a password/)
    assert.isNull(await roleOf(workspaceId, user))
  })

  test('lead back to themselves for who is known by their Google account', async ({ assert }) => {
    const { user } = await makePerson()
    const sub = anAddress()
    await rowsOf('UPDATE users SET google_sub = ? WHERE id = ?', [sub, user.id])
    const { path, workspaceId } = await invited(user.email)
    const { visitor, page } = await answer(path, { sub, email: user.email })
    assert.equal(page.component, 'auth/invitation')
    assert.equal(page.props.signedInAs, user.email)
    await visitor.submit(path)
    assert.equal(await roleOf(workspaceId, user), 'analyst')
  })

  test('a proof works once, and nobody comes without one', async ({ assert }) => {
    const { email, path } = await invited()
    const visitor = new Visitor()
    await visitor.visit(path)
    const { page } = await visitor.visit(`${path}/google/account`)
    assert.equal(page.component, 'auth/invitation')
    assert.isUndefined(await userOf(email))
  })
})
