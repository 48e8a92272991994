import { BaseTransformer } from '@adonisjs/core/transformers'
import { mayChangeSites } from '#app/sites/policies/site_policy'
import { shownDomain } from '#app/sites/shown_domain'
import type { EditableSite } from '#app/sites/queries/editable_site'

/** A site as its settings and install pages show it. */
export default class SiteFormTransformer extends BaseTransformer<EditableSite> {
  toObject() {
    return {
      ...this.pick(this.resource, [
        'id',
        'publicId',
        'name',
        'timezone',
        'country',
        'currency',
        'workspaceName',
        'removedAt',
        'version',
      ]),
      domain: shownDomain(this.resource.domain),
      extraOrigins: this.resource.extraOrigins.map(shownDomain),
      settings: { ...this.resource.settings },
      mayChange: mayChangeSites(this.resource.role),
    }
  }
}
