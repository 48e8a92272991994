import type { HttpContext } from '@adonisjs/core/http'

/**
 * What an open page sends, or refreshes a part of. Another page in its place, be it one that signs in or one that says what went wrong,
 * would take away what somebody has typed there.
 */
export function isInPassing({ request }: Pick<HttpContext, 'request'>) {
  if (!request.header('x-inertia')) return request.accepts(['html', 'json']) === 'json'
  return request.method() !== 'GET' || Boolean(request.header('x-inertia-partial-component'))
}
