import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'
import type { ShownLead } from '#app/leads/desk/shown_lead'

/** Somebody else has changed the lead meanwhile, or it was merged. The answer has what is there now. */
export class StaleLead extends Exception {
  static status = 409
  static code = 'E_STALE_LEAD'
  static message = 'Somebody has changed this lead meanwhile. Nothing of yours was stored.'
  static help = 'Look at the lead as it is now, and do it again if you still want to.'

  constructor(readonly current: ShownLead) {
    super()
  }

  handle({ code, message, help, current }: this, { response }: HttpContext) {
    return response.status(409).send({ error: { code, message, help }, lead: current })
  }
}

/** Both were worked with, so a person says which status, value and name stay. */
export class ChooseLead extends Exception {
  static status = 422
  static code = 'E_CHOOSE_LEAD'
  static message = 'Somebody has worked with both. Say which one stays as it is.'
  static help = 'Send "keep" with the id of that lead.'

  constructor(readonly choices: ShownLead[]) {
    super()
  }

  handle({ code, message, help, choices }: this, { response }: HttpContext) {
    return response.status(422).send({ error: { code, message, help }, choices })
  }
}

export class NothingToUndo extends Exception {
  static status = 422
  static code = 'E_NOTHING_TO_UNDO'
  static message = 'Nobody has done anything with this lead that could be undone.'
}

/** What came after stands in the way. */
export class CannotUndo extends Exception {
  static status = 422
  static code = 'E_CANNOT_UNDO'
  static message =
    'This cannot be undone any more: the leads were joined or separated otherwise since.'
  static help = 'Join or separate them by hand.'
}

export class MayNotWorkLeads extends Exception {
  static status = 403
  static code = 'E_FORBIDDEN'
  static message = 'Viewers look at leads. Owners, admins and analysts work with them.'
}

export class MayNotReopen extends Exception {
  static status = 403
  static code = 'E_FORBIDDEN'
  static message = 'It is closed. Owners and admins of the workspace open won and lost leads again.'
}

export class NotYourNote extends Exception {
  static status = 403
  static code = 'E_FORBIDDEN'
  static message = 'Who wrote a note changes it; owners and admins may remove it.'
}

/** Written in another tab since. The answer has what it says now. */
export class StaleNote extends Exception {
  static status = 409
  static code = 'E_STALE_NOTE'
  static message = 'This note was changed meanwhile. What you typed is still here.'

  constructor(readonly text: string) {
    super()
  }

  handle({ code, message, text }: this, { response }: HttpContext) {
    return response.status(409).send({ error: { code, message }, text })
  }
}

export class NobodyHere extends Exception {
  static status = 422
  static code = 'E_UNKNOWN_MEMBER'
  static message = 'This person is not a member of the workspace, or not any more.'
}

export class NoNumber extends Exception {
  static status = 422
  static code = 'E_NO_NUMBER'
  static message = 'This is not a phone number.'
  static help = 'Write it with the country code, as in +49 30 123456.'
}

/** A lead by hand whose number is that of another one: the answer says which. */
export class KnownNumber extends Exception {
  static status = 409
  static code = 'E_KNOWN_NUMBER'
  static message = 'There is a lead with this number already.'

  constructor(readonly leadId: string) {
    super()
  }

  handle({ code, message, leadId }: this, { response }: HttpContext) {
    return response.status(409).send({ error: { code, message }, leadId })
  }
}
