import { inject } from '@adonisjs/core'
import { HttpContext } from '@adonisjs/core/http'
import { BaseTransformer } from '@adonisjs/core/transformers'
import { settingInWords, wordsOf } from '#app/plugins/words_of_plugin'
import type { WorkspacePluginForm } from '#app/site_plugins/queries/plugins_of_workspace'

/** One plugin, as its page of a workspace shows it. */
export default class WorkspacePluginTransformer extends BaseTransformer<WorkspacePluginForm> {
  @inject()
  toObject({ i18n }: HttpContext) {
    const { plugin, fields, fingerprint } = this.resource
    const { kind, name, version, summary } = plugin
    const said = wordsOf(plugin, i18n.locale)
    return {
      kind,
      name,
      version,
      summary: said(summary),
      fields: fields.map((field) => ({ ...field, ...settingInWords(field, said) })),
      fingerprint,
    }
  }
}
