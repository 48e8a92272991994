import { test } from '@japa/runner'
import { SESSION_LIFETIME_MS } from '#config/session'
import { clock } from '#app/shared/clock'
import { type Answer, Visitor } from '#tests/support/visitor'
import { makePerson, PASSWORD, rowsOf } from '#tests/support/sites'
import { forgetAttempts, forgetEverybody, signedIn } from '#tests/support/people'

const EMAIL = 'ada@example.com'

test.group('Sign in', (group) => {
  group.each.setup(async () => {
    await forgetEverybody()
    await makePerson(EMAIL)
    return () => clock.freeze(null)
  })

  test('with email, in any spelling, and password', async ({ assert }) => {
    const visitor = await signedIn('  ADA@Example.com ')

    const { page } = await visitor.visit('/account')

    assert.equal(page.props.email, EMAIL)
    assert.equal(page.props.user.email, EMAIL)
    assert.notProperty(page.props.user, 'password')
  })

  test('opens a session under a new id, tagged with the person', async ({ assert }) => {
    const visitor = new Visitor()
    await visitor.visit('/sign-in')
    const before = visitor.cookies.get('om_session')

    await visitor.submit('/sign-in', { email: EMAIL, password: PASSWORD })

    assert.notEqual(visitor.cookies.get('om_session'), before)
    assert.lengthOf(await rowsOf('SELECT id FROM login_sessions'), 1)
    assert.deepEqual(
      await rowsOf('SELECT user_id FROM login_sessions'),
      await rowsOf('SELECT id::text AS user_id FROM users')
    )
  })

  test('leads to the page that was asked for', async ({ assert }) => {
    const visitor = new Visitor()
    await visitor.visit('/account?tab=google')

    const reply = await visitor.send('POST', '/sign-in', { email: EMAIL, password: PASSWORD })

    assert.equal(reply.location, '/account?tab=google')
  })

  test('never leads to another site: {$self}')
    .with(['//evil.example/account', '/\\evil.example', '/account?next=//evil.example'])
    .run(async ({ assert }, path) => {
      const visitor = new Visitor()
      await visitor.visit('/sign-in')
      await visitor.get(path)

      const form = { email: EMAIL, password: PASSWORD, next: '//evil.example' }
      const { location } = await visitor.send('POST', `/sign-in?next=//evil.example`, form)

      assert.match(location!, /^\/(?![/\\])/)
    })

  test('says the same to a wrong password and to a stranger', async ({ assert }) => {
    const wrong = await refusal({ email: EMAIL, password: 'not the password' })
    const stranger = await refusal({ email: 'eve@example.com', password: 'not the password' })

    assert.equal(wrong.page.component, 'auth/sign_in')
    assert.match(wrong.page.props.flash.error, /Wrong email or password/)
    assert.deepEqual(stranger.page.props, wrong.page.props)
  })

  test('takes as long for a stranger as for a wrong password', async ({ assert }) => {
    const known = await median(() => refusal({ email: EMAIL, password: 'not the password' }))
    const stranger = await median(() => refusal({ email: 'eve@example.com', password: 'not it' }))

    // Without the hash, the answer to a stranger would come in a twentieth of the time.
    assert.isAbove(stranger, known / 3)
  })

  test('a person without a password cannot be signed in with one', async ({ assert }) => {
    await rowsOf('UPDATE users SET password = NULL')

    const reply = await refusal({ email: EMAIL, password: 'any password' })

    assert.match(reply.page.props.flash.error, /Wrong email or password/)
  })

  test('answers programs with a status', async ({ assert }) => {
    const visitor = new Visitor()
    await visitor.visit('/sign-in')

    const form = { email: EMAIL, password: 'not the password' }
    const reply = await visitor.send('POST', '/sign-in', form, { accept: 'application/json' })
    const account = await visitor.get('/account', { accept: 'application/json' })

    assert.equal(reply.status, 401)
    assert.equal(JSON.parse(reply.body).error.code, 'E_INVALID_CREDENTIALS')
    assert.equal(account.status, 401)
  })

  test('odd input is refused, not an error: {code}')
    .with([
      { code: 'email', form: { email: ['a'], password: PASSWORD } },
      { code: 'email', form: { email: 'a\u0000@example.com', password: PASSWORD } },
      { code: 'email', form: { email: `${'a'.repeat(5_000)}@example.com`, password: PASSWORD } },
      { code: 'password', form: { email: EMAIL, password: { $ne: null } } },
      { code: 'password', form: { email: EMAIL, password: 'x'.repeat(2_000) } },
      { code: 'password', form: { email: EMAIL } },
    ])
    .run(async ({ assert }, { code, form }) => {
      const visitor = new Visitor()
      await visitor.visit('/sign-in')

      const reply = await visitor.send('POST', '/sign-in', form, { accept: 'application/json' })

      assert.equal(reply.status, 422)
      assert.include(reply.body, code)
    })

  test('signing out ends the session on the server', async ({ assert }) => {
    const visitor = await signedIn(EMAIL)
    const thief = new Visitor()
    thief.cookies = new Map(visitor.cookies)

    const { page } = await visitor.submit('/sign-out')

    assert.equal(page.component, 'auth/sign_in')
    const stolen = await thief.get('/account')
    assert.equal(stolen.location, '/sign-in')
    assert.lengthOf(await rowsOf('SELECT 1 FROM login_sessions WHERE user_id IS NOT NULL'), 0)
  })

  test('signing out needs a form of ours', async ({ assert }) => {
    const visitor = await signedIn(EMAIL)
    const shown = await visitor.get('/sign-out')
    const token = visitor.cookies.get('XSRF-TOKEN')!
    visitor.cookies.delete('XSRF-TOKEN')
    await visitor.send('POST', '/sign-out')
    visitor.cookies.set('XSRF-TOKEN', token)

    assert.equal(shown.status, 404)
    assert.equal((await visitor.get('/account')).status, 200)
  })

  test('who is signed in does not see the page again', async ({ assert }) => {
    const visitor = await signedIn(EMAIL)

    assert.equal((await visitor.get('/sign-in')).location, '/')
  })

  test('a session ends a week after signing in, however busy it was', async ({ assert }) => {
    const visitor = await signedIn(EMAIL)
    assert.equal((await visitor.get('/account')).status, 200)

    clock.freeze(new Date(Date.now() + SESSION_LIFETIME_MS + 1_000))

    assert.equal((await visitor.get('/account')).location, '/sign-in')
  })
})

async function refusal(form: object): Promise<Answer> {
  await forgetAttempts()
  return new Visitor().submit('/sign-in', form)
}

async function median(work: () => Promise<unknown>) {
  const times: number[] = []
  for (let i = 0; i < 5; i++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[2]
}
