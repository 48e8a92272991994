import { BaseTransformer } from '@adonisjs/core/transformers'
import type { NetworkChoices } from '#app/ads/networks/network_choices'

export default class NetworkChoicesTransformer extends BaseTransformer<NetworkChoices> {
  toObject() {
    const { site, networks } = this.resource
    return {
      site: { id: site.id, name: site.name },
      networks: networks.map(({ name, summary, capabilities, settings }) => ({
        name,
        summary,
        isByFile: capabilities.hands === 'file',
        takesPeople: capabilities.identifiers.length > 0,
        maxEventDays: capabilities.maxAgeDays.event,
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
      })),
    }
  }
}
