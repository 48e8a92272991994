import { outwardId } from '#app/shared/outward_id'
import type { NewMessage } from '#app/deliveries/message'
import { NO_VISIT, toldMessage, type Told } from '#app/deliveries/payloads/told_message'
import { describedSite, type NamedSite, type OutwardSite } from '#app/deliveries/payloads/described'

/** What became of a lead at an ad network. */
export interface UploadFact {
  site: NamedSite
  network: string
  /** As the site calls it. */
  target: string
  transactionId: string
  leadId: string
  value: number | null
  /** ISO 4217. */
  currency: string | null
  eventAt: Date
  sessionId: string | null
}

interface OutwardUpload {
  site: OutwardSite
  network: string
  target: string
  transaction_id: string
  lead_id: string
  session_id: string | null
  value: number | null
  currency: string | null
  converted_at: string
}

export type ConversionUploaded = Told<'ads.conversion_uploaded', OutwardUpload>
export type ConversionFailed = Told<
  'ads.conversion_failed',
  OutwardUpload & { reason: string; problem: string }
>

/** Once for each conversion. */
export function conversionUploaded(fact: UploadFact, at: Date, id: string): NewMessage {
  const heading = { id, type: 'ads.conversion_uploaded' as const, subject: fact.transactionId, at }
  return toldMessage(aboutOf(fact), heading, () => described(fact))
}

/** Once for each conversion, also when it is sent again and fails again. */
export function conversionFailed(
  fact: UploadFact,
  { reason, words }: { reason: string; words: string },
  at: Date,
  id: string
): NewMessage {
  const heading = { id, type: 'ads.conversion_failed' as const, subject: fact.transactionId, at }
  return toldMessage(aboutOf(fact), heading, () => ({ ...described(fact), reason, problem: words }))
}

function aboutOf({ site, sessionId }: UploadFact) {
  return { ...NO_VISIT, siteId: site.id, sessionId }
}

function described(fact: UploadFact): OutwardUpload {
  const { site, network, target, transactionId, leadId, sessionId, value, currency, eventAt } = fact
  return {
    site: describedSite(site),
    network,
    target,
    transaction_id: transactionId,
    lead_id: outwardId('lead', leadId),
    session_id: sessionId && outwardId('sess', sessionId),
    value,
    currency,
    converted_at: eventAt.toISOString(),
  }
}
