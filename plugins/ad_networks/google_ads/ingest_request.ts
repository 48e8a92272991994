import { createHash } from 'node:crypto'
import type { Asked } from './asked.js'
import type { OfflineConversion } from '#app/plugins/contracts/ad_network'
import type { datamanager_v1 } from 'googleapis/build/src/apis/datamanager/v1.js'

type Request = datamanager_v1.Schema$IngestEventsRequest
type Event = datamanager_v1.Schema$Event

const SOURCES = { web: 'WEB', phone: 'PHONE', other: 'OTHER' } as const
const DESTINATION = 'leads'

export function ingestRequest(
  batch: readonly OfflineConversion[],
  { account: { id, loginId }, action }: Asked,
  isDryRun: boolean
): Request {
  const of = (accountId: string) => ({ accountType: 'GOOGLE_ADS', accountId })
  const events = batch.map(eventOf)
  return {
    destinations: [
      {
        reference: DESTINATION,
        operatingAccount: of(id),
        ...(loginId && { loginAccount: of(loginId) }),
        productDestinationId: action,
      },
    ],
    ...(events.some(({ userData }) => userData) && { encoding: 'HEX' }),
    ...(isDryRun && { validateOnly: true }),
    events,
  }
}

function eventOf(conversion: OfflineConversion): Event {
  const { transactionId, occurredAt, source, click, value, currency, consent } = conversion
  const userIdentifiers = identifiersOf(conversion)
  return {
    destinationReferences: [DESTINATION],
    transactionId,
    eventTimestamp: occurredAt.toISOString(),
    eventSource: SOURCES[source],
    ...(click && { adIdentifiers: { [click.kind]: click.id } }),
    ...(userIdentifiers.length && { userData: { userIdentifiers } }),
    ...(value !== null && { conversionValue: value, currency }),
    ...(consent === 'granted' && { consent: { adUserData: 'CONSENT_GRANTED' } }),
  }
}

/** Nothing is ever hashed that is not there: the hash of an empty text is somebody as well. */
function identifiersOf({ person: { phoneNumber, emailSha256 }, consent }: OfflineConversion) {
  if (consent !== 'granted') return []
  return [
    ...(phoneNumber ? [{ phoneNumber: sha256(phoneNumber) }] : []),
    ...(emailSha256 ? [{ emailAddress: emailSha256 }] : []),
  ]
}

function sha256(text: string) {
  return createHash('sha256').update(text).digest('hex')
}
