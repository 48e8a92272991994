import { test } from '@japa/runner'
import { simpleParser } from 'mailparser'
import { rowsOf } from '#tests/support/sites'
import { asProgram, memberOf, owner } from '#tests/functional/sites/person'
import { aReportedSite, MONTHLY } from '#tests/functional/site_reports/stage'
import { startSmtpServer, type TestSmtpServer } from '#tests/support/smtp_server'

test.group('Plans of reports by mail', (group) => {
  let smtp: TestSmtpServer
  group.setup(async () => {
    smtp = await startSmtpServer()
    return () => smtp.stop()
  })

  async function aPlan() {
    const site = await aReportedSite()
    const { page, url } = await made(site)
    return { ...site, page, one: url }
  }

  async function made({ visitor, path }: Awaited<ReturnType<typeof aReportedSite>>) {
    const { location } = await visitor.send('POST', `${path}/mails`, MONTHLY)
    const url = new URL(location!, 'http://x').pathname
    return { url, page: (await visitor.visit(url)).page }
  }

  test('send nothing until they are switched on, and can be looked at before', async ({
    assert,
  }) => {
    const { page, one, visitor, user } = await aPlan()
    const props = page.props as any
    assert.isNull(props.schedule.nextAt)
    assert.include(props.preview, 'Test site')
    assert.notInclude(props.preview, 'cid:')

    const empty = await visitor.send('POST', `${one}/on`, {}, asProgram)
    assert.include(empty.body, 'E_NOBODY_TO_SEND_TO')
    const added = await visitor.submit(`${one}/recipients`, { userId: user.id })
    assert.equal((added.page.props as any).recipients[0].state, 'wanted')
    const on = await visitor.submit(`${one}/on`)
    assert.isString((on.page.props as any).schedule.nextAt)
    const off = await visitor.submit(`${one}/on`, {}, 'DELETE')
    assert.isNull((off.page.props as any).schedule.nextAt)
  })

  test('send a test to whoever asks, with the files, and to nobody else', async ({ assert }) => {
    const { one, visitor, user } = await aPlan()
    const { page } = await visitor.submit(`${one}/test`)
    assert.equal(page.props.flash.notice, `A test is sent to ${user.email}.`)
    const mail = await simpleParser((await smtp.mailTo(user.email)).source)
    assert.match(mail.subject!, /^Test – Test site/)
    assert.lengthOf(mail.attachments, 2)
    assert.isFalse(mail.headers.has('list'))
    assert.deepEqual((page.props as any).sendings, [])
  })

  test('say what is wrong with what was asked', async ({ assert }) => {
    const { path, visitor, one } = await aPlan()
    const wrong = [
      { ...MONTHLY, every: 'week', onDay: 8 },
      { ...MONTHLY, onDay: 0 },
      { ...MONTHLY, atHour: 24 },
      { ...MONTHLY, sections: [] },
      { ...MONTHLY, sections: ['everything'] },
      { ...MONTHLY, language: 'de' },
      {},
    ]
    for (const form of wrong) {
      const { status } = await visitor.send('POST', `${path}/mails`, form, asProgram)
      assert.equal(status, 422, JSON.stringify(form))
    }
    const addresses = ['', 'nobody', 'a@b.example\r\nBcc: c@d.example']
    for (const email of addresses) {
      const { status } = await visitor.send('POST', `${one}/recipients`, { email }, asProgram)
      assert.equal(status, 422, email)
    }
  })

  test('are for owners and admins', async ({ assert }) => {
    const { path, one, workspaceId } = await aPlan()
    const { visitor: analyst } = await memberOf(workspaceId, 'analyst')
    const { visitor: stranger } = await owner()
    const calls: [string, string, object?][] = [
      ['GET', `${path}/mails`],
      ['POST', `${path}/mails`, MONTHLY],
      ['GET', one],
      ['PUT', one, MONTHLY],
      ['DELETE', one],
      ['POST', `${one}/on`],
      ['DELETE', `${one}/on`],
      ['POST', `${one}/test`],
      ['POST', `${one}/recipients`, { email: 'a@b.example' }],
    ]
    for (const [method, url, form] of calls) {
      const place = `${method} ${url}`
      assert.equal((await analyst.send(method, url, form, asProgram)).status, 403, place)
      assert.equal((await stranger.send(method, url, form, asProgram)).status, 404, place)
    }
  })

  test('are ten of a site, and have twenty-five recipients', async ({ assert }) => {
    const stage = await aPlan()
    const { path, visitor, id, one } = stage
    for (let i = 1; i < 10; i++) await made(stage)
    const { body } = await visitor.send('POST', `${path}/mails`, MONTHLY, asProgram)
    assert.include(body, 'E_TOO_MANY_SCHEDULES')
    await rowsOf(
      `INSERT INTO report_recipients (site_id, id, schedule_id, email)
       SELECT ?, gen_random_uuid(), ?, 'r' || i || '@x.example' FROM generate_series(1, 25) i`,
      [id, one.split('/').at(-1)!]
    )
    const full = await visitor.send(
      'POST',
      `${one}/recipients`,
      { email: 'a@b.example' },
      asProgram
    )
    assert.include(full.body, 'E_TOO_MANY_RECIPIENTS')
  })

  test('ask an address outside once, however often it is put on the list', async ({ assert }) => {
    const { one, visitor } = await aPlan()
    const email = `asked-${Date.now()}@client.example`
    const { page } = await visitor.submit(`${one}/recipients`, { email })
    const [recipient] = (page.props as any).recipients
    assert.equal(recipient.state, 'asked')
    await visitor.submit(`${one}/recipients/${recipient.id}`)
    await visitor.submit(`${one}/recipients/${recipient.id}`, {}, 'DELETE')
    const again = await visitor.submit(`${one}/recipients`, { email })
    assert.lengthOf((again.page.props as any).recipients, 1)
    assert.lengthOf(
      smtp.mails.filter(({ to }) => to.includes(email)),
      1
    )
  })

  test('are in the audit log', async ({ assert }) => {
    const { one, visitor, user, id } = await aPlan()
    await visitor.submit(`${one}/recipients`, { userId: user.id })
    await visitor.submit(`${one}/on`)
    await visitor.submit(one, {}, 'DELETE')
    const deeds = await rowsOf('SELECT action FROM audit_log WHERE site_id = ? ORDER BY at', [id])
    assert.deepEqual(
      deeds.map(({ action }) => action),
      [
        'report_mail.created',
        'report_mail.recipient_added',
        'report_mail.resumed',
        'report_mail.removed',
      ]
    )
  })
})
