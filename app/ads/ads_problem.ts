import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'

/** Something that a person has to know, and mostly can do something about: said on the page they came from. */
export class AdsProblem extends Exception {
  /** Not a 5xx: the words are for people, also in the record of a run. */
  static status = 424

  constructor(message?: string, { help }: { help?: string } = {}) {
    super(message)
    if (help) this.help = help
  }

  handle(error: this, { request, response, session }: HttpContext) {
    const { code = 'E_ADS', message, help } = error
    if (request.accepts(['html', 'json']) === 'json') {
      return response.status(error.status).send({ error: { code, message, help } })
    }
    session.flashErrors({ [code]: [message, help].filter(Boolean).join(' ') })
    return response.redirect().back()
  }
}
