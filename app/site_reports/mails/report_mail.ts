import { BaseMail } from '@adonisjs/mail'
import { linkBase, sender } from '#config/mail'
import { mailWords } from '#app/shared/mail_words'
import { recipientToken } from '#app/site_reports/sending/recipient_token'
import { LOGO } from '#app/branding/look'
import { reportMailView } from '#app/site_reports/mails/report_mail_view'
import type { Language } from '#app/shared/languages'
import type { MadeReport } from '#app/site_reports/sending/made_report'

export interface ReportReceiver {
  email: string
  /** They can open the page. */
  isMember: boolean
  siteId: string
  /** Null of a test, which nobody can unsubscribe from. */
  recipientId: string | null
  every: 'week' | 'month'
  /** The same for every try, so that mail programs know it again. */
  sendingId: string
}

/** The report of a period: what matters in the mail, all of it in the files. */
export default class ReportMail extends BaseMail {
  constructor(
    private to: ReportReceiver,
    private made: MadeReport
  ) {
    super()
  }

  prepare() {
    const { document, look, files } = this.made
    const { email, siteId, recipientId, sendingId } = this.to
    const { t } = mailWords('report', document.language as Language)
    const stop =
      recipientId && `${linkBase}/report-mails/${recipientToken({ siteId, recipientId })}`
    const data = reportMailView(this.to, this.made, stop)
    this.message
      .to(email)
      .from(sender.address, look.brand.name)
      .messageId(`<report-${sendingId}@${new URL(linkBase).hostname}>`)
      .subject(
        t(recipientId ? 'subject' : 'test_subject', {
          site: document.site.name,
          period: document.period,
        })
      )
      .htmlView('emails/report_html', data)
      .textView('emails/report_text', data)
    if (look.logo) this.message.embedData(look.logo, LOGO, { filename: 'logo.png' })
    for (const { name, type, content } of files) {
      this.message.attachData(content, { filename: name, contentType: type })
    }
    if (stop) {
      this.message.header('List-Unsubscribe', `<${stop}>`)
      this.message.header('List-Unsubscribe-Post', 'List-Unsubscribe=One-Click')
    }
  }
}
