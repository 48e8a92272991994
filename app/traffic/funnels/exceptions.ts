import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'
import type { Funnel } from '#app/traffic/funnels/types'

/** Somebody else has changed or removed the funnel meanwhile. The answer has it as it is now; null when it was removed. */
export class StaleFunnel extends Exception {
  static status = 409
  static code = 'E_STALE_FUNNEL'
  static message = 'Somebody has changed this funnel meanwhile. Nothing of yours was stored.'
  static help = 'Look at the funnel as it is now, and save again if you still want to.'

  constructor(readonly current: Funnel | null) {
    super()
  }

  handle({ code, message, help, current }: this, { response }: HttpContext) {
    return response.status(409).send({ error: { code, message, help }, funnel: current })
  }
}

export class MayNotChangeFunnels extends Exception {
  static status = 403
  static code = 'E_FORBIDDEN'
  static message = 'Viewers look at funnels. Owners, admins and analysts define them.'
}

export class TooManyFunnels extends Exception {
  static status = 422
  static code = 'E_TOO_MANY_FUNNELS'
  static message = 'A site has at most 50 funnels.'
  static help = 'Remove one that nobody looks at.'
}
