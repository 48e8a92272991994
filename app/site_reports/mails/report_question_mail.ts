import { BaseMail } from '@adonisjs/mail'
import { sender } from '#config/mail'
import { mailWords } from '#app/shared/mail_words'
import { LOGO, lookOf, type Look } from '#app/branding/look'
import type { Language } from '#app/shared/languages'

export interface Question {
  url: string
  site: string
  every: 'week' | 'month'
  inviter: string
}

/** Asks an address outside whether it wants reports: until it says yes it gets none. */
export default class ReportQuestionMail extends BaseMail {
  constructor(
    private to: string,
    private chosen: Language,
    private look: Look,
    private question: Question
  ) {
    super()
  }

  prepare() {
    const { language, t } = mailWords('report_question', this.chosen)
    const { brand, logo } = this.look
    const { site } = this.question
    const data = {
      ...this.question,
      t,
      language,
      ...lookOf(this.look),
    }
    this.message
      .to(this.to)
      .from(sender.address, brand.name)
      .subject(t('subject', { site }))
      .htmlView('emails/report_question_html', data)
      .textView('emails/report_question_text', data)
    if (logo) this.message.embedData(logo, LOGO, { filename: 'logo.png' })
  }
}
