import env from '#start/env'
import { test } from '@japa/runner'
import User from '#app/auth/models/user'
import { clock } from '#app/shared/clock'
import { makePerson, PASSWORD, rowsOf } from '#tests/support/sites'
import { forgetEverybody, signedIn } from '#tests/support/people'
import { SessionUsers } from '#app/auth/session_users'

const EMAIL = 'ada@example.com'
const NEW = 'a new and longer one'
const referer = `${env.get('APP_URL')}/account`

test.group('Account', (group) => {
  group.each.setup(async () => {
    await forgetEverybody()
    await makePerson(EMAIL)
    return () => clock.freeze(null)
  })

  test('a person changes their name', async ({ assert }) => {
    const visitor = await signedIn(EMAIL)

    const { page } = await visitor.submit('/account/name', { name: 'علي Ada 🌿' }, 'PUT')

    assert.equal(page.props.name, 'علي Ada 🌿')
    assert.equal(page.props.user.fullName, 'علي Ada 🌿')
  })

  test('a new password signs the person out everywhere else', async ({ assert }) => {
    const [here, elsewhere] = [await signedIn(EMAIL), await signedIn(EMAIL)]
    assert.lengthOf((await here.visit('/account')).page.props.logins, 2)

    const form = { currentPassword: PASSWORD, newPassword: NEW }
    const { page } = await here.submit('/account/password', form, 'PUT')

    assert.match(page.props.flash.notice, /Everywhere else you are signed out/)
    assert.lengthOf(page.props.logins, 1)
    assert.equal((await elsewhere.get('/account')).location, '/sign-in')
    assert.equal((await (await signedIn(EMAIL, NEW)).get('/account')).status, 200)
  })

  test('the current password has to be right, and is not asked for ever', async ({ assert }) => {
    const visitor = await signedIn(EMAIL)
    const form = { currentPassword: 'not the password', newPassword: NEW }
    for (let i = 0; i < 5; i++) {
      const reply = await visitor.send('PUT', '/account/password', form, { referer })
      const { page } = await visitor.follow(reply)
      assert.match(page.props.errors.currentPassword, /not your current password/)
    }

    const right = { currentPassword: PASSWORD, newPassword: NEW }
    const { page } = await visitor.submit('/account/password', right, 'PUT')

    assert.match(page.props.flash.error, /Too many attempts/)
    assert.equal((await (await signedIn(EMAIL)).get('/account')).status, 200)
  })

  test('the new password is judged', async ({ assert }) => {
    const visitor = await signedIn(EMAIL)
    const form = { currentPassword: PASSWORD, newPassword: EMAIL }

    const reply = await visitor.send('PUT', '/account/password', form, { referer })

    const { page } = await visitor.follow(reply)
    assert.match(page.props.errors.newPassword, /else than your email/)
  })

  test('without a password, only somebody who signed in just now may set one', async ({
    assert,
  }) => {
    const visitor = await signedIn(EMAIL)
    await rowsOf('UPDATE users SET password = NULL')
    clock.freeze(new Date(Date.now() + 11 * 60_000))

    const form = { newPassword: NEW }
    const reply = await visitor.send('PUT', '/account/password', form, { referer })

    const { page } = await visitor.follow(reply)
    assert.match(page.props.errors.newPassword, /sign in with Google again/)
    assert.deepEqual(await rowsOf('SELECT password FROM users'), [{ password: null }])
  })

  test('signing out everywhere includes here', async ({ assert }) => {
    const [here, elsewhere] = [await signedIn(EMAIL), await signedIn(EMAIL)]

    const { page } = await here.submit('/account/sessions', {}, 'DELETE')

    assert.equal(page.component, 'auth/sign_in')
    assert.equal((await here.get('/account')).location, '/sign-in')
    assert.equal((await elsewhere.get('/account')).location, '/sign-in')
  })

  test('a session whose row is written back after that is dead all the same', async ({
    assert,
  }) => {
    const visitor = await signedIn(EMAIL)
    const [row] = await rowsOf('SELECT * FROM login_sessions')
    await (await signedIn(EMAIL)).submit('/account/sessions', {}, 'DELETE')

    await rowsOf(
      'INSERT INTO login_sessions SELECT * FROM jsonb_populate_record(NULL::login_sessions, ?)',
      [JSON.stringify(row)]
    )

    assert.equal((await visitor.get('/account')).location, '/sign-in')
  })

  test('what a session says of its person is read strictly: {$self}')
    .with(['', 'x', '1.2.3', `${'0'.repeat(8)}-0000-4000-8000-000000000000.0.1e400`])
    .run(async ({ assert }, identifier) => {
      assert.isNull(await new SessionUsers().findById(identifier))
    })

  test('a session that names no time belongs to nobody', async ({ assert }) => {
    const { id } = await User.findByOrFail('email', EMAIL)

    assert.isNull(await new SessionUsers().findById(`${id}.0`))
    assert.isNull(await new SessionUsers().findById(`${id}.0.`))
    assert.isNotNull(await new SessionUsers().findById(`${id}.0.${Date.now()}`))
  })
})
