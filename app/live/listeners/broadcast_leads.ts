import { leadCollector } from '#app/live/lead_collector'
import type { LeadsChanged } from '#app/leads/events/leads_changed'

/** Tells the open pages of a site that leads came in or were changed. */
export default class BroadcastLeads {
  handle({ siteId, leadIds }: LeadsChanged) {
    leadCollector.add(siteId, leadIds)
  }
}
