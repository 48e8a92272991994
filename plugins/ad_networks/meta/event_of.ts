import { createHash } from 'node:crypto'
import type { OfflineConversion } from '#app/plugins/contracts/ad_network'

/** https://developers.facebook.com/documentation/ads-commerce/conversions-api/parameters/server-event */
export interface MetaEvent {
  event_name: string
  event_time: number
  event_id: string
  action_source: 'system_generated'
  user_data: { fbc?: string; em?: string[]; ph?: string[] }
  custom_data: { event_source: 'crm'; lead_event_source: string; value?: number; currency?: string }
}

/** What the cookie of Meta's own tag would say of this click; 1 stands for a domain such as example.com. */
const FBC = 'fb.1'

/** Null-safe on purpose: the hash of nothing is somebody as well. */
export function eventOf(
  { transactionId, occurredAt, click, value, currency, person }: OfflineConversion,
  name: string
): MetaEvent {
  return {
    event_name: name,
    event_time: Math.floor(occurredAt.getTime() / 1000),
    event_id: transactionId,
    action_source: 'system_generated',
    user_data: {
      ...(click && { fbc: `${FBC}.${click.at.getTime()}.${click.id}` }),
      ...(person.emailSha256 && { em: [person.emailSha256] }),
      ...(person.phoneNumber && { ph: [sha256(digitsOf(person.phoneNumber))] }),
    },
    custom_data: {
      event_source: 'crm',
      lead_event_source: 'OpsMantik',
      ...(value !== null && currency !== null && { value, currency }),
    },
  }
}

/** Meta hashes numbers with the code of their country and without the plus: not what Google does. */
function digitsOf(phoneNumber: string) {
  return phoneNumber.replace(/\D/g, '')
}

function sha256(text: string) {
  return createHash('sha256').update(text).digest('hex')
}
