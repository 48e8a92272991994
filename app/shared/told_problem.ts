import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'

/** A no with a reason: programs get the status, people find it on the page they came from, at `field` where it is about one. */
export class ToldProblem extends Exception {
  field: string | null = null

  handle(error: this, { request, response, session }: HttpContext) {
    const { code = 'E_REFUSED', message, help, field } = error
    if (request.accepts(['html', 'json']) === 'json') {
      return response.status(error.status).send({ error: { code, message, help } })
    }
    const said = [message, help].filter(Boolean).join(' ')
    if (field) session.flash('inputErrorsBag', { [field]: [said] })
    else session.flashErrors({ [code]: said })
    return response.redirect().back()
  }
}
