import type { Consent, UploadTarget } from '#app/ads/uploads/types'
import type { AdNetworkCapabilities, UploadReason } from '#app/plugins/contracts/ad_network'

const DAY_MS = 86_400_000

export interface Candidate {
  consent: Consent
  clickAt: Date | null
  hasPerson: boolean
  eventAt: Date
}

export type Rules = Pick<UploadTarget, 'unknownConsent' | 'identifiers' | 'maxClickDays'> &
  Pick<AdNetworkCapabilities, 'maxAgeDays'>

/** Why this is not for the network; null: it is. What the network itself refuses is for its plugin to say. */
export function unfitBecause(
  { unknownConsent, identifiers, maxClickDays, maxAgeDays }: Rules,
  { consent, clickAt, hasPerson, eventAt }: Candidate,
  now: Date
): UploadReason | null {
  if (consent === 'denied') return 'consent_denied'
  if (consent === 'unknown' && unknownConsent === 'withhold') return 'consent_unknown'
  const isEnough = identifiers === 'without_click' && hasPerson && consent === 'granted'
  if (!clickAt && !isEnough) return 'no_click'
  if (clickAt && eventAt < clickAt) return 'before_click'
  const clickDays = Math.min(maxClickDays ?? maxAgeDays.click, maxAgeDays.click)
  if (clickAt && isOlder(clickAt, eventAt, clickDays)) return 'click_too_old'
  return isOlder(eventAt, now, maxAgeDays.event) ? 'event_too_old' : null
}

export function isOlder(from: Date, to: Date, days: number) {
  return to.getTime() - from.getTime() > days * DAY_MS
}
