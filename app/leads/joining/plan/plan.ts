import type { LeadKey } from '#app/leads/keys'
import type { Opener, OpenMerge, Reason, StoredLead } from '#app/leads/joining/plan/evidence'

/** What is to be written so that leads are as the evidence says. */
export interface Plan {
  leads: NewLead[]
  /** Keys that are new, came to another lead, or are with theirs for another reason. */
  keys: PlacedKey[]
  /** Keys that are with a lead no longer, and with no other. */
  lostKeys: LeadKey[]
  /** Merges that do not hold any more. */
  undone: string[]
  merges: NewMerge[]
  /** The whole that each lead is part of, for all leads that were looked at. */
  roots: Map<string, string>
  /** Leads that have lost a key: their calls may be somebody else's. */
  disturbed: Set<string>
}

export interface NewLead extends StoredLead {
  openedBy: Opener['by']
  key: LeadKey
}

export interface PlacedKey extends LeadKey {
  leadId: string
  reason: Reason | null
}

export type NewMerge = Omit<OpenMerge, 'id'>
