import { BaseTransformer } from '@adonisjs/core/transformers'
import { mayChangeSites } from '#app/sites/policies/site_policy'
import { shownDomain } from '#app/sites/shown_domain'
import type { ListedSite } from '#app/sites/queries/sites_of_person'

/** A line of the list of sites. */
export default class SiteRowTransformer extends BaseTransformer<ListedSite> {
  toObject() {
    return {
      ...this.pick(this.resource, [
        'id',
        'name',
        'workspaceId',
        'workspaceName',
        'groupId',
        'currency',
        'removedAt',
      ]),
      domain: shownDomain(this.resource.domain),
      mayChange: mayChangeSites(this.resource.role),
    }
  }
}
