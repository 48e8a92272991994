import { BaseTransformer } from '@adonisjs/core/transformers'
import { shownHealth } from '#app/site_plugins/shown_health'
import type { ListedPlugin, PluginGroup } from '#app/site_plugins/queries/plugins_of_site'

/** The plugins of one kind, as the list shows them. */
export default class PluginGroupTransformer extends BaseTransformer<PluginGroup> {
  toObject() {
    return {
      ...this.pick(this.resource, ['kind', 'usage', 'missing']),
      plugins: this.resource.plugins.map(listed),
    }
  }
}

function listed({ plugin, row, isInUse, isDefault, newerVersion, health }: ListedPlugin) {
  return {
    name: plugin.name,
    version: plugin.version,
    summary: plugin.summary,
    hasSettings: plugin.settings.length > 0,
    isInUse,
    isDefault,
    isShadow: row?.isShadow ?? false,
    /** The site has chosen a version that is not installed any more. */
    goneVersion: row?.version && row.version !== plugin.version ? row.version : null,
    newerVersion,
    health: shownHealth(health),
  }
}
