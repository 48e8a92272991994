import type { I18n } from '@adonisjs/i18n'
import { inject } from '@adonisjs/core'
import { HttpContext } from '@adonisjs/core/http'
import { BaseTransformer } from '@adonisjs/core/transformers'
import { wordsOf } from '#app/plugins/words_of_plugin'
import { shownHealth } from '#app/site_plugins/shown_health'
import type { ListedPlugin, PluginGroup } from '#app/site_plugins/queries/plugins_of_site'

/** The plugins of one kind, as the list shows them. */
export default class PluginGroupTransformer extends BaseTransformer<PluginGroup> {
  @inject()
  toObject({ i18n }: HttpContext) {
    return {
      ...this.pick(this.resource, ['kind', 'usage', 'missing']),
      plugins: this.resource.plugins.map((one) => listed(one, i18n)),
    }
  }
}

function listed(one: ListedPlugin, i18n: I18n) {
  const { plugin, row, isInUse, isDefault, newerVersion, health } = one
  return {
    name: plugin.name,
    version: plugin.version,
    summary: wordsOf(plugin, i18n.locale)(plugin.summary),
    hasSettings: plugin.settings.length > 0,
    isInUse,
    isDefault,
    isShadow: row?.isShadow ?? false,
    /** The site has chosen a version that is not installed any more. */
    goneVersion: row?.version && row.version !== plugin.version ? row.version : null,
    newerVersion,
    health: shownHealth(health, i18n),
  }
}
