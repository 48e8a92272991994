import { BaseTransformer } from '@adonisjs/core/transformers'
import type { WorkspacePlugin } from '#app/site_plugins/queries/plugins_of_workspace'

/** A line of the list of a workspace. */
export default class WorkspacePluginRowTransformer extends BaseTransformer<WorkspacePlugin> {
  toObject() {
    const { kind, name, version, summary } = this.resource.plugin
    return { kind, name, version, summary, ...this.pick(this.resource, ['set', 'locked']) }
  }
}
