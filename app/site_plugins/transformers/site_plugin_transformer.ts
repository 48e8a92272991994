import { inject } from '@adonisjs/core'
import { HttpContext } from '@adonisjs/core/http'
import { USAGE } from '#app/plugins/kinds'
import { BaseTransformer } from '@adonisjs/core/transformers'
import { settingInWords, wordsOf } from '#app/plugins/words_of_plugin'
import { shownHealth } from '#app/site_plugins/shown_health'
import type { SitePluginForm } from '#app/site_plugins/queries/site_plugin_form'

/** One plugin, as its page of a site shows it. */
export default class SitePluginTransformer extends BaseTransformer<SitePluginForm> {
  @inject()
  toObject({ i18n }: HttpContext) {
    const { plugin, fields, offers } = this.resource
    const { kind, name, version, summary } = plugin
    const said = wordsOf(plugin, i18n.locale)
    return {
      kind,
      name,
      version,
      summary: said(summary),
      usage: USAGE[kind],
      ...this.pick(this.resource, ['fingerprint', 'isInUse', 'isShadow']),
      fields: fields.map((field) => ({ ...field, ...settingInWords(field, said) })),
      offers: offers.map((offer) => ({
        ...offer,
        differences: offer.differences.map((one) => ({ ...one, ...settingInWords(one, said) })),
      })),
      health: shownHealth(this.resource.health, i18n),
    }
  }
}
