import { flags } from '@adonisjs/core/ace'
import { OperatorCommand } from '#app/auth/operator_command'

export default class UserResetPassword extends OperatorCommand {
  static commandName = 'user:reset-password'
  static description = 'Print a link with which a person can choose a new password'

  @flags.string({ description: 'E-mail address of the person', required: true })
  declare email: string

  async run() {
    const { default: User } = await import('#app/auth/models/user')
    const { normalizeEmail } = await import('#app/auth/normalize')
    const { issueResetLink } = await import('#app/auth/issue_reset_link')

    const email = normalizeEmail(this.email)
    const user = await User.findBy('email', email)
    if (!user) return this.fail('E_UNKNOWN_USER', `Nobody has the e-mail ${email}.`)

    const { url, expiresAt } = await issueResetLink(user.id)
    this.succeed(
      { url, expires_at: expiresAt.toISOString() },
      `${url}\nWorks once, until ${expiresAt.toISOString()}. Links made before do not work any more.`
    )
  }
}
