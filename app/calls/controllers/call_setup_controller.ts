import env from '#start/env'
import type { HttpContext } from '@adonisjs/core/http'
import { pluginRegistry } from '#app/plugins/registry'
import { wordsOf } from '#app/plugins/words_of_plugin'
import { callSetup } from '#app/calls/queries/call_setup'
import { rotateCallSecret } from '#app/calls/rotate_call_secret'
import CallSetupTransformer from '#app/calls/transformers/call_setup_transformer'

export default class CallSetupController {
  async show({ auth, params, inertia, i18n }: HttpContext) {
    const setup = await callSetup(auth.getUserOrFail().id, params.id)
    const providers = pluginRegistry.all('call-provider')
    return inertia.render('sites/call_setup', {
      setup: CallSetupTransformer.transform(setup),
      home: env.get('APP_URL'),
      providers: providers.map((plugin) => ({
        name: plugin.name,
        summary: wordsOf(plugin, i18n.locale)(plugin.summary),
      })),
    })
  }

  /** The secret is in this one answer, and nowhere else: not in the session, not in a page that is kept. */
  async rotate({ auth, params, response }: HttpContext) {
    const secret = await rotateCallSecret(auth.getUserOrFail(), params.id)
    response.header('cache-control', 'private, no-store')
    return { secret }
  }
}
