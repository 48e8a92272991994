import { BaseMail } from '@adonisjs/mail'
import { mailWords } from '#app/shared/mail_words'
import type { Language } from '#app/shared/languages'
import { INVITATION_DAYS } from '#app/people/invite'

export interface InvitationNews {
  url: string
  workspace: string
  inviter: string
}

export default class InvitationMail extends BaseMail {
  constructor(
    private to: string,
    private language: Language,
    private news: InvitationNews
  ) {
    super()
  }

  prepare() {
    const { language, t } = mailWords('invitation', this.language)
    const { url, workspace, inviter } = this.news
    const host = new URL(url).host
    const data = { t, language, url, workspace, inviter, host, days: INVITATION_DAYS }
    this.message
      .to(this.to)
      .subject(t('subject', { workspace }))
      .htmlView('emails/invitation_html', data)
      .textView('emails/invitation_text', data)
  }
}
