import { errors } from '@vinejs/vine'
import { StaleForm } from '#app/sites/exceptions'
import { ToldProblem } from '#app/shared/told_problem'
import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'
import type { EndpointRow } from '#app/deliveries/queries/endpoint_row'
import EndpointValuesTransformer from '#app/deliveries/transformers/endpoint_values_transformer'

export class TooManyDestinations extends ToldProblem {
  static code = 'E_TOO_MANY_DESTINATIONS'
  static status = 422
  static message =
    'There are 100 endpoints already, which is as many as a site or a workspace can have.'
  static help = 'Delete one that is no longer needed.'

  field = 'plugin'
}

/** Somebody else has changed it meanwhile. A program gets what is there now, a person the page with it. */
export class StaleEndpoint extends StaleForm {
  static code = 'E_STALE_ENDPOINT'
  static message = 'Somebody has changed this endpoint meanwhile. Nothing of yours was saved.'
  static help = 'Look at the endpoint as it is now, and save again if you still want to.'

  constructor(private current: EndpointRow) {
    super()
  }

  handle(error: this, context: HttpContext) {
    const { request, response } = context
    if (request.accepts(['html', 'json']) !== 'json') return super.handle(error, context)
    const { code, message, help } = error
    const endpoint = new EndpointValuesTransformer(error.current).toObject()
    return response.status(error.status).send({ error: { code, message, help }, endpoint })
  }
}

/** Shown on the page where the button was pressed. */
export class CannotTest extends Exception {
  static code = 'E_CANNOT_TEST'
  static status = 422

  handle(error: this, context: HttpContext) {
    return answered(error, context, () => context.session.flash('notice', error.message))
  }
}

/** In JSON to whom asks for it; people are sent back to their page, which says so. */
function answered(error: Exception, { request, response }: HttpContext, flash: () => void) {
  if (request.accepts(['html', 'json']) === 'json') {
    const { code, message, help } = error
    return response.status(error.status).send({ error: { code, message, help } })
  }
  flash()
  return response.redirect().back()
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
    return { code: 'E_TOO_MANY_DESTINATIONS', message: `${error.message} ${error.help}` }
  }
  throw error
}
