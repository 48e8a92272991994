import type { KeyKind, LeadKey } from '#app/leads/keys'

/** All that is known about some people, and perhaps about others who turn out to be the same: what a plan is made from. */
export interface Evidence {
  keys: StoredKey[]
  leads: StoredLead[]
  links: Link[]
  merges: OpenMerge[]
  /** Pairs of leads that somebody has said are two people. */
  apart: [string, string][]
  /** Keys that nobody can be without being a lead: who called, and who had a conversion. */
  openers: Opener[]
}

/** A key with its lead; none when it was only told of, or is new. */
export interface StoredKey extends LeadKey {
  leadId: string | null
  /** Null: the lead was made for it. */
  reason: Reason | null
}

export interface StoredLead {
  id: string
  rootId: string
  openedAt: Date
  /** Somebody has said something of it. */
  isWorkedWith: boolean
}

export interface Reason {
  because: 'call' | 'identify' | 'visit'
  /** The call, the fingerprint that was identified, or the visit that became known. */
  of: string
}

/** A piece of evidence: what is known by this key is this visitor. */
export interface Link extends Reason {
  key: LeadKey
  fingerprint: string
  /** The surest are believed first, where somebody has said that two are not the same. */
  isByPerson: boolean
  at: Date
}

export interface OpenMerge {
  id: string
  keptId: string
  goneId: string
  because: Reason['because'] | 'person'
  of: string | null
  key: { kind: KeyKind; value: string } | null
}

export interface Opener {
  key: LeadKey
  by: 'call' | 'conversion'
  at: Date
}
