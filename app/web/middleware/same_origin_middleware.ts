import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/**
 * Guards the JSON routes that signed-in people call: a browser always says where a POST comes from, so one that comes from
 * another site is refused. Needs no token, hence works for scripts as well.
 */
export default class SameOriginMiddleware {
  handle({ request, response }: HttpContext, next: NextFn) {
    const site = request.header('sec-fetch-site')
    const origin = request.header('origin')
    const fromElsewhere = site
      ? site !== 'same-origin' && site !== 'none'
      : origin !== undefined && !isHost(origin, request.header('host'))
    if (fromElsewhere) {
      return response.forbidden({
        error: { code: 'E_CROSS_ORIGIN', message: 'This address is not for pages of other sites.' },
      })
    }
    return next()
  }
}

function isHost(origin: string, host: string | undefined) {
  return URL.canParse(origin) && new URL(origin).host === host
}
