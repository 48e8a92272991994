import type { Operation } from '#app/ads/uploads/types'
import type { HostedNetwork } from '#app/ads/uploads/network/hosted_network'
import type { ClaimedReceipt } from '#app/ads/uploads/sending/queries/claim_batch'
import type { TargetAtWork } from '#app/ads/uploads/sending/queries/target_at_work'
import type { OfflineConversion } from '#app/plugins/contracts/ad_network'

/** A target with its network at hand. */
export interface Workbench extends HostedNetwork {
  target: TargetAtWork
  /** From now on for so long nobody else has what this worker has. */
  renewLease(): void
}

/** A request that this worker has in its hands. */
export interface InHand {
  requestId: string
  operation: Operation
  receipts: ClaimedReceipt[]
}

/** As the network gets it: of a person only what the site wants, and only with their consent. */
export function conversionOf(receipt: Tellable): OfflineConversion {
  const { transactionId, eventAt, source, value, currency, consent } = receipt
  const { clickKind: kind, clickId: id, clickAt: at } = receipt
  const mayTell = consent === 'granted'
  return {
    transactionId,
    occurredAt: eventAt,
    source,
    click: kind && id && at ? { kind, id, at } : null,
    value,
    currency,
    consent: mayTell ? 'granted' : 'unknown',
    person: {
      phoneNumber: mayTell ? receipt.phoneNumber : null,
      emailSha256: mayTell ? receipt.emailSha256 : null,
    },
  }
}

type Tellable = Pick<
  ClaimedReceipt,
  | 'transactionId'
  | 'eventAt'
  | 'source'
  | 'value'
  | 'currency'
  | 'consent'
  | 'clickKind'
  | 'clickId'
  | 'clickAt'
  | 'phoneNumber'
  | 'emailSha256'
>
