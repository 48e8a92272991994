import type { HttpContext } from '@adonisjs/core/http'

/** Shared pages are found by nobody, kept by nobody, and tell nobody where somebody came from. */
export function quietHeaders({ response }: HttpContext) {
  response.header('Referrer-Policy', 'no-referrer')
  response.header('X-Robots-Tag', 'noindex, nofollow')
  response.header('Cache-Control', 'private, no-store')
}
