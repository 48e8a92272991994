import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { inTheirLanguage } from '#app/shared/in_their_language'

interface Spoken {
  message?: string
  help?: string
}

/**
 * What a page asked for and did not get, said in the language of whoever pressed the button. Programs, at `/api/`, are answered in English:
 * they go by the code.
 */
export default class RefusalLanguageMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const output = await next()
    if (ctx.response.getStatus() < 400 || ctx.request.url().startsWith('/api/')) return output
    const body = ctx.response.getBody()
    if (body?.error?.message) {
      ctx.response.send({ ...body, error: said(ctx, body.error) })
    } else if (Array.isArray(body?.errors)) {
      ctx.response.send({ ...body, errors: body.errors.map((error: Spoken) => said(ctx, error)) })
    }
    return output
  }
}

function said<Error extends Spoken>({ i18n }: HttpContext, error: Error): Error {
  const { message, help } = error
  return {
    ...error,
    ...(message && { message: inTheirLanguage(i18n, message) }),
    ...(help && { help: inTheirLanguage(i18n, help) }),
  }
}
