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

export interface Refusal {
  code: `E_${string}`
  message: string
}

/** What to say at a shell of an error that was to be expected; throws what was not. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof errors.E_VALIDATION_ERROR) {
    const [{ field, message }] = error.messages
    return { code: 'E_VALIDATION', message: `${field}: ${message}` }
  }
  if (error instanceof TooManyDestinations) {
    return { code: 'E_TOO_MANY_DESTINATIONS', message: error.message }
  }
  throw error
}
