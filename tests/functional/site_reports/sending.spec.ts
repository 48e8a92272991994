import { test } from '@japa/runner'
import { simpleParser } from 'mailparser'
import { clock } from '#app/shared/clock'
import { siteRegistry } from '#app/sites/site_registry'
import { runDueJobs } from '#app/jobs/run_due_jobs'
import { flat, textOfPdf } from '#tests/support/pdf'
import { Visitor } from '#tests/support/visitor'
import { makeMember, makePerson, rowsOf } from '#tests/support/sites'
import { queueReports } from '#app/site_reports/sending/queue_reports'
import { run } from '#app/site_reports/sending/send_reports_job'
import { removeMember } from '#app/people/change_role'
import { putOnList } from '#app/site_reports/schedules/change_recipients'
import { createSchedule, switchSchedule } from '#app/site_reports/schedules/change_schedule'
import { aReportedSite, MONTHLY, NOW } from '#tests/functional/site_reports/stage'
import { startSmtpServer, type TestSmtpServer } from '#tests/support/smtp_server'
import type { SchedulePlan } from '#app/site_reports/schedules/queries/schedule_rows'

const WEEKLY: SchedulePlan = { ...MONTHLY, every: 'week', onDay: 1 }

test.group('Reports by mail', (group) => {
  let smtp: TestSmtpServer
  group.each.setup(async () => {
    smtp = await startSmtpServer()
    clock.freeze(NOW)
    await rowsOf('DELETE FROM report_schedules')
    return async () => {
      clock.freeze(null)
      await smtp.stop()
    }
  })

  /** A report that is switched on, with its owner on the list. */
  async function aSchedule(plan: SchedulePlan = MONTHLY, timezone?: string) {
    const site = await aReportedSite(timezone)
    const key = { siteId: site.id, id: await createSchedule(site.user, site.id, plan) }
    await putOnList(site.user, key, { userId: site.user.id })
    await switchSchedule(site.user, key, true)
    const next = async () => {
      const [row] = await rowsOf<{ next_at: Date | null }>(
        'SELECT next_at FROM report_schedules WHERE id = ?',
        [key.id]
      )
      return row.next_at
    }
    const states = async () => {
      const rows = await rowsOf<{ state: string; problem: string | null }>(
        'SELECT state, problem FROM report_sendings WHERE schedule_id = ? ORDER BY first_day, email',
        [key.id]
      )
      return rows.map(({ state }) => state)
    }
    return { ...site, key, next, states }
  }

  async function work(at: string) {
    clock.freeze(new Date(at))
    await queueReports()
    await runDueJobs()
  }

  const to = (email: string) => smtp.mails.filter((mail) => mail.to.includes(email))

  test('go out when it is time: summary, PDF and CSV', async ({ assert }) => {
    const { user, next, states, id } = await aSchedule()
    assert.equal((await next())!.toISOString(), '2026-12-01T07:00:00.000Z')
    await work('2026-12-01T06:59:59Z')
    assert.lengthOf(to(user.email), 0)
    await rowsOf(`UPDATE report_schedules SET next_at = '2026-11-01T07:00:00Z'`)
    await work('2026-11-03T10:00:00Z')

    assert.lengthOf(to(user.email), 1)
    const mail = await simpleParser(to(user.email)[0].source)
    assert.equal(mail.subject, 'Test site: report of October 2026')
    assert.include(mail.text!, '4 leads, 3 more than in September 2026.')
    assert.include(mail.html as string, '4 leads, 3 more than in September 2026.')
    assert.include(mail.text!, `/sites/${id}/report?from=2026-10-01&to=2026-10-31`)
    const [pdf, csv] = mail.attachments
    assert.equal(pdf.contentType, 'application/pdf')
    assert.equal(pdf.filename, 'example.com_2026-10-01_2026-10-31.pdf')
    assert.include(flat((await textOfPdf(pdf.content)).join(' ')), '4 leads, 3 more than')
    const rows = csv.content.toString().split('\r\n')
    assert.include(rows, 'Leads,All,Leads,4,1,,2026-10-01,2026-10-31')
    assert.isTrue(rows[0].startsWith('\uFEFF'))
    assert.deepEqual(await states(), ['sent'])
    assert.equal((await next())!.toISOString(), '2026-12-01T07:00:00.000Z')
  })

  test('go out on the clocks of each site, also when these are changed', async ({ assert }) => {
    const istanbul = await aSchedule(WEEKLY, 'Europe/Istanbul')
    const york = await aSchedule(WEEKLY, 'America/New_York')
    await work('2026-11-09T05:00:00Z')
    assert.lengthOf(to(istanbul.user.email), 1)
    assert.lengthOf(to(york.user.email), 0)
    await work('2026-11-09T13:00:00Z')
    assert.lengthOf(to(york.user.email), 1)
    assert.lengthOf(to(istanbul.user.email), 1)
    const mail = await simpleParser(to(york.user.email)[0].source)
    assert.include(flat(mail.subject!), 'November 2 – 8, 2026')

    await rowsOf(`UPDATE sites SET timezone = 'Asia/Tokyo' WHERE id = ?`, [york.id])
    await work('2026-11-09T14:00:00Z')
    assert.equal((await york.next())!.toISOString(), '2026-11-15T23:00:00.000Z')
    assert.lengthOf(to(york.user.email), 1)
  })

  test('keep their hour when summer time ends', async ({ assert }) => {
    clock.freeze(new Date('2026-10-20T10:00:00Z'))
    const { next, user } = await aSchedule(WEEKLY)
    assert.equal((await next())!.toISOString(), '2026-10-26T07:00:00.000Z')
    await work('2026-10-26T06:30:00Z')
    assert.lengthOf(to(user.email), 0)
    await work('2026-10-26T07:00:00Z')
    assert.lengthOf(to(user.email), 1)
  })

  test('are sent once, whoever works at once', async ({ assert }) => {
    const { user, id, states } = await aSchedule(WEEKLY)
    clock.freeze(new Date('2026-11-09T08:00:00Z'))
    await Promise.all([queueReports(), queueReports(), queueReports()])
    assert.deepEqual(await states(), ['waiting'])
    const job = { siteId: id, progress: async () => {}, finish: () => {} } as any
    await Promise.all([run(job), run(job)])
    assert.lengthOf(to(user.email), 1)
    assert.deepEqual(await states(), ['sent'])
    await queueReports()
    await runDueJobs()
    assert.lengthOf(to(user.email), 1)
  })

  test('that were being handed over when a worker died are not sent twice: somebody decides', async ({
    assert,
  }) => {
    const { user, states, visitor, path, key } = await aSchedule(WEEKLY)
    clock.freeze(new Date('2026-11-09T08:00:00Z'))
    await queueReports()
    await rowsOf(`UPDATE report_sendings SET state = 'handed', due_at = '2026-11-09T08:10:00Z'`)
    await work('2026-11-09T08:09:59Z')
    assert.deepEqual(await states(), ['handed'])
    await work('2026-11-09T08:10:00Z')
    assert.deepEqual(await states(), ['uncertain'])
    assert.lengthOf(to(user.email), 0)

    const one = `${path}/mails/${key.id}`
    const { page } = await visitor.get(one)
    const [sending] = (page.props as any).sendings
    assert.match(sending.problem, /nobody knows whether it arrived/)
    await visitor.submit(`${one}/sendings/${sending.id}`)
    await work('2026-11-09T08:11:00Z')
    assert.lengthOf(to(user.email), 1)
  })

  test('wait for a mail server that is away, and for one that says not now', async ({ assert }) => {
    const { user, states } = await aSchedule(WEEKLY)
    await smtp.stop()
    smtp = await startSmtpServer()
    const { default: env } = await import('#start/env')
    const port = env.get('SMTP_PORT')
    env.set('SMTP_PORT', 1)
    await work('2026-11-09T08:00:00Z')
    assert.deepEqual(await states(), ['waiting'])
    env.set('SMTP_PORT', port)
    const { default: mail } = await import('@adonisjs/mail/services/main')
    await mail.close('smtp')

    smtp.refuse(451)
    await work('2026-11-09T08:00:30Z')
    await work('2026-11-09T08:01:00Z')
    assert.deepEqual(await states(), ['waiting'])
    smtp.refuse(null)
    await work('2026-11-09T08:02:00Z')
    assert.deepEqual(await states(), ['waiting'])
    await work('2026-11-09T08:06:00Z')
    assert.deepEqual(await states(), ['sent'])
    const taken = await Promise.all(to(user.email).map(({ source }) => simpleParser(source)))
    assert.equal(new Set(taken.map(({ messageId }) => messageId)).size, 1)
  })

  test('that a server refuses for good are not tried again', async ({ assert }) => {
    const { states } = await aSchedule(WEEKLY)
    smtp.refuse(554)
    await work('2026-11-09T08:00:00Z')
    assert.deepEqual(await states(), ['failed'])
  })

  test('are for who is still there', async ({ assert }) => {
    const { user, key, workspaceId, id, states } = await aSchedule(WEEKLY)
    const { user: leaver } = await makePerson()
    await makeMember(workspaceId, leaver.id, 'viewer')
    await putOnList(user, key, { userId: leaver.id })
    clock.freeze(new Date('2026-11-09T08:00:00Z'))
    await queueReports()
    await removeMember(user, workspaceId, leaver.id)
    await runDueJobs()
    assert.lengthOf(to(leaver.email), 0)
    assert.lengthOf(to(user.email), 1)
    assert.sameMembers(await states(), ['skipped', 'sent'])

    await work('2026-11-16T07:00:00Z')
    assert.lengthOf(to(user.email), 2)
    clock.freeze(new Date('2026-11-23T08:00:00Z'))
    await queueReports()
    const [{ public_id: publicId }] = await rowsOf(
      `UPDATE sites SET removed_at = now() WHERE id = ? RETURNING public_id`,
      [id]
    )
    siteRegistry.forget(publicId as string)
    await runDueJobs()
    await work('2026-11-30T08:00:00Z')
    assert.lengthOf(to(user.email), 2)

    await rowsOf('DELETE FROM workspaces WHERE id = ?', [workspaceId])
    await work('2026-12-07T08:00:00Z')
    assert.lengthOf(to(user.email), 2)
    assert.deepEqual(await states(), [])
  })

  test('are paused and resumed, and one for each week is not made up for', async ({ assert }) => {
    const { user, key, next } = await aSchedule(WEEKLY)
    await switchSchedule(user, key, false)
    assert.isNull(await next())
    await work('2026-11-30T08:00:00Z')
    assert.lengthOf(to(user.email), 0)
    await switchSchedule(user, key, true)
    assert.equal((await next())!.toISOString(), '2026-12-07T07:00:00.000Z')
    await work('2026-12-28T09:00:00Z')
    assert.lengthOf(to(user.email), 1)
  })

  test('are stopped by one click of a mail program, and not by looking', async ({ assert }) => {
    const { user, states } = await aSchedule(WEEKLY)
    await work('2026-11-09T08:00:00Z')
    const mail = await simpleParser(to(user.email)[0].source)
    const list = mail.headers.get('list') as any
    const path = new URL(list.unsubscribe.url).pathname
    assert.equal(
      mail.headerLines.find(({ key }) => key === 'list-unsubscribe-post')!.line,
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click'
    )
    assert.include(mail.text!, path)

    const nobody = new Visitor()
    await nobody.visit(path)
    assert.equal(((await nobody.visit(path)).page.props as any).report.state, 'wanted')
    const answer = await fetch(`${new URL(list.unsubscribe.url).origin}${path}`, {
      method: 'POST',
      body: 'List-Unsubscribe=One-Click',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      redirect: 'manual',
    })
    assert.equal(answer.status, 200)
    await work('2026-11-16T08:00:00Z')
    assert.lengthOf(to(user.email), 1)

    assert.equal(((await nobody.visit(path)).page.props as any).report.state, 'stopped')
    const back = await nobody.submit(`${path}/want`)
    assert.equal((back.page.props as any).report.state, 'wanted')
    await work('2026-11-23T08:00:00Z')
    assert.lengthOf(to(user.email), 2)
    assert.deepEqual(await states(), ['sent', 'sent'])
  })

  test('have links that nobody can make up', async ({ assert }) => {
    const forged = ['nonsense', 'gcm.AAAA.BBBB', '%00', 'x'.repeat(3000)]
    for (const token of forged) {
      const shown = await new Visitor().visit(`/report-mails/${token}`)
      assert.isNull((shown.page.props as any).report, token)
      const { status } = await new Visitor().send('POST', `/report-mails/${token}`)
      assert.equal(status, 404, token)
    }
  })

  test('go to an address outside only after it has said yes', async ({ assert }) => {
    const { user, key } = await aSchedule(WEEKLY)
    const outside = `client-${Date.now()}@client.example`
    await putOnList(user, key, { email: outside })
    const question = await simpleParser((await smtp.mailTo(outside)).source)
    assert.equal(question.subject, 'Do you want reports about Test site?')
    await work('2026-11-09T08:00:00Z')
    assert.lengthOf(to(outside), 1)

    const path = /\/report-mails\/[^\s"<)\]]+/.exec(question.text!)![0]
    const nobody = new Visitor()
    assert.equal(((await nobody.visit(path)).page.props as any).report.state, 'asked')
    await nobody.submit(`${path}/want`)
    await work('2026-11-16T08:00:00Z')
    assert.lengthOf(to(outside), 2)
    const report = await simpleParser(to(outside)[1].source)
    assert.notInclude(report.text!, '/sites/')

    await nobody.submit(`${path}/stop`)
    await putOnList(user, key, { email: outside })
    await work('2026-11-23T08:00:00Z')
    assert.lengthOf(to(outside), 2)
  })
})
