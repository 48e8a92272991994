import { isInPassing } from '#app/web/in_passing'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** Signed-in people only: others go to the sign-in page and come back to where they wanted; programs, and pages that are open, get a 401. */
export default class AuthMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const { auth, request, response, session } = ctx
    if (await auth.check()) return next()

    if (isInPassing(ctx)) {
      return response.unauthorized({
        error: { code: 'E_UNAUTHORIZED_ACCESS', message: 'Sign in first.' },
      })
    }
    if (request.method() === 'GET') session.setIntendedUrl(request.url(true))
    return response.redirect().toPath('/sign-in')
  }
}
