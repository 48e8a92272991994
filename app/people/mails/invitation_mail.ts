import { BaseMail } from '@adonisjs/mail'
import { sender } from '#config/mail'
import { LOGO, lookOf, type Look } from '#app/branding/look'
import { mailWords } from '#app/shared/mail_words'
import type { Language } from '#app/shared/languages'
import { INVITATION_DAYS } from '#app/people/invite'

export interface InvitationNews {
  url: string
  workspace: string
  inviter: string
  look: Look
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
    const { url, workspace, inviter, look } = this.news
    const host = new URL(url).host
    const data = {
      t,
      language,
      url,
      workspace,
      inviter,
      host,
      days: INVITATION_DAYS,
      ...lookOf(look),
    }
    this.message
      .to(this.to)
      .from(sender.address, look.brand.name)
      .subject(t('subject', { workspace }))
      .htmlView('emails/invitation_html', data)
      .textView('emails/invitation_text', data)
    if (look.logo) this.message.embedData(look.logo, LOGO, { filename: 'logo.png' })
  }
}
