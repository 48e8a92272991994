import type { Month } from '#app/shared/month'
import type { Consent } from '#app/ads/uploads/types'
import type { LeadStatus } from '#app/leads/desk/lead_status'
import type { ClickIdKind } from '#app/plugins/contracts/ad_network'

/** Of a lead, all that receipts follow from. */
export interface LeadFacts {
  id: string
  /** The lead that it was merged into; itself when it stands alone. */
  rootId: string
  status: LeadStatus
  statusAt: Date | null
  value: number | null
  currency: string | null
  openedAt: Date
  openedBy: 'conversion' | 'call' | 'person'
  sessionId: string | null
  hasPhone: boolean
  hasEmail: boolean
}

/** A visit of a lead. */
export interface VisitFacts {
  leadId: string
  sessionId: string
  month: Month
  startedAt: Date
  clickIds: Partial<Record<ClickIdKind, string | null>>
  /** What the visitor last said in it; null: nothing. */
  consent: Exclude<Consent, 'unknown'> | null
}

export interface Click {
  kind: ClickIdKind
  id: string
  at: Date
  sessionId: string
  month: Month
}
