import type { HttpContext } from '@adonisjs/core/http'

const EXPOSED = 'Retry-After, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset'

/** On every answer, errors included: without these headers a page cannot even read why it was refused. No credentials. */
export function allowOrigin({ request, response }: HttpContext) {
  response.header('Vary', 'Origin')
  const origin = request.header('origin')
  if (origin) {
    response.header('Access-Control-Allow-Origin', origin)
    response.header('Access-Control-Expose-Headers', EXPOSED)
  }
}

export function refuseOrigin({ response }: HttpContext) {
  response.removeHeader('Access-Control-Allow-Origin')
  response.removeHeader('Access-Control-Expose-Headers')
}

/** The answer to a preflight. The site is not known yet, so every origin may ask; the real request is what counts. */
export function answerPreflight(ctx: HttpContext) {
  allowOrigin(ctx)
  ctx.response.header('Access-Control-Allow-Methods', 'POST')
  ctx.response.header('Access-Control-Allow-Headers', 'Content-Type')
  ctx.response.header('Access-Control-Max-Age', '86400')
  return ctx.response.noContent()
}
