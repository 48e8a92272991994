import type { Month } from '#app/shared/month'
import type { SettingValue } from '#app/plugins/contracts/plugin'
import type { ClickIdKind, UploadReason } from '#app/plugins/contracts/ad_network'

export const GATES = ['contacted', 'qualified', 'won'] as const
export const IDENTIFIERS = ['never', 'with_click', 'without_click'] as const
export const UNKNOWN_CONSENT = ['withhold', 'send'] as const

/** How far a lead has to come. */
export type Gate = (typeof GATES)[number]
/** Hashed numbers and addresses: never, along with a click id, or also instead of one. */
export type Identifiers = (typeof IDENTIFIERS)[number]
export type UnknownConsent = (typeof UNKNOWN_CONSENT)[number]

export type TargetState = 'active' | 'paused' | 'removed'

/** What happens at the network: the conversion itself, or a change of it. */
export type Operation = 'upload' | 'restate' | 'zero' | 'retract'

export const RECEIPT_STATES = [
  // It is not sent, and `reason` says why.
  'ineligible',
  // For the time in which somebody may still change their mind.
  'held',
  'waiting',
  'sending',
  // The network has it, and has not said yet what became of it.
  'accepted',
  'processed',
  // The network did not want it. With another operation than `upload` it has what it was told before.
  'failed',
  'restated',
  'zeroed',
  'retracted',
  // The lead turned out to be none before anything was sent.
  'withdrawn',
] as const

export type ReceiptState = (typeof RECEIPT_STATES)[number]

export type Consent = 'granted' | 'denied' | 'unknown'

export interface UploadTarget {
  siteId: string
  id: string
  network: string
  name: string
  settings: Record<string, SettingValue>
  sealedSettings: string | null
  account: string | null
  gate: Gate
  reviewHours: number
  unknownConsent: UnknownConsent
  identifiers: Identifiers
  defaultValue: number | null
  defaultCurrency: string | null
  since: Date
  notBefore: Date | null
  maxClickDays: number | null
  state: TargetState
  pausedBecause: UploadReason | null
  pausedDetail: string | null
  stateSince: Date
  mayRetract: boolean | null
}

/** What became of one lead at one target. */
export interface UploadReceipt {
  siteId: string
  id: string
  targetId: string
  leadId: string
  transactionId: string
  state: ReceiptState
  operation: Operation
  reason: UploadReason | null
  /** What the network said. */
  detail: string | null
  clickKind: ClickIdKind | null
  clickId: string | null
  clickAt: Date | null
  sessionId: string | null
  sessionMonth: Month | null
  consent: Consent
  source: 'web' | 'phone' | 'other'
  eventAt: Date
  value: number | null
  currency: string | null
  /** What the network has been told, as far as it said so. */
  toldValue: number | null
  toldCurrency: string | null
  processedAt: Date | null
  dueAt: Date
  attempts: number
  deferrals: number
  requestId: string | null
  place: number | null
  /** It was sent, and nobody knows whether it arrived. */
  maybeTold: boolean
}
