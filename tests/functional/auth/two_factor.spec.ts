import { TOTP } from 'otpauth'
import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { Visitor } from '#tests/support/visitor'
import { makePerson, PASSWORD, rowsOf } from '#tests/support/sites'
import { forgetAttempts, forgetEverybody, signedIn } from '#tests/support/people'
import { startGoogle } from '#tests/support/google_server'
import { throughGoogle } from '#tests/functional/auth/google_stage'
import { codeAt, setUp, STEP_MS } from '#tests/functional/auth/two_factor_stage'

const EMAIL = 'ada@example.com'
const NOW = new Date('2026-03-01T12:00:00Z')
const asked = { accept: 'application/json' }

/** Gives the first proof; the second is up to the test. */
const begun = () => signedIn(EMAIL)
const isIn = async (visitor: Visitor) => (await visitor.get('/account')).status === 200
const after = (steps: number) => new Date(NOW.getTime() + steps * STEP_MS)

test.group('Two-factor sign-in', (group) => {
  group.each.setup(async () => {
    await forgetEverybody()
    await makePerson(EMAIL)
    clock.freeze(NOW)
    return () => clock.freeze(null)
  })

  test('is set up with the password and the first code', async ({ assert }) => {
    const visitor = await signedIn(EMAIL)
    const wrong = await visitor.send(
      'POST',
      '/account/two-factor/begin',
      { currentPassword: 'guess' },
      asked
    )
    assert.equal(wrong.status, 422)
    assert.isNull((await visitor.visit('/account/two-factor')).page.props.setup)

    const { codes, secret } = await setUp(visitor)
    assert.lengthOf(new Set(codes), 10)
    const { page } = await visitor.visit('/account/two-factor')
    assert.equal(page.props.twoFactor.recoveryCodesLeft, 10)
    assert.isNull(page.props.newCodes)
    const stored = JSON.stringify(await rowsOf('SELECT * FROM two_factors, recovery_codes'))
    for (const plain of [secret, ...codes]) assert.notInclude(stored, plain)
    const sessions = JSON.stringify(await rowsOf('SELECT data FROM login_sessions'))
    for (const plain of [secret, ...codes]) assert.notInclude(sessions, plain)
  })

  test('a wrong code turns nothing on', async ({ assert }) => {
    const visitor = await signedIn(EMAIL)
    await visitor.submit('/account/two-factor/begin', { currentPassword: PASSWORD })
    const answer = await visitor.send('POST', '/account/two-factor', { code: '000000' }, asked)
    assert.equal(answer.status, 422)
    assert.deepEqual(await rowsOf('SELECT * FROM two_factors'), [])
  })

  test('asks for a code after the password, and only then lets in', async ({ assert }) => {
    const { secret } = await setUp(await signedIn(EMAIL))
    clock.freeze(after(3))
    const visitor = new Visitor()
    await visitor.visit('/account')
    const before = visitor.cookies.get('om_session')
    const { page } = await visitor.submit('/sign-in', { email: EMAIL, password: PASSWORD })
    assert.equal(page.component, 'auth/sign_in_code')
    assert.notEqual(visitor.cookies.get('om_session'), before)
    assert.isFalse(await isIn(visitor))

    const wrong = await visitor.submit('/sign-in/code', { code: '000000' })
    assert.match(wrong.page.props.flash.error, /That code is wrong/)
    const right = await visitor.submit('/sign-in/code', { code: ` ${codeAt(secret, after(3))} ` })
    assert.equal(right.page.component, 'auth/account')
    const deeds = right.page.props.deeds.map(({ action }: any) => action)
    assert.includeMembers(deeds, ['two_factor_on', 'wrong_code', 'signed_in'])
  })

  test('takes a code of one step earlier or later, and no other: {$self}')
    .with([-2, -1, 0, 1, 2])
    .run(async ({ assert }, drift) => {
      const { secret } = await setUp(await signedIn(EMAIL))
      clock.freeze(after(9))
      const visitor = await begun()
      await visitor.submit('/sign-in/code', { code: codeAt(secret, after(9 + drift)) })
      assert.equal(await isIn(visitor), Math.abs(drift) <= 1)
    })

  test('takes no code twice, nor an older one, nor one of two at once', async ({ assert }) => {
    const { secret } = await setUp(await signedIn(EMAIL))
    // The code that turned it on counts as used.
    const early = await begun()
    await early.submit('/sign-in/code', { code: codeAt(secret, NOW) })
    assert.isFalse(await isIn(early))

    clock.freeze(after(4))
    const visitors = [await begun(), await begun()]
    const code = codeAt(secret, after(4))
    await Promise.all(visitors.map((visitor) => visitor.submit('/sign-in/code', { code })))
    const within = await Promise.all(visitors.map(isIn))
    assert.sameMembers(within, [true, false])

    const late = await begun()
    await late.submit('/sign-in/code', { code: codeAt(secret, after(3)) })
    assert.isFalse(await isIn(late))
  })

  test('takes a recovery code once, however it was typed', async ({ assert }) => {
    const { codes } = await setUp(await signedIn(EMAIL))
    const first = await begun()
    const typed = codes[0].toUpperCase().replaceAll('-', ' ')
    const { page } = await first.submit('/sign-in/code', { code: typed })
    assert.notEqual(page.component, 'auth/sign_in_code')
    const { props } = (await first.visit('/account/two-factor')).page
    assert.equal(props.twoFactor.recoveryCodesLeft, 9)
    const second = await begun()
    await second.submit('/sign-in/code', { code: codes[0] })
    assert.isFalse(await isIn(second))
  })

  test('is not tried for ever, from one address and from many', async ({ assert }) => {
    const { secret } = await setUp(await signedIn(EMAIL))
    clock.freeze(after(3))
    const visitor = await begun()
    for (let i = 0; i < 5; i++) await visitor.submit('/sign-in/code', { code: '000000' })
    const { page } = await visitor.submit('/sign-in/code', { code: codeAt(secret, after(3)) })
    assert.match(page.props.flash.error, /Too many attempts/)
    assert.isFalse(await isIn(visitor))

    let status = 0
    for (let i = 0; i < 60 && status !== 429; i++) {
      const other = new Visitor(`127.0.1.${1 + Math.floor(i / 4)}`)
      await other.visit('/sign-in')
      await other.send('POST', '/sign-in', { email: EMAIL, password: PASSWORD })
      const answer = await other.send('POST', '/sign-in/code', { code: '000000' }, asked)
      status = answer.status
    }
    assert.equal(status, 429)
  }).timeout(60_000)

  test('waits ten minutes for the code, and not through a new password', async ({ assert }) => {
    const { secret } = await setUp(await signedIn(EMAIL))
    clock.freeze(after(3))
    const slow = await begun()
    const overtaken = await begun()
    clock.freeze(after(3 + 21))
    const late = await slow.submit('/sign-in/code', { code: codeAt(secret, after(24)) })
    assert.equal(late.page.component, 'auth/sign_in')
    assert.isFalse(await isIn(slow))

    clock.freeze(after(5))
    await rowsOf('UPDATE users SET session_epoch = session_epoch + 1')
    await overtaken.submit('/sign-in/code', { code: codeAt(secret, after(5)) })
    assert.isFalse(await isIn(overtaken))
  })

  test('is asked for after a password reset as well', async ({ assert }) => {
    const { issueResetLink } = await import('#app/auth/issue_reset_link')
    await setUp(await signedIn(EMAIL))
    const [{ id }] = await rowsOf('SELECT id FROM users')
    const { pathname } = new URL((await issueResetLink(id)).url)
    const visitor = new Visitor()
    await visitor.visit(pathname)
    await visitor.submit(pathname, { password: 'a new and longer one' })
    const { page } = await visitor.submit('/sign-in', {
      email: EMAIL,
      password: 'a new and longer one',
    })
    assert.equal(page.component, 'auth/sign_in_code')
    assert.isFalse(await isIn(visitor))
  })

  test('is asked for after Google as well', async ({ assert, cleanup }) => {
    const google = await startGoogle()
    cleanup(() => google.stop())
    google.profile = { sub: '108', email: EMAIL, email_verified: true }
    const { secret } = await setUp(await signedIn(EMAIL))
    await rowsOf(`UPDATE users SET google_sub = '108'`)
    clock.freeze(after(3))
    const visitor = new Visitor()
    const { page } = await throughGoogle(visitor, google)
    assert.equal(page.component, 'auth/sign_in_code')
    assert.isFalse(await isIn(visitor))
    await visitor.submit('/sign-in/code', { code: codeAt(secret, after(3)) })
    assert.isTrue(await isIn(visitor))
  })

  test('is turned off, and codes are made anew, with password and code', async ({ assert }) => {
    const visitor = await signedIn(EMAIL)
    const { secret, codes } = await setUp(visitor)
    clock.freeze(after(3))
    const code = codeAt(secret, after(3))
    const refuse = async (form: object) => {
      const answer = await visitor.send('DELETE', '/account/two-factor', form, asked)
      assert.equal(answer.status, 422)
      await forgetAttempts()
    }
    await refuse({ currentPassword: 'guess', code })
    await refuse({ currentPassword: PASSWORD, code: '000000' })
    await refuse({ code })

    const proof = { currentPassword: PASSWORD, code }
    const { page } = await visitor.submit('/account/two-factor/codes', proof)
    assert.lengthOf(page.props.newCodes, 10)
    assert.notIncludeMembers(page.props.newCodes, codes)
    await refuse({ currentPassword: PASSWORD, code: codes[0] })

    const off = { currentPassword: PASSWORD, code: page.props.newCodes[0] }
    const last = await visitor.submit('/account/two-factor', off, 'DELETE')
    assert.isFalse(last.page.props.hasTwoFactor)
    assert.deepEqual(await rowsOf('SELECT * FROM recovery_codes'), [])
    assert.isTrue(await isIn(await signedIn(EMAIL)))
  })

  test('without a password, takes a sign-in of just now', async ({ assert }) => {
    const visitor = await signedIn(EMAIL)
    await rowsOf('UPDATE users SET password = NULL')
    clock.freeze(new Date(NOW.getTime() + 11 * 60_000))
    const begin = () => visitor.send('POST', '/account/two-factor/begin', {}, asked)
    assert.equal((await begin()).status, 422)
    clock.freeze(new Date(NOW.getTime() + 9 * 60_000))
    assert.equal((await begin()).status, 302)
  })

  test('the secret of one person opens nothing for another', async ({ assert }) => {
    await setUp(await signedIn(EMAIL))
    const { user } = await makePerson('eve@example.com')
    const own = new TOTP({ secret: (await setUp(await signedIn('eve@example.com'))).secret })
    await rowsOf(
      `UPDATE two_factors SET last_step = 0, secret = (SELECT secret FROM two_factors WHERE user_id = ?)
        WHERE user_id <> ?`,
      [user.id, user.id]
    )
    clock.freeze(after(3))
    const visitor = await begun()
    await visitor.submit('/sign-in/code', { code: own.generate({ timestamp: after(3).getTime() }) })
    assert.isFalse(await isIn(visitor))
  })
})
