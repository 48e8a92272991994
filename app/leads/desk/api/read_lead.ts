import { inSite, NotFound } from '#app/shared/tenant_db'
import { notesOf } from '#app/leads/desk/queries/lead_notes'
import { wholeLead } from '#app/leads/desk/queries/leads_by_id'
import { evidenceOf } from '#app/leads/desk/queries/evidence_of'
import { shownLead } from '#app/leads/desk/shown_lead'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export function readLead(userId: string, siteId: string, leadId: string) {
  return inSite(userId, siteId, async ({ trx }) => shownLead(await leadOrNot(trx, siteId, leadId)))
}

/** Of the lead and of all that is part of it. */
export function readNotes(userId: string, siteId: string, leadId: string) {
  return inSite(userId, siteId, async ({ trx }) => {
    const { id } = await leadOrNot(trx, siteId, leadId)
    const { parts } = await evidenceOf(trx, siteId, id)
    return notesOf(trx, siteId, parts)
  })
}

async function leadOrNot(trx: TransactionClientContract, siteId: string, leadId: string) {
  const lead = await wholeLead(trx, siteId, leadId)
  if (!lead) throw new NotFound()
  return lead
}
