import { BaseTransformer } from '@adonisjs/core/transformers'
import { CURRENCIES } from '#app/sites/places'
import { mayWorkLeads } from '#app/leads/desk/lead_status'
import type { LeadDesk } from '#app/leads/desk/lead_desk'

export default class LeadDeskTransformer extends BaseTransformer<LeadDesk> {
  toObject() {
    const { site, role, filter, figures, choices, colleagues } = this.resource
    return {
      site: { ...site },
      filter: { ...filter },
      ...this.pick(this.resource, ['userId', 'leads', 'count', 'isFirstPage', 'next']),
      figures: { ...figures },
      choices: { ...choices },
      colleagues: colleagues.map((colleague) => ({ ...colleague })),
      currencies: CURRENCIES,
      mayWork: mayWorkLeads(role),
      mayReopen: role === 'owner' || role === 'admin',
    }
  }
}
