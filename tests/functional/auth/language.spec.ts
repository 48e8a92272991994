import env from '#start/env'
import { test } from '@japa/runner'
import User from '#app/auth/models/user'
import { Visitor } from '#tests/support/visitor'
import { makePerson, PASSWORD } from '#tests/support/sites'
import { forgetEverybody, signedIn } from '#tests/support/people'
import { resetPath, startSmtpServer } from '#tests/support/smtp_server'

const EMAIL = 'ada@example.com'
const TURKISH = { 'accept-language': 'tr-TR,tr;q=0.9,en;q=0.5' }

test.group('Language', (group) => {
  group.each.setup(async () => {
    await forgetEverybody()
    await makePerson(EMAIL)
  })

  test('is what the browser prefers, of those there are', async ({ assert }) => {
    assert.equal(await languageFor({}), 'en')
    assert.equal(await languageFor(TURKISH), 'tr')
    assert.equal(await languageFor({ 'accept-language': 'de, tr;q=0.4' }), 'tr')
    assert.equal(await languageFor({ 'accept-language': 'xx, *;q=0' }), 'en')
  })

  test('a choice before signing in holds in this browser, also for pages without a session', async ({
    assert,
  }) => {
    const visitor = new Visitor()
    await visitor.submit('/language', { language: 'tr' }, 'PUT')

    assert.equal(langOf(await visitor.get('/sign-in')), 'tr')
    assert.equal(langOf(await visitor.get('/there-is-no-such-page')), 'tr')
  })

  test('the choice of a person goes with them, before that of the browser', async ({ assert }) => {
    const visitor = await signedIn(EMAIL)
    await visitor.submit('/language', { language: 'tr' }, 'PUT')

    const elsewhere = await signedIn(EMAIL)
    assert.equal(langOf(await elsewhere.get('/account')), 'tr')
    await elsewhere.send('POST', '/sign-out', {})
    assert.equal(langOf(await elsewhere.get('/sign-in')), 'tr')
  })

  test('a language that is not there is refused', async ({ assert }) => {
    const visitor = await signedIn(EMAIL)
    await visitor.submit('/language', { language: 'xx' }, 'PUT')

    assert.isNull((await User.findByOrFail('email', EMAIL)).language)
    assert.equal(langOf(await visitor.get('/account')), 'en')
  })

  test('notices, refusals and mistakes in fields are said in it', async ({ assert }) => {
    const visitor = new Visitor()
    await visitor.submit('/language', { language: 'tr' }, 'PUT')

    const wrong = await visitor.submit('/sign-in', { email: EMAIL, password: 'not the password' })
    assert.equal(wrong.page.props.flash.error, 'E-posta ya da parola yanlış.')
    const from = { referer: `${env.get('APP_URL')}/sign-in` }
    const refused = await visitor.send('POST', '/sign-in', { email: '', password: PASSWORD }, from)
    const empty = await visitor.follow(refused)
    assert.equal(empty.page.props.errors.email, 'Burayı doldurun.')
    await visitor.submit('/sign-in', { email: EMAIL, password: PASSWORD })
    const renamed = await visitor.submit('/account/name', { name: 'Ada' }, 'PUT')
    assert.equal(renamed.page.props.flash.notice, 'Adınız değişti.')
  })

  test('mails are written in it', async ({ assert, cleanup }) => {
    const smtp = await startSmtpServer()
    cleanup(() => smtp.stop())
    const user = await User.findByOrFail('email', EMAIL)
    await user.merge({ language: 'tr' }).save()

    await new Visitor().submit('/forgot-password', { email: EMAIL })

    const mail = await smtp.mailTo(EMAIL)
    assert.isNotEmpty(resetPath(mail))
    assert.include(JSON.stringify(mail), 'Yeni bir parola')
  })
})

async function languageFor(headers: Record<string, string>) {
  return langOf(await new Visitor().get('/sign-in', headers))
}

function langOf({ body }: { body: string }) {
  return /<html lang="([^"]*)"/.exec(body)?.[1]
}
