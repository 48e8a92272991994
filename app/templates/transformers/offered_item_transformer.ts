import { inject } from '@adonisjs/core'
import { HttpContext } from '@adonisjs/core/http'
import { BaseTransformer } from '@adonisjs/core/transformers'
import { wordsOf } from '#app/plugins/words_of_plugin'
import type { Offered } from '#app/templates/items/catalogue'

/** Something that a template can say, in words; what sites call their settings, the page knows. */
export default class OfferedItemTransformer extends BaseTransformer<Offered> {
  @inject()
  toObject({ i18n }: HttpContext) {
    const { plugin, setting, choices } = this.resource
    const said = wordsOf(plugin ?? {}, i18n.locale)
    return {
      ...this.pick(this.resource, ['key', 'of', 'name', 'type', 'standard']),
      plugin: plugin?.name ?? null,
      kind: plugin?.kind ?? null,
      label: setting ? said(setting.label) : null,
      unit: setting?.unit ? said(setting.unit) : null,
      choices: choices.map((value) => ({ value, label: said(value) })),
    }
  }
}
