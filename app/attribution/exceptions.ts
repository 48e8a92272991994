import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'

/** A file of journeys that is not one. */
export class UnreadablePaths extends Exception {
  static code = 'E_UNREADABLE_PATHS'
  static status = 422
}

/** Nobody can say what this model makes of it. */
export class ModelUnusable extends Exception {
  static code = 'E_MODEL_UNUSABLE'
  static status = 422
}

/** Only of sites of the demo is known what their channels caused. */
export class TruthUnknown extends Exception {
  static code = 'E_TRUTH_UNKNOWN'
  static status = 422
}

/** Says so on the page where somebody chose; a program gets the usual answer. */
export class NoSuchModel extends Exception {
  static code = 'E_NO_SUCH_MODEL'
  static status = 422
  static message = 'A site cannot have this model as its own.'
  static help =
    'Choose one that is installed and looks at one journey: one that learns from all journeys has no credits for a single conversion.'

  handle(error: this, { request, response, session }: HttpContext) {
    if (request.accepts(['html', 'json']) === 'json') {
      const { code, message } = error
      return response.status(error.status).send({ error: { code, message } })
    }
    session.flash('inputErrorsBag', { model: [`${error.message} ${error.help}`] })
    return response.redirect().back()
  }
}
