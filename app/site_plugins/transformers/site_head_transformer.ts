import { BaseTransformer } from '@adonisjs/core/transformers'
import { mayChangeSites } from '#app/sites/policies/site_policy'
import type { SiteHead } from '#app/site_plugins/queries/site_head'

export default class SiteHeadTransformer extends BaseTransformer<SiteHead> {
  toObject() {
    return {
      ...this.pick(this.resource, ['id', 'name', 'workspaceId', 'workspaceName']),
      mayChange: mayChangeSites(this.resource.role),
    }
  }
}
