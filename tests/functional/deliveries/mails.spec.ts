import env from '#start/env'
import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { workspaceToken } from '#tests/support/api'
import { Receiver } from '#tests/support/receiver'
import { memberOf, owner } from '#tests/functional/sites/person'
import { deliverDue } from '#app/deliveries/deliver_due'
import { startSmtpServer } from '#tests/support/smtp_server'
import { makeSite, rowsOf, type TestSite } from '#tests/support/sites'
import { convert, makeWebhook } from '#tests/functional/deliveries/destinations'

const HOUR = 3_600_000

/** A conversion every ten hours, told or not. */
async function live(site: TestSite, hours: number) {
  const start = clock.now().getTime()
  for (let hour = 0; hour <= hours; hour += 10) {
    clock.freeze(new Date(start + hour * HOUR))
    await convert(site)
    await deliverDue()
  }
}

test.group('Mails about endpoints', (group) => {
  let smtp: Awaited<ReturnType<typeof startSmtpServer>>
  group.each.setup(async () => {
    smtp = await startSmtpServer()
    return () => smtp.stop()
  })
  group.each.teardown(() => clock.freeze(null))

  /** A worker sends what is due anywhere, so other people get mails, too. */
  const mailsTo = (...people: string[]) =>
    smtp.mails.filter(({ to }) => to.some((address) => people.includes(address)))
  const subjectsOf = (mails: typeof smtp.mails) =>
    mails.map(({ raw }) => /^Subject: (.*(?:\r?\n .*)*)/m.exec(raw)![1].replace(/\s+/g, ' '))

  test('after three days, and after five: to those who can put it right, once each', async ({
    assert,
    cleanup,
  }) => {
    const ours = await owner()
    const admin = await memberOf(ours.workspaceId, 'admin')
    const analyst = await memberOf(ours.workspaceId, 'analyst')
    const site = await makeSite({ workspaceId: ours.workspaceId })
    const receiver = await Receiver.start(cleanup, (response) => response.writeHead(500).end())
    const { id } = await makeWebhook(site, receiver.url, { name: 'The <b>CRM</b>' })

    const people = [ours.user.email, admin.user.email]

    await live(site, 60)
    assert.isEmpty(mailsTo(...people))
    await live(site, 20)
    assert.lengthOf(mailsTo(...people), 2)
    await live(site, 50)

    const mails = mailsTo(...people, analyst.user.email)
    assert.sameMembers(
      mails.flatMap(({ to }) => to),
      [...people, ...people]
    )
    assert.match(subjectsOf(mails)[0], /has been failing for three days/)
    assert.match(subjectsOf(mails)[2], /was switched off/)
    for (const { raw } of mails) {
      assert.include(raw, `/sites/${site.id}/webhooks/${id}`)
      assert.include(raw, '500')
      assert.include(raw, '&lt;b&gt;CRM', 'what somebody typed is no markup')
    }
    const [{ state }] = await rowsOf('SELECT state FROM destinations WHERE id = ?', [id])
    assert.equal(state, 'disabled')
  }).timeout(60_000)

  test('each in the language of who gets it', async ({ assert, cleanup }) => {
    const { user, workspaceId } = await owner()
    const admin = await memberOf(workspaceId, 'admin')
    await rowsOf(`UPDATE users SET language = 'tr' WHERE id = ?`, [admin.user.id])
    const site = await makeSite({ workspaceId })
    const receiver = await Receiver.start(cleanup, (response) => response.writeHead(410).end())
    await makeWebhook(site, receiver.url)

    await convert(site)
    await deliverDue()

    const [english] = mailsTo(user.email)
    const [turkish] = mailsTo(admin.user.email)
    assert.match(english.raw, /lang="en"/)
    assert.match(subjectsOf([english])[0], /was switched off/)
    assert.match(turkish.raw, /lang="tr"/)
    assert.match(turkish.raw, /Siz yeniden/)
    assert.notMatch(turkish.raw, /was switched off|receiver says/)
  })

  test('none to programs, which are members, too', async ({ assert, cleanup }) => {
    const { user, workspaceId } = await owner()
    await workspaceToken(user, workspaceId)
    const site = await makeSite({ workspaceId })
    const receiver = await Receiver.start(cleanup, (response) => response.writeHead(410).end())
    await makeWebhook(site, receiver.url)

    await convert(site)
    await deliverDue()

    assert.lengthOf(mailsTo(user.email), 1)
    assert.isEmpty(smtp.mails.filter(({ to }) => to.some((one) => one.endsWith('.invalid'))))
  })

  test('of an endpoint of a workspace: one, however many sites it missed', async ({
    assert,
    cleanup,
  }) => {
    const { visitor, user, workspaceId } = await owner()
    const receiver = await Receiver.start(cleanup, (response) => response.writeHead(410).end())
    const path = `/workspaces/${workspaceId}/webhooks`
    const made = await visitor.submit(path, {
      plugin: 'webhook',
      settings: { url: receiver.url },
      events: ['conversion.created'],
    })
    for (let i = 0; i < 3; i++) await convert(await makeSite({ workspaceId }))
    await deliverDue()
    const [mail, ...others] = mailsTo(user.email)
    assert.isEmpty(others)
    const { endpoint } = made.page.props as any
    assert.include(mail.raw, `${path}/${endpoint.id}`)
  })

  test('none is sent of one that works, and a mail server that is away holds up nothing', async ({
    assert,
    cleanup,
  }) => {
    const { user, workspaceId } = await owner()
    const site = await makeSite({ workspaceId })
    const good = await Receiver.start(cleanup)
    const gone = await Receiver.start(cleanup, (response) => response.writeHead(410).end())
    await makeWebhook(site, good.url)
    await convert(site)
    await deliverDue()
    assert.isEmpty(mailsTo(user.email))
    await smtp.stop()
    env.set('SMTP_HOST', '127.0.0.1')
    const { id } = await makeWebhook(site, gone.url)
    await convert(site)
    await deliverDue()
    const [{ state }] = await rowsOf('SELECT state FROM destinations WHERE id = ?', [id])
    assert.equal(state, 'disabled')
    assert.lengthOf(good.received, 2)
  })
})
