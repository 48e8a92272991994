import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'

/** The person belongs to the workspace, and their role does not allow this. */
export class Forbidden extends Exception {
  static status = 403
  static code = 'E_FORBIDDEN'
  static message = 'Your role in this workspace does not allow this.'
}

/** The site changed after the form was opened: saving would undo somebody's change without a word. */
export class StaleForm extends Exception {
  static status = 409
  static code = 'E_STALE_FORM'
  static message =
    'This site was changed after you opened the page. Nothing was saved: look at the current values and save again.'

  /** A form goes back to its page, which then has the current values beside what was typed: an error of a field, to Inertia. */
  handle(error: this, { request, response, session }: HttpContext) {
    if (request.accepts(['html', 'json']) === 'json') {
      return response
        .status(error.status)
        .send({ error: { code: error.code, message: error.message } })
    }
    session.flash('inputErrorsBag', { version: [error.message] })
    return response.redirect().back()
  }
}
