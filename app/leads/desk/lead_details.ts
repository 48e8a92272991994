import { priceOfClick, type PriceOfClick } from '#app/ads/beside/price_of_click'
import { isUuid } from '#app/shared/ids'
import type { Month } from '#app/shared/month'
import { inSite, NotFound } from '#app/shared/tenant_db'
import { readableNumber } from '#app/shared/phone_number'
import { evidenceOf, type Evidence } from '#app/leads/desk/queries/evidence_of'
import { wholeLead } from '#app/leads/desk/queries/leads_by_id'
import { leadTimeline } from '#app/leads/desk/queries/lead_timeline'
import { sessionsById } from '#app/reports/queries/sessions_by_id'
import { notesOf, type LeadNote } from '#app/leads/desk/queries/lead_notes'
import { pagesOfVisits } from '#app/leads/desk/queries/pages_of_visits'
import { shownLead, type ShownLead } from '#app/leads/desk/shown_lead'
import { mergesOf, type ShownMerge } from '#app/leads/desk/queries/merges_of'
import { actionsOfLead, type LeadAction } from '#app/leads/desk/queries/lead_actions'
import {
  shownMoment,
  timelineVisit,
  type ShownMoment,
  type TimelineVisit,
} from '#app/leads/desk/shown_moment'
import type { LeadRow } from '#app/leads/desk/queries/lead_row'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface Timeline {
  /** The latest first. */
  moments: ShownMoment[]
  /** Where the earlier ones begin; null at the beginning. */
  next: string | null
}

/** A lead with all that is known of it. Fingerprints stay on the server. */
export interface LeadDetails {
  userId: string
  lead: ShownLead
  visitors: number
  /** As people write them. */
  numbers: string[]
  hasEmail: boolean
  /** The visit that it came from, which has its score and its source. */
  origin: TimelineVisit | null
  /** What its click cost about; null where no linked account knows of it. */
  click: PriceOfClick | null
  merges: ShownMerge[]
  notes: LeadNote[]
  /** The latest first. */
  actions: LeadAction[]
  timeline: Timeline
}

/** Throws `E_NOT_FOUND` for a lead that this site does not have, and for strangers. */
export function leadDetails(userId: string, siteId: string, leadId: string): Promise<LeadDetails> {
  return inSite(userId, siteId, async ({ trx }) => {
    const lead = await leadOrNot(trx, siteId, leadId)
    const evidence = await evidenceOf(trx, siteId, lead.id)
    return {
      userId,
      lead: shownLead(lead),
      visitors: evidence.fingerprints.length,
      numbers: evidence.numbers.map(readableNumber),
      hasEmail: evidence.hasEmail,
      origin: await originOf(trx, siteId, lead),
      click: await clickOf(trx, siteId, lead),
      merges: await mergesOf(trx, siteId, evidence.parts),
      notes: await notesOf(trx, siteId, evidence.parts),
      actions: await actionsOfLead(trx, siteId, lead.id),
      timeline: await timelineOf(trx, siteId, evidence, null),
    }
  })
}

/** What happened before `cursor`. */
export function earlierMoments(userId: string, siteId: string, leadId: string, cursor: string) {
  return inSite(userId, siteId, async ({ trx }) => {
    const lead = await leadOrNot(trx, siteId, leadId)
    return timelineOf(trx, siteId, await evidenceOf(trx, siteId, lead.id), cursor)
  })
}

async function leadOrNot(trx: TransactionClientContract, siteId: string, leadId: string) {
  const lead = isUuid(leadId) ? await wholeLead(trx, siteId, leadId) : null
  if (!lead) throw new NotFound()
  return lead
}

async function originOf(trx: TransactionClientContract, siteId: string, lead: LeadRow) {
  if (!lead.sessionId) return null
  const [session] = await sessionsById(trx, siteId, [lead.month!], [lead.sessionId])
  return session ? timelineVisit(session, []) : null
}

async function clickOf(
  trx: TransactionClientContract,
  siteId: string,
  { sessionId, month }: LeadRow
) {
  return sessionId && month ? priceOfClick(trx, siteId, { sessionId, month }) : null
}

async function timelineOf(
  trx: TransactionClientContract,
  siteId: string,
  evidence: Evidence,
  cursor: string | null
): Promise<Timeline> {
  const { moments, next } = await leadTimeline(trx, siteId, evidence, cursor)
  const visits = moments.filter(({ kind }) => kind === 'visit')
  const months = [...new Set(visits.map(({ month }) => month as Month))]
  const sessions = await sessionsById(
    trx,
    siteId,
    months,
    visits.map(({ key }) => key)
  )
  const pages = await pagesOfVisits(trx, siteId, sessions)
  return {
    moments: moments.map((moment) => {
      const { kind, key, month } = moment
      const isIt = (session: { id: string; month: Month }) =>
        session.id === key && session.month === month
      return shownMoment(
        moment,
        kind === 'visit' ? sessions.find(isIt) : undefined,
        pages.get(key) ?? []
      )
    }),
    next,
  }
}
