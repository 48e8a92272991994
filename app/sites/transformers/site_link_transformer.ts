import { BaseTransformer } from '@adonisjs/core/transformers'
import { shownDomain } from '#app/sites/shown_domain'
import type { ListedSite } from '#app/sites/queries/sites_of_person'

/** What the switcher and the palette need of a site, on every page: as little as will do. */
export default class SiteLinkTransformer extends BaseTransformer<ListedSite> {
  toObject() {
    return {
      ...this.pick(this.resource, [
        'id',
        'name',
        'workspaceId',
        'workspaceName',
        'role',
        'sections',
      ]),
      domain: shownDomain(this.resource.domain),
    }
  }
}
