import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** Signed-in people only: others go to the sign-in page and come back to where they wanted, programs get a 401. */
export default class AuthMiddleware {
  async handle({ auth, request, response, session }: HttpContext, next: NextFn) {
    if (await auth.check()) return next()

    if (request.accepts(['html', 'json']) !== 'html') {
      return response.unauthorized({
        error: { code: 'E_UNAUTHORIZED_ACCESS', message: 'Sign in first.' },
      })
    }
    if (request.method() === 'GET') session.setIntendedUrl(request.url(true))
    return response.redirect().toPath('/sign-in')
  }
}
