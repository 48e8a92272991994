import { BaseMail } from '@adonisjs/mail'
import { sender } from '#config/mail'
import { LOGO, lookOf, type Look } from '#app/branding/look'
import { isLanguage } from '#app/shared/languages'
import { mailWords } from '#app/shared/mail_words'
import type User from '#app/auth/models/user'
import { RESET_LINK_MINUTES, type ResetLink } from '#app/auth/issue_reset_link'

export default class PasswordResetMail extends BaseMail {
  constructor(
    private user: User,
    private link: ResetLink,
    private look: Look
  ) {
    super()
  }

  prepare() {
    const { language: chosen } = this.user
    const { language, t } = mailWords('reset', isLanguage(chosen) ? chosen : null)
    const data = {
      t,
      language,
      email: this.user.email,
      url: this.link.url,
      minutes: RESET_LINK_MINUTES,
      host: new URL(this.link.url).host,
      ...lookOf(this.look),
    }
    this.message
      .to(this.user.email)
      .from(sender.address, this.look.brand.name)
      .subject(t('subject', { brand: this.look.brand.name }))
      .htmlView('emails/password_reset_html', data)
      .textView('emails/password_reset_text', data)
    if (this.look.logo) this.message.embedData(this.look.logo, LOGO, { filename: 'logo.png' })
  }
}
