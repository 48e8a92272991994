import { test } from '@japa/runner'
import { simpleParser } from 'mailparser'
import { clock } from '#app/shared/clock'
import { runDueJobs } from '#app/jobs/run_due_jobs'
import { flat, textOfPdf } from '#tests/support/pdf'
import { rowsOf } from '#tests/support/sites'
import { Visitor } from '#tests/support/visitor'
import { queueReports } from '#app/site_reports/sending/queue_reports'
import { putOnList } from '#app/site_reports/schedules/change_recipients'
import { createSchedule, switchSchedule } from '#app/site_reports/schedules/change_schedule'
import { recipientToken } from '#app/site_reports/sending/recipient_token'
import { aReportedSite, bytesOf, MONTHLY, NOW, OCTOBER } from '#tests/functional/site_reports/stage'
import { startSmtpServer, type TestSmtpServer } from '#tests/support/smtp_server'

test.group('Reports, with hostile input', (group) => {
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

  async function aSchedule() {
    const site = await aReportedSite()
    const key = { siteId: site.id, id: await createSchedule(site.user, site.id, MONTHLY) }
    await putOnList(site.user, key, { userId: site.user.id })
    await switchSchedule(site.user, key, true)
    return { ...site, key }
  }

  async function sent(email: string) {
    await rowsOf(`UPDATE report_schedules SET next_at = '2026-11-01T07:00:00Z'`)
    await queueReports()
    await runDueJobs()
    return simpleParser((await smtp.mailTo(email)).source)
  }

  test('a name adds no header and no recipient to a mail', async ({ assert }) => {
    const { user, id } = await aSchedule()
    const name = 'Shop\r\nBcc: victim@client.example\r\n\r\n<script>alert(1)</script>'
    await rowsOf('UPDATE sites SET name = ? WHERE id = ?', [name, id])
    const mail = await sent(user.email)
    assert.isUndefined(mail.bcc)
    assert.deepEqual(smtp.mails.at(-1)!.to, [user.email])
    assert.notInclude(mail.html as string, '<script>')
    assert.lengthOf(mail.attachments, 2)
  })

  test('what is sent says what the preview and the pages said', async ({ assert }) => {
    const { user, visitor, id, key, path } = await aSchedule()
    const shown = (await visitor.get(`${path}/mails/${key.id}`)).page.props as any
    assert.deepEqual(shown.period, { from: '2026-10-01', to: '2026-10-31' })
    const { report } = (await visitor.get(`${path}?${OCTOBER}&sections=${MONTHLY.sections}`)).page
      .props as any
    const traffic = (await visitor.get(`/sites/${id}/traffic?${OCTOBER}`)).page.props as any
    const mail = await sent(user.email)
    const pdf = mail.attachments.find(({ contentType }) => contentType === 'application/pdf')!
    const onPaper = flat((await textOfPdf(pdf.content)).join(' '))
    for (const { label, value } of report.tiles) {
      for (const text of [shown.preview, mail.html, onPaper]) {
        assert.include(text, label)
        assert.include(text, value)
      }
    }
    const csv = mail.attachments.find(({ contentType }) => contentType === 'text/csv')!
    const { visitors } = traffic.answer.totals
    assert.include(String(csv.content), `Visits,All,Visitors,${visitors},`)
    assert.equal(
      report.tiles.find(({ key: tile }: any) => tile === 'visitors').value,
      `${visitors}`
    )
  })

  test('periods that are reversed, endless or before the site are answered', async ({ assert }) => {
    const { visitor, path } = await aReportedSite()
    const days = ['from=2026-10-31&to=2026-10-01', 'from=2024-11-01&to=2026-10-31']
    for (const asked of [
      ...days,
      'from=1999-01-01&to=1999-01-31',
      'from=2026-02-30&to=9999-12-31',
    ]) {
      const { status, page } = await visitor.get(`${path}?${asked}`)
      assert.equal(status, 200, asked)
      assert.isNotNull((page.props as any).report, asked)
    }
    const { page } = await visitor.get(`${path}?${days[1]}`)
    const { bytes } = await bytesOf(visitor, `${path}/pdf?${days[1]}`)
    const onPaper = flat((await textOfPdf(bytes)).join(' '))
    assert.include(onPaper, (page.props as any).report.summary[0])
    assert.deepEqual((page.props as any).view.period, { from: '2025-10-31', to: '2026-10-31' })
  })

  test('the link of one recipient stops that one, and only by asking for it', async ({
    assert,
  }) => {
    const { id } = await aSchedule()
    const other = await aSchedule()
    const recipients = await rowsOf<{ site_id: string; id: string }>(
      'SELECT site_id, id FROM report_recipients WHERE site_id IN (?, ?)',
      [id, other.id]
    )
    const mine = recipients.find(({ site_id: site }) => site === id)!
    const path = `/report-mails/${recipientToken({ siteId: id, recipientId: mine.id })}`
    const stopped = () =>
      rowsOf<{ id: string }>('SELECT id FROM report_recipients WHERE stopped_at IS NOT NULL')
    for (const link of [path, `${path}/stop`]) await new Visitor().send('GET', link)
    assert.notIncludeDeepMembers(await stopped(), [{ id: mine.id }])
    const mixed = recipientToken({ siteId: other.id, recipientId: mine.id })
    assert.equal((await new Visitor().send('POST', `/report-mails/${mixed}`)).status, 404)
    assert.equal((await new Visitor().send('POST', path)).status, 200)
    const ids = (await stopped()).map((row) => row.id)
    assert.include(ids, mine.id)
    assert.notInclude(ids, recipients.find(({ site_id: site }) => site === other.id)!.id)
  })
})
