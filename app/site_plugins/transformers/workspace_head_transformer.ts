import { BaseTransformer } from '@adonisjs/core/transformers'
import { mayChangeSites } from '#app/sites/policies/site_policy'
import type { WorkspaceHead } from '#app/site_plugins/queries/plugins_of_workspace'

export default class WorkspaceHeadTransformer extends BaseTransformer<WorkspaceHead> {
  toObject() {
    return {
      ...this.pick(this.resource, ['id', 'name']),
      mayChange: mayChangeSites(this.resource.role),
    }
  }
}
