import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** For routes of programs: an error is JSON too, whatever the program says it accepts. */
export function answersInJson({ request }: HttpContext, next: NextFn) {
  request.request.headers.accept = 'application/json'
  return next()
}
