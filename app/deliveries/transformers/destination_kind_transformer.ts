import { BaseTransformer } from '@adonisjs/core/transformers'
import type { DestinationPlugin } from '#app/plugins/contracts/destination'

/** What can be told things, and what has to be said of it: a form is drawn from this. */
export default class DestinationKindTransformer extends BaseTransformer<DestinationPlugin> {
  toObject() {
    const { name, summary, signs = false, settings } = this.resource
    return {
      name,
      summary,
      signs,
      fields: settings.map((setting) => ({
        key: setting.key,
        type: setting.type,
        label: setting.label,
        help: setting.help ?? null,
        default: setting.default,
        isRequired: setting.required ?? false,
        isSecret: setting.secret ?? false,
        isLong: setting.lines ?? false,
        max: setting.max ?? null,
        choices: [...(setting.choices ?? [])],
      })),
    }
  }
}
