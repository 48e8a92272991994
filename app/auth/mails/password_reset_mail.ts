import { BaseMail } from '@adonisjs/mail'
import type User from '#app/auth/models/user'
import { RESET_LINK_MINUTES, type ResetLink } from '#app/auth/issue_reset_link'

export default class PasswordResetMail extends BaseMail {
  subject = 'Reset your OpsMantik password'

  constructor(
    private user: User,
    private link: ResetLink
  ) {
    super()
  }

  prepare() {
    const data = {
      email: this.user.email,
      url: this.link.url,
      minutes: RESET_LINK_MINUTES,
      host: new URL(this.link.url).host,
    }
    this.message
      .to(this.user.email)
      .htmlView('emails/password_reset_html', data)
      .textView('emails/password_reset_text', data)
  }
}
