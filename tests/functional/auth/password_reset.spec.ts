import env from '#start/env'
import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import mail from '@adonisjs/mail/services/main'
import { until } from '#tests/support/until'
import { Visitor } from '#tests/support/visitor'
import { makePerson, rowsOf } from '#tests/support/sites'
import { forgetEverybody, signedIn } from '#tests/support/people'
import { resetPath, startSmtpServer, type TestSmtpServer } from '#tests/support/smtp_server'

const EMAIL = 'ada@example.com'
const NEW = 'a new and longer one'

test.group('Password reset', (group) => {
  let smtp: TestSmtpServer

  group.setup(async () => {
    smtp = await startSmtpServer()
    return () => smtp.stop()
  })
  group.each.setup(async () => {
    smtp.mails.length = 0
    await forgetEverybody()
    await makePerson(EMAIL)
    return () => clock.freeze(null)
  })

  test('a link comes by mail, sets a new password and ends all sessions', async ({ assert }) => {
    const elsewhere = await signedIn(EMAIL)
    const visitor = new Visitor()
    const asked = await visitor.submit('/forgot-password', { email: ' ADA@example.com' })
    assert.match(asked.page.props.flash.notice, /a link is on its way/)

    const received = await smtp.mailTo(EMAIL)
    assert.include(received.raw, `${env.get('APP_URL')}/reset-password/`)
    assert.include(received.raw, 'text/html')
    assert.include(received.raw, 'text/plain')
    const path = resetPath(received)

    const shown = await visitor.visit(path)
    assert.equal(shown.page.props.email, EMAIL)
    const done = await visitor.submit(path, { password: NEW })
    assert.equal(done.page.component, 'auth/sign_in')
    assert.match(done.page.props.flash.notice, /password is changed/)

    assert.equal((await elsewhere.get('/account')).location, '/sign-in')
    assert.equal((await (await signedIn(EMAIL)).get('/account')).location, '/sign-in')
    assert.equal((await (await signedIn(EMAIL, NEW)).get('/account')).status, 200)
  })

  test('only a hash of the token is stored', async ({ assert }) => {
    const path = await askForLink(smtp)

    const [{ token_hash: hash }] = await rowsOf('SELECT * FROM password_resets')
    assert.notInclude(path, hash)
    assert.lengthOf(path.split('/').pop()!, 43)
  })

  test('a link works once, also for two who use it at once', async ({ assert }) => {
    const path = await askForLink(smtp)
    const visitors = [new Visitor(), new Visitor()]
    await Promise.all(visitors.map((visitor) => visitor.visit(path)))

    const replies = await Promise.all(
      visitors.map((visitor, i) => visitor.send('POST', path, { password: `${NEW} ${i}` }))
    )

    assert.deepEqual(replies.map(({ location }) => location).sort(), [path, '/sign-in'])
    assert.isNull((await new Visitor().visit(path)).page.props.email)
  })

  test('a link works for an hour', async ({ assert }) => {
    const path = await askForLink(smtp)
    const visitor = new Visitor()
    clock.freeze(new Date(Date.now() + 59 * 60_000))
    assert.equal((await visitor.visit(path)).page.props.email, EMAIL)

    clock.freeze(new Date(Date.now() + 61 * 60_000))
    assert.isNull((await visitor.visit(path)).page.props.email)
    const late = await visitor.submit(path, { password: NEW })
    assert.equal(late.page.component, 'auth/reset_password')
    assert.equal((await (await signedIn(EMAIL)).get('/account')).status, 200)
  })

  test('a newer link replaces the older', async ({ assert }) => {
    const older = await askForLink(smtp)
    smtp.mails.length = 0
    const newer = await askForLink(smtp)

    assert.isNull((await new Visitor().visit(older)).page.props.email)
    assert.equal((await new Visitor().visit(newer)).page.props.email, EMAIL)
  })

  test('looking at the link does not use it up', async ({ assert }) => {
    const path = await askForLink(smtp)
    const scanner = await new Visitor().get(path)

    assert.equal(scanner.headers['referrer-policy'], 'same-origin')
    assert.equal((await new Visitor().visit(path)).page.props.email, EMAIL)
  })

  test('the new password is judged like a first one', async ({ assert }) => {
    const path = await askForLink(smtp)
    const visitor = new Visitor()
    await visitor.visit(path)
    const referer = env.get('APP_URL') + path

    for (const password of ['short', 'password1234', EMAIL]) {
      const { page } = await visitor.follow(
        await visitor.send('POST', path, { password }, { referer })
      )
      assert.equal(page.component, 'auth/reset_password')
      assert.isNotEmpty(page.props.errors.password)
      assert.equal(page.props.email, EMAIL)
    }
  })

  test('says the same to a stranger, and mails nothing', async ({ assert }) => {
    const known = await new Visitor().submit('/forgot-password', { email: EMAIL })
    const stranger = await new Visitor().submit('/forgot-password', { email: 'eve@example.com' })

    assert.deepEqual(stranger.page.props, known.page.props)
    await smtp.mailTo(EMAIL)
    assert.lengthOf(smtp.mails, 1)
  })

  test('answers before the mail server does', async ({ assert }) => {
    const release = smtp.hold()

    const { page } = await new Visitor().submit('/forgot-password', { email: EMAIL })

    assert.match(page.props.flash.notice, /a link is on its way/)
    assert.lengthOf(smtp.mails, 0)
    release()
    await smtp.mailTo(EMAIL)
  })

  test('three mails an hour for one address', async ({ assert }) => {
    const visitor = new Visitor()
    for (let i = 0; i < 3; i++) await visitor.submit('/forgot-password', { email: EMAIL })

    const { page } = await visitor.submit('/forgot-password', { email: EMAIL })

    assert.match(page.props.flash.error, /Too many attempts\. Try again in 60 minutes\./)
    await until(() => smtp.mails.length === 3)
  })

  test('links name our own address, whatever the request says', async ({ assert }) => {
    const visitor = new Visitor()
    await visitor.visit('/forgot-password')
    const lies = { 'host': 'evil.example', 'x-forwarded-host': 'evil.example' }

    await visitor.send('POST', '/forgot-password', { email: EMAIL }, lies)

    const { raw } = await smtp.mailTo(EMAIL)
    assert.include(raw, `${env.get('APP_URL')}/reset-password/`)
    assert.notInclude(raw, 'evil.example')
  })

  test('whoever got the link may sign in at once, however often they had guessed', async ({
    assert,
  }) => {
    const visitor = new Visitor()
    const wrong = { email: EMAIL, password: 'not the password' }
    for (let i = 0; i < 6; i++) await visitor.submit('/sign-in', wrong)
    const path = await askForLink(smtp)
    await visitor.submit(path, { password: NEW })

    const { location } = await visitor.send('POST', '/sign-in', { email: EMAIL, password: NEW })

    assert.equal(location, '/')
  })

  test('without a mail server the page says so, and promises nothing', async ({ assert }) => {
    env.set('SMTP_HOST', '')
    try {
      const { page } = await new Visitor().visit('/forgot-password')
      assert.isFalse(page.props.canSendMail)

      const asked = await new Visitor().submit('/forgot-password', { email: EMAIL })
      assert.isUndefined(asked.page.props.flash.notice)
      assert.lengthOf(await rowsOf('SELECT 1 FROM password_resets'), 0)
    } finally {
      env.set('SMTP_HOST', '127.0.0.1')
    }
  })

  test('a mail server that is away changes nothing for who asks', async ({ assert }) => {
    const port = env.get('SMTP_PORT')
    await mail.close('smtp')
    env.set('SMTP_PORT', 1)
    try {
      const { page } = await new Visitor().submit('/forgot-password', { email: EMAIL })
      assert.match(page.props.flash.notice, /a link is on its way/)
      await until(async () => (await rowsOf('SELECT 1 FROM password_resets')).length === 1)
    } finally {
      await mail.close('smtp')
      env.set('SMTP_PORT', port)
    }
    assert.equal((await new Visitor().get('/sign-in')).status, 200)
  })

  test('{title} for a token leads to the page that says so')
    .with([
      { title: 'one letter', token: 'x' },
      { title: 'a NUL', token: '%00' },
      { title: 'a way up', token: '..%2F..' },
      { title: 'a long text', token: 'a'.repeat(5_000) },
    ])
    .run(async ({ assert }, { token }) => {
      const visitor = new Visitor()
      const { status, page } = await visitor.visit(`/reset-password/${token}`)
      const sent = await visitor.submit(`/reset-password/${token}`, { password: NEW })

      assert.equal(status, 200)
      assert.isNull(page.props.email)
      assert.equal(sent.page.component, 'auth/reset_password')
      assert.isNull(sent.page.props.email)
    })
})

async function askForLink(smtp: TestSmtpServer) {
  await new Visitor().submit('/forgot-password', { email: EMAIL })
  return resetPath(await smtp.mailTo(EMAIL))
}
