import { canSendMail } from '#config/mail'
import { refuseTooMany } from '#app/auth/refuse'
import { resetMailAttempt } from '#app/auth/throttle'
import type { HttpContext } from '@adonisjs/core/http'
import { sendResetLink } from '#app/auth/send_reset_link'
import { forgotPasswordValidator } from '#app/auth/validators/people'

const NOTICE = 'If that address has an account, a link is on its way. It works for 60 minutes.'

export default class ForgotPasswordController {
  show({ inertia }: HttpContext) {
    return inertia.render('auth/forgot_password', { canSendMail: canSendMail() })
  }

  async store(ctx: HttpContext) {
    const { request, response, session } = ctx
    const { email } = await request.validateUsing(forgotPasswordValidator)
    if (!canSendMail()) return response.redirect().toPath('/forgot-password')

    const attempt = await resetMailAttempt(email, request.ip())
    if (!attempt.allowed) return refuseTooMany(ctx, attempt.retryAfterSec, '/forgot-password')

    void sendResetLink(email)
    session.flash('notice', NOTICE)
    return response.redirect().toPath('/forgot-password')
  }
}
