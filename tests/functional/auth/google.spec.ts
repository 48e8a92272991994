import { test } from '@japa/runner'
import { makePerson, PASSWORD, rowsOf } from '#tests/support/sites'
import { Visitor } from '#tests/support/visitor'
import { throughGoogle } from '#tests/functional/auth/google_stage'
import { forgetEverybody, signedIn } from '#tests/support/people'
import { startGoogle, type TestGoogle } from '#tests/support/google_server'

const EMAIL = 'ada@example.com'
const PROOF = { currentPassword: PASSWORD }
const referer = `${process.env.APP_URL}/account`
const CALLBACK = '/sign-in/google/callback'

test.group('Google', (group) => {
  let google: TestGoogle

  group.each.setup(async () => {
    await forgetEverybody()
    google = await startGoogle()
    google.profile = { sub: '108', email: EMAIL, email_verified: true, name: 'Ada Lovelace' }
    return () => google.stop()
  })

  test('the first person owns the installation', async ({ assert }) => {
    const visitor = new Visitor()
    await throughGoogle(visitor, google)

    const { page } = await visitor.visit('/account')
    assert.equal(page.props.email, EMAIL)
    assert.isTrue(page.props.googleIsLinked)
    assert.deepEqual(
      await rowsOf(`SELECT u.google_sub, u.password, w.name, m.role FROM users u
        JOIN memberships m ON m.user_id = u.id JOIN workspaces w ON w.id = m.workspace_id`),
      [{ google_sub: '108', password: null, name: "Ada Lovelace's workspace", role: 'owner' }]
    )
  })

  test('asks with state and PKCE, for no more than who it is', async ({ assert }) => {
    const { location } = await new Visitor().get('/sign-in/google')

    const query = new URL(location!).searchParams
    assert.equal(query.get('code_challenge_method'), 'S256')
    assert.lengthOf(query.get('code_challenge')!, 43)
    assert.isNotEmpty(query.get('state'))
    assert.equal(query.get('scope'), 'openid email profile')
    assert.equal(query.get('redirect_uri'), process.env.APP_URL + CALLBACK)
  })

  test('people are known by their sub, not by their address', async ({ assert }) => {
    await throughGoogle(new Visitor(), google)
    google.profile = { sub: '108', email: 'ada@new.example', email_verified: false }

    const visitor = new Visitor()
    await throughGoogle(visitor, google)

    const { page } = await visitor.visit('/account')
    assert.equal(page.props.email, EMAIL)
  })

  test('an account with the same address is not taken over', async ({ assert }) => {
    await makePerson(EMAIL)
    const visitor = new Visitor()

    const { page } = await throughGoogle(visitor, google)

    assert.match(page.props.flash.error, /Sign in with it, then link Google under Account/)
    assert.equal((await visitor.get('/account')).location, '/sign-in')
    assert.deepEqual(await rowsOf('SELECT google_sub FROM users'), [{ google_sub: null }])
  })

  test('a stranger is told to ask', async ({ assert }) => {
    await makePerson('bob@example.com')

    const { page } = await throughGoogle(new Visitor(), google)

    assert.match(page.props.flash.error, /Nobody here has the email ada@example.com/)
    assert.lengthOf(await rowsOf('SELECT 1 FROM users'), 1)
  })

  test('an address that Google has not verified is worth nothing: {$self}')
    .with([false, 'false'])
    .run(async ({ assert }, verified) => {
      google.profile.email_verified = verified

      const { page } = await throughGoogle(new Visitor(), google)

      assert.match(page.props.flash.error, /has not verified/)
      assert.lengthOf(await rowsOf('SELECT 1 FROM users'), 0)
    })

  test('a callback with neither state nor cookie signs nobody in', async ({ assert }) => {
    await throughGoogle(new Visitor(), google)
    const attacker = new Visitor()
    const start = await attacker.get('/sign-in/google')
    const code = new URL(google.authorize(start.location!)).searchParams.get('code')

    const victim = new Visitor()
    const { page } = await victim.visit(`${CALLBACK}?code=${code}`)

    assert.match(page.props.flash.error, /sent you back too late/)
    assert.equal((await victim.get('/account')).location, '/sign-in')
  })

  test('a callback without state signs nobody in, though its code and verifier are right: {$self}')
    .with(['', '&state='])
    .run(async ({ assert }, state) => {
      await throughGoogle(new Visitor(), google)
      const victim = new Visitor()
      const start = await victim.get('/sign-in/google')
      const code = new URL(google.authorize(start.location!)).searchParams.get('code')
      victim.cookies.delete('om_google_state')

      const { page } = await victim.visit(`${CALLBACK}?code=${code}${state}`)

      assert.match(page.props.flash.error, /sent you back too late/)
      assert.equal((await victim.get('/account')).location, '/sign-in')
    })

  test("a callback of somebody else's sign-in signs nobody in", async ({ assert }) => {
    await throughGoogle(new Visitor(), google)
    const start = await new Visitor().get('/sign-in/google')
    const back = new URL(google.authorize(start.location!))

    const victim = new Visitor()
    await victim.get('/sign-in/google')
    const { page } = await victim.visit(back.pathname + back.search)

    assert.match(page.props.flash.error, /sent you back too late/)
    assert.equal((await victim.get('/account')).location, '/sign-in')
  })

  test('a callback works once', async ({ assert }) => {
    const visitor = new Visitor()
    const start = await visitor.get('/sign-in/google')
    const back = new URL(google.authorize(start.location!))
    await visitor.visit(back.pathname + back.search)
    await visitor.submit('/sign-out')

    const again = await visitor.visit(back.pathname + back.search)

    assert.match(again.page.props.flash.error, /sent you back too late/)
  })

  test('without its verifier a code is worth nothing', async ({ assert }) => {
    const visitor = new Visitor()
    const start = await visitor.get('/sign-in/google')
    const back = new URL(google.authorize(start.location!))
    visitor.cookies.delete('om_google_verifier')

    const { page } = await visitor.visit(back.pathname + back.search)

    assert.match(page.props.flash.error, /sent you back too late/)
    assert.lengthOf(await rowsOf('SELECT 1 FROM users'), 0)
  })

  test('who cancels, or meets a Google out of order, comes back with a reason', async ({
    assert,
  }) => {
    const visitor = new Visitor()
    const state = await stateOf(visitor)
    const cancelled = await visitor.visit(`${CALLBACK}?error=access_denied&state=${state}`)
    assert.match(cancelled.page.props.flash.error, /cancelled/)

    const next = await stateOf(visitor)
    const broken = await visitor.visit(`${CALLBACK}?code=made-up&state=${next}`)
    assert.match(broken.page.props.flash.error, /did not answer as expected/)
  })

  test('a person links and unlinks Google, and signs in with it between', async ({ assert }) => {
    await makePerson(EMAIL)
    google.profile.email = 'ada.private@example.org'
    const visitor = await signedIn(EMAIL)

    const start = await visitor.send('POST', '/account/google', PROOF)
    const back = new URL(google.authorize(start.location!))
    const linked = await visitor.visit(back.pathname + back.search)
    assert.equal(linked.page.component, 'auth/account')
    assert.isTrue(linked.page.props.googleIsLinked)

    const elsewhere = new Visitor()
    await throughGoogle(elsewhere, google)
    assert.equal((await elsewhere.visit('/account')).page.props.email, EMAIL)

    await visitor.submit('/account/google', {}, 'DELETE')
    const { page } = await throughGoogle(new Visitor(), google)
    assert.match(page.props.flash.error, /Nobody here/)
  })

  test('nobody links Google without the password', async ({ assert }) => {
    await makePerson(EMAIL)
    const visitor = await signedIn(EMAIL)
    for (const form of [{}, { currentPassword: 'a guess of somebody' }]) {
      const reply = await visitor.send('POST', '/account/google', form, { referer })
      const { page } = await visitor.follow(reply)
      assert.match(page.props.errors.currentPassword, /not your current password/)
    }
  })

  test('two people cannot link one Google account', async ({ assert }) => {
    await throughGoogle(new Visitor(), google)
    await makePerson('bob@example.com')
    const bob = await signedIn('bob@example.com')

    const start = await bob.send('POST', '/account/google', PROOF)
    const back = new URL(google.authorize(start.location!))
    const { page } = await bob.visit(back.pathname + back.search)

    assert.match(page.props.flash.error, /Somebody else/)
    assert.lengthOf(await rowsOf('SELECT 1 FROM users WHERE google_sub IS NOT NULL'), 1)
  })

  test('a callback that the person did not ask for links nothing', async ({ assert }) => {
    await makePerson(EMAIL)
    const visitor = await signedIn(EMAIL)
    const stranger = new Visitor()
    const start = await stranger.get('/sign-in/google')
    for (const [name, value] of stranger.cookies) {
      if (name.startsWith('om_google')) visitor.cookies.set(name, value)
    }

    const back = new URL(google.authorize(start.location!))
    await visitor.visit(back.pathname + back.search)

    assert.deepEqual(await rowsOf('SELECT google_sub FROM users'), [{ google_sub: null }])
  })

  test('who has no password keeps Google, until they set one', async ({ assert }) => {
    const visitor = new Visitor()
    await throughGoogle(visitor, google)

    const kept = await visitor.submit('/account/google', {}, 'DELETE')
    assert.match(kept.page.props.flash.error, /Set a password first/)

    const form = { newPassword: 'a password at last' }
    const set = await visitor.submit('/account/password', form, 'PUT')
    assert.isTrue(set.page.props.hasPassword)
    const unlinked = await visitor.submit('/account/google', {}, 'DELETE')
    assert.isFalse(unlinked.page.props.googleIsLinked)
  })

  test('is not there when it is not configured', async ({ assert }) => {
    await makePerson(EMAIL)
    assert.isTrue((await new Visitor().visit('/sign-in')).page.props.google)
    await google.stop()

    const { page } = await new Visitor().visit('/sign-in')
    const start = await new Visitor().get('/sign-in/google')
    google = await startGoogle()

    assert.isFalse(page.props.google)
    assert.equal(start.location, '/sign-in')
  })
})

/** Begins at our button, agrees at Google, comes back. */
async function stateOf(visitor: Visitor) {
  const { location } = await visitor.get('/sign-in/google')
  return new URL(location!).searchParams.get('state')
}
