import { BaseTransformer } from '@adonisjs/core/transformers'
import type { WorkspacePluginForm } from '#app/site_plugins/queries/plugins_of_workspace'

/** One plugin, as its page of a workspace shows it. */
export default class WorkspacePluginTransformer extends BaseTransformer<WorkspacePluginForm> {
  toObject() {
    const { kind, name, version, summary } = this.resource.plugin
    return { kind, name, version, summary, ...this.pick(this.resource, ['fields', 'fingerprint']) }
  }
}
