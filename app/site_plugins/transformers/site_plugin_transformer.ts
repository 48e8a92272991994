import { USAGE } from '#app/plugins/kinds'
import { BaseTransformer } from '@adonisjs/core/transformers'
import { shownHealth } from '#app/site_plugins/shown_health'
import type { SitePluginForm } from '#app/site_plugins/queries/site_plugin_form'

/** One plugin, as its page of a site shows it. */
export default class SitePluginTransformer extends BaseTransformer<SitePluginForm> {
  toObject() {
    const { kind, name, version, summary } = this.resource.plugin
    return {
      kind,
      name,
      version,
      summary,
      usage: USAGE[kind],
      ...this.pick(this.resource, ['fields', 'fingerprint', 'isInUse', 'isShadow', 'offers']),
      health: shownHealth(this.resource.health),
    }
  }
}
