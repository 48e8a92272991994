import { Exception } from '@adonisjs/core/exceptions'
import { StaleForm } from '#app/sites/exceptions'
import type { HttpContext } from '@adonisjs/core/http'

/** The settings, or what a workspace says of them, changed after the form was opened. */
export class StaleSettings extends StaleForm {
  static code = 'E_STALE_SETTINGS'
  static message =
    'These settings were changed after you opened the page. Nothing was saved: look at the current values and save again.'
}

/** A plugin cannot be used before somebody has filled in what it needs. */
export class PluginNotReady extends Exception {
  static status = 422
  static code = 'E_PLUGIN_NOT_READY'

  constructor(name: string, missing: string[]) {
    super(`${name} needs ${missing.map((label) => `"${label}"`).join(' and ')} first.`)
    this.help = 'Fill in its settings, then switch it on.'
  }

  handle(error: this, { request, response, session }: HttpContext) {
    if (request.accepts(['html', 'json']) === 'json') {
      const { code = 'E_PLUGIN_NOT_READY', message, help } = error
      return response.status(error.status).send({ error: { code, message, help } })
    }
    session.flashErrors({ [PluginNotReady.code]: error.message })
    return response.redirect().back()
  }
}
