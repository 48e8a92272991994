import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'

/** A run over history gives up instead of filling it with the answers of somebody else. */
export class ScorerSilent extends Exception {
  static code = 'E_SCORER_SILENT'
  static status = 422
  static message = 'The scorer has no usable answer for visits that are stored.'
  static help =
    'The log of the server says what it does instead. Visits after this point keep the score they had.'
}

export class SiteGone extends Exception {
  static code = 'E_SITE_GONE'
  static status = 422
  static message = 'This site is removed.'
}

/** What a person asked for cannot be. The page says so where they asked; a program gets the usual answer. */
class Refusal extends Exception {
  handle(error: this, { request, response, session }: HttpContext) {
    if (request.accepts(['html', 'json']) === 'json') {
      const { code, message } = error
      return response.status(error.status).send({ error: { code, message } })
    }
    session.flash('inputErrorsBag', { scorer: [`${error.message} ${error.help}`] })
    return response.redirect().back()
  }
}

export class NoSuchScorer extends Refusal {
  static code = 'E_NO_SUCH_SCORER'
  static status = 422
  static message = 'This scorer is not installed.'
  static help = 'Choose one of those that are shown.'
}

/** A scorer that speaks for the site cannot be tried beside itself. */
export class AlreadyChosen extends Refusal {
  static code = 'E_ALREADY_CHOSEN'
  static status = 409
  static message = 'This scorer is the one in use.'
  static help = 'Choose another one to try beside it.'
}
