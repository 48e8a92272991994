import { isInPassing } from '#app/web/in_passing'
import { isOfApi, sendProblem } from '#app/api/answering/send_problem'
import app from '@adonisjs/core/services/app'
import { type HttpContext, ExceptionHandler } from '@adonisjs/core/http'
import type { StatusPageRange, StatusPageRenderer } from '@adonisjs/core/types/http'

export default class HttpExceptionHandler extends ExceptionHandler {
  protected debug = app.inDev
  protected renderStatusPages = !app.inDev

  protected statusPages: Record<StatusPageRange, StatusPageRenderer> = {
    '403': (_, { inertia }) => inertia.render('errors/forbidden', {}),
    '404': (_, { inertia }) => inertia.render('errors/not_found', {}),
    '500..599': (_, { inertia }) => inertia.render('errors/server_error', {}),
  }

  /** A session that ended while its page was open: Shield would send them to the page anew, without what they typed. */
  async handle(error: any, ctx: HttpContext) {
    if (isOfApi(ctx.request.url())) return sendProblem(this.toHttpError(error), ctx)
    if (error?.code !== 'E_BAD_CSRF_TOKEN' || !isInPassing(ctx)) return super.handle(error, ctx)
    return this.renderErrorAsJSON(error, ctx)
  }

  /** Whoever calls `/api/` is a program, whatever it says it accepts. */
  async renderErrorAsHTML(error: any, ctx: HttpContext) {
    if (ctx.request.url().startsWith('/api/') || isInPassing(ctx))
      return this.renderErrorAsJSON(error, ctx)
    return super.renderErrorAsHTML(error, ctx)
  }

  /** Programs get the same shape for every error, and never the words of an unexpected one. */
  async renderErrorAsJSON(error: any, ctx: HttpContext) {
    const status = error.status ?? 500
    const isTheirs = status < 500
    ctx.response.status(status).json({
      error: {
        code: error.code ?? (isTheirs ? 'E_BAD_REQUEST' : 'E_INTERNAL'),
        message: isTheirs ? error.message : 'Something went wrong on our side.',
        ...(isTheirs && error.help && { help: error.help }),
        request_id: ctx.request.id(),
      },
    })
  }
}
