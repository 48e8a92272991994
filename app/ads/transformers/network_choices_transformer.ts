import { inject } from '@adonisjs/core'
import { HttpContext } from '@adonisjs/core/http'
import { BaseTransformer } from '@adonisjs/core/transformers'
import { fieldOf, wordsOf } from '#app/plugins/words_of_plugin'
import type { NetworkChoices } from '#app/ads/networks/network_choices'

export default class NetworkChoicesTransformer extends BaseTransformer<NetworkChoices> {
  @inject()
  toObject({ i18n }: HttpContext) {
    const { site, networks, target } = this.resource
    return {
      site: { id: site.id, name: site.name },
      target: target && shownNetwork(target),
      networks: networks.map((plugin) => shown(plugin, i18n.locale)),
    }
  }
}

function shown(plugin: NetworkChoices['networks'][number], language: string) {
  const { name, summary, capabilities, settings } = plugin
  const said = wordsOf(plugin, language)
  return {
    name,
    summary: said(summary),
    isByFile: capabilities.hands === 'file',
    takesPeople: capabilities.identifiers.length > 0,
    maxEventDays: capabilities.maxAgeDays.event,
    fields: settings.map((setting) => fieldOf(setting, said)),
  }
}

/** Of secrets only when they were typed. */
function shownNetwork({ secrets, ...target }: NonNullable<NetworkChoices['target']>) {
  return {
    id: target.id,
    network: target.network,
    name: target.name,
    gate: target.gate,
    reviewHours: target.reviewHours,
    unknownConsent: target.unknownConsent,
    identifiers: target.identifiers,
    defaultValue: target.defaultValue,
    version: target.version,
    settings: target.settings,
    setAt: Object.fromEntries(Object.entries(secrets).map(([key, { setAt }]) => [key, setAt])),
  }
}
