import { errors } from '@vinejs/vine'
import { Exception } from '@adonisjs/core/exceptions'

export class TooManyDestinations extends Exception {
  static code = 'E_TOO_MANY_DESTINATIONS'
  static status = 422
  static message = 'This site has as many endpoints as it can have.'
  static help = 'Delete one that is no longer needed.'
}

/** One field of a form, in the shape that forms show. */
export function invalid(field: string, message: string) {
  return new errors.E_VALIDATION_ERROR([{ field, rule: 'destination', message }])
}
