import { inSite, type Role } from '#app/shared/tenant_db'
import { shownLead, type ShownLead } from '#app/leads/desk/shown_lead'
import { readCursor, readDeskFilter, type DeskCursor } from '#app/leads/desk/read_desk_filter'
import { deskConditions } from '#app/leads/desk/queries/desk_conditions'
import { colleaguesOf, type Colleague } from '#app/leads/desk/queries/colleagues'
import { countLeads, leadsOfSite } from '#app/leads/desk/queries/leads_of_site'
import { deskChoices, type DeskChoices } from '#app/leads/desk/queries/desk_choices'
import { deskFigures, type DeskFigures } from '#app/leads/desk/queries/desk_figures'
import { deskSite, type DeskSite } from '#app/leads/desk/queries/desk_site'
import type { DeskFilter } from '#app/leads/desk/desk_filter'

export interface LeadDesk {
  site: DeskSite
  role: Role
  userId: string
  filter: DeskFilter
  /** Of the page that was asked for. */
  leads: ShownLead[]
  /** Of all pages; 1,001 means more than a thousand. */
  count: number
  isFirstPage: boolean
  /** Where the next page begins; null at the end. */
  next: string | null
  figures: DeskFigures
  choices: DeskChoices
  colleagues: Colleague[]
}

/** A page of leads, as an address asks for it. Throws `E_NOT_FOUND` for strangers. */
export function leadDesk(
  userId: string,
  siteId: string,
  query: Record<string, unknown>
): Promise<LeadDesk> {
  const filter = readDeskFilter(query)
  const cursor = readCursor(query.after, filter.sort)
  return inSite(userId, siteId, async ({ trx, role }) => {
    const site = await deskSite(trx, siteId)
    const conditions = await deskConditions(trx, site, filter, userId)
    const { leads, next } = await leadsOfSite(trx, siteId, conditions, filter.sort, cursor)
    return {
      site,
      role,
      userId,
      filter,
      leads: leads.map(shownLead),
      count: await countLeads(trx, siteId, conditions),
      isFirstPage: cursor === null,
      next,
      figures: await deskFigures(trx, siteId, site.timezone, filter.period),
      choices: await deskChoices(trx, siteId),
      colleagues: role === 'client' ? [] : await colleaguesOf(siteId),
    }
  })
}

/** The first page alone, as an open desk reads it again after its stream was cut. */
export async function leadList(userId: string, siteId: string, query: Record<string, unknown>) {
  const { leads } = await leadPage(userId, siteId, query, readCursor(query.after, sortOf(query)))
  return leads
}

/** A page of the leads that an address asks for, after `cursor`. */
export function leadPage(
  userId: string,
  siteId: string,
  query: Record<string, unknown>,
  cursor: DeskCursor | null,
  length?: number
): Promise<Pick<LeadDesk, 'leads' | 'next'>> {
  const filter = readDeskFilter(query)
  return inSite(userId, siteId, async ({ trx }) => {
    const site = await deskSite(trx, siteId)
    const conditions = await deskConditions(trx, site, filter, userId)
    const page = await leadsOfSite(trx, siteId, conditions, filter.sort, cursor, length)
    return { leads: page.leads.map(shownLead), next: page.next }
  })
}

const sortOf = (query: Record<string, unknown>) => readDeskFilter(query).sort

/** Throws `E_NOT_FOUND` for strangers. */
export function figuresOfDesk(userId: string, siteId: string, query: Record<string, unknown>) {
  return inSite(userId, siteId, async ({ trx }) => {
    const { timezone } = await deskSite(trx, siteId)
    return deskFigures(trx, siteId, timezone, readDeskFilter(query).period)
  })
}
