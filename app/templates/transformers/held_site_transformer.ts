import { BaseTransformer } from '@adonisjs/core/transformers'
import { shownDomain } from '#app/sites/shown_domain'
import type { HeldSite } from '#app/templates/template_page'

/** A site beside a template: what it has in another way. */
export default class HeldSiteTransformer extends BaseTransformer<HeldSite> {
  toObject() {
    const { domain, link } = this.resource
    return {
      ...this.pick(this.resource, ['id', 'name', 'other', 'drift', 'seen']),
      domain: shownDomain(domain),
      version: link?.version ?? null,
    }
  }
}
