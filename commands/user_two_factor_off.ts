import { flags } from '@adonisjs/core/ace'
import { OperatorCommand } from '#app/auth/operator_command'

export default class UserTwoFactorOff extends OperatorCommand {
  static commandName = 'user:two-factor-off'
  static description = 'Turn off two-factor sign-in of a person who has lost app and recovery codes'

  @flags.string({ description: 'E-mail address of the person', required: true })
  declare email: string

  async run() {
    const { default: User } = await import('#app/auth/models/user')
    const { normalizeEmail } = await import('#app/auth/normalize')
    const { turnOff } = await import('#app/auth/two_factor/switch_two_factor')

    const email = normalizeEmail(this.email)
    const user = await User.findBy('email', email)
    if (!user) return this.fail('E_UNKNOWN_USER', `Nobody has the e-mail ${email}.`)
    if (!(await turnOff(user.id, 'two_factor_off_by_operator'))) {
      return this.fail('E_NO_TWO_FACTOR', `${email} signs in without a code already.`)
    }
    this.succeed({ email, two_factor: false }, `${email} signs in without a code now.`)
  }
}
