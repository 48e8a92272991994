import { ensureMayCall } from '#app/access/ensure_may_call'
import { isInPassing } from '#app/web/in_passing'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** Signed-in people only, and those of them who may (`app/access`): others go to the sign-in page and come back to where they wanted; programs, and pages that are open, get a 401. */
export default class AuthMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const { auth, request, response, session } = ctx
    // Else the next person at this computer finds them by the button back.
    response.header('cache-control', 'private, no-store')
    if (await auth.check()) {
      await ensureMayCall(ctx)
      return next()
    }

    if (isInPassing(ctx)) {
      return response.unauthorized({
        error: { code: 'E_UNAUTHORIZED_ACCESS', message: 'Sign in first.' },
      })
    }
    if (request.method() === 'GET') session.setIntendedUrl(request.url(true))
    return response.redirect().toPath('/sign-in')
  }
}
