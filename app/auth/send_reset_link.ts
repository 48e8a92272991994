import User from '#app/auth/models/user'
import mail from '@adonisjs/mail/services/main'
import logger from '@adonisjs/core/services/logger'
import { lookOfPerson } from '#app/branding/brand_of'
import { issueResetLink } from '#app/auth/issue_reset_link'
import PasswordResetMail from '#app/auth/mails/password_reset_mail'

/**
 * Mails a link to the person with this address, if there is one. Meant to run beside the answer, which must not tell by
 * its words or its time whether there is; so nothing is thrown, and what goes wrong is in the log.
 */
export async function sendResetLink(email: string): Promise<void> {
  try {
    const user = await User.findBy('email', email)
    if (!user) return
    const link = await issueResetLink(user.id)
    await mail.send(new PasswordResetMail(user, link, await lookOfPerson(user.id)))
    logger.info({ event: 'auth.reset_mailed', user_id: user.id }, 'password reset link mailed')
  } catch (error) {
    logger.error(
      { err: error, event: 'auth.reset_mail_failed' },
      'a password reset mail was not sent'
    )
  }
}
