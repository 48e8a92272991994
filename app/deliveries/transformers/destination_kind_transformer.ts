import { inject } from '@adonisjs/core'
import { HttpContext } from '@adonisjs/core/http'
import { BaseTransformer } from '@adonisjs/core/transformers'
import { fieldOf, wordsOf } from '#app/plugins/words_of_plugin'
import type { DestinationPlugin } from '#app/plugins/contracts/destination'

/** What can be told things, and what has to be said of it: a form is drawn from this. */
export default class DestinationKindTransformer extends BaseTransformer<DestinationPlugin> {
  @inject()
  toObject({ i18n }: HttpContext) {
    const said = wordsOf(this.resource, i18n.locale)
    const { name, summary, signs = false, settings } = this.resource
    return {
      name,
      summary: said(summary),
      signs,
      fields: settings.map((setting) => fieldOf(setting, said)),
    }
  }
}
