import { inject } from '@adonisjs/core'
import { HttpContext } from '@adonisjs/core/http'
import { BaseTransformer } from '@adonisjs/core/transformers'
import { wordsOf } from '#app/plugins/words_of_plugin'
import type { WorkspacePlugin } from '#app/site_plugins/queries/plugins_of_workspace'

/** A line of the list of a workspace. */
export default class WorkspacePluginRowTransformer extends BaseTransformer<WorkspacePlugin> {
  @inject()
  toObject({ i18n }: HttpContext) {
    const { plugin, set, locked } = this.resource
    const { kind, name, version } = plugin
    return {
      kind,
      name,
      version,
      summary: wordsOf(plugin, i18n.locale)(plugin.summary),
      set,
      locked,
    }
  }
}
