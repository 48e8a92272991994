import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { actingAddress } from '#app/shared/acting_address'

/** Whatever the request does is logged with where it came from. */
export default class ActingAddressMiddleware {
  handle({ request }: HttpContext, next: NextFn) {
    return actingAddress.run(request.ip(), next)
  }
}
