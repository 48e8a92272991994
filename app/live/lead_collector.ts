import db from '@adonisjs/lucid/services/db'
import { liveHub } from '#app/live/live_hub'
import logger from '@adonisjs/core/services/logger'
import { shownLead } from '#app/leads/desk/shown_lead'
import { leadsById } from '#app/leads/desk/queries/leads_by_id'

/** Least time between two messages of a site, ms. The first after a quiet time goes at once. */
const MIN_GAP_MS = 100

/** Who missed more catches up when the page is read again. */
const MAX_LEADS = 100

/** Tells the open pages of a site about its leads; what changed is read when it is sent, and when nobody looks, nothing is read. */
class LeadCollector {
  #waiting = new Map<string, Set<string>>()

  add(siteId: string, leadIds: string[]) {
    if (!liveHub.isWatched(siteId)) return
    const waiting = this.#waiting.get(siteId)
    if (waiting) {
      for (const id of leadIds) waiting.add(id)
      return
    }
    this.#waiting.set(siteId, new Set())
    this.#send(siteId, leadIds)
  }

  #send(siteId: string, leadIds: string[]) {
    tell(siteId, leadIds.slice(-MAX_LEADS)).catch((err: unknown) => {
      logger.error({ err, site: siteId }, 'open pages were not told of a lead')
    })
    setTimeout(() => this.#next(siteId), MIN_GAP_MS).unref()
  }

  #next(siteId: string) {
    const waiting = [...this.#waiting.get(siteId)!]
    this.#waiting.delete(siteId)
    if (waiting.length > 0) this.add(siteId, waiting)
  }
}

async function tell(siteId: string, leadIds: string[]) {
  const leads = await leadsById(db.connection('service'), siteId, leadIds)
  liveHub.send(siteId, 'leads', () => ({ leads: leads.map(shownLead) }))
}

export const leadCollector = new LeadCollector()
