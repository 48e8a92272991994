import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'
import type { ShownCall } from '#app/calls/shown_call'

/** Somebody else has changed the call meanwhile. The answer has it as it is now. */
export class StaleCall extends Exception {
  static status = 409
  static code = 'E_STALE_CALL'
  static message = 'Somebody has changed this call meanwhile. Nothing of yours was stored.'
  static help = 'Look at the call as it is now, and do it again if you still want to.'

  constructor(readonly current: ShownCall) {
    super()
  }

  handle({ code, message, help, current }: this, { response }: HttpContext) {
    return response.status(409).send({ error: { code, message, help }, call: current })
  }
}

export class NothingToUndo extends Exception {
  static status = 422
  static code = 'E_NOTHING_TO_UNDO'
  static message = 'Nobody has done anything with this call that could be undone.'
}

export class MayNotWorkCalls extends Exception {
  static status = 403
  static code = 'E_FORBIDDEN'
  static message = 'Viewers look at calls. Owners, admins and analysts say what came of them.'
}
