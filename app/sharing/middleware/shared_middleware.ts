import { ensureMayCall } from '#app/access/ensure_may_call'
import { quietHeaders } from '#app/sharing/quiet_headers'
import { isInPassing } from '#app/web/in_passing'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** Who has opened the link that the address belongs to, and what it has sections for. */
export default class SharedMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    quietHeaders(ctx)
    if (!(await ctx.auth.use('link').check())) return refuse(ctx)
    await ctx.auth.authenticateUsing(['link'])
    await ensureMayCall(ctx)
    return next()
  }
}

/** Wrong, revoked and expired look the same. */
async function refuse(ctx: HttpContext) {
  ctx.response.status(404)
  if (isInPassing(ctx) && !ctx.request.header('x-inertia')) {
    const message = 'This link does not work any more.'
    return ctx.response.send({ error: { code: 'E_LINK_GONE', message } })
  }
  return ctx.response.send(await ctx.inertia.render('shared/gone', {}))
}
