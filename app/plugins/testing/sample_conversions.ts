import { HOST } from '#app/plugins/testing/host'
import type {
  AdNetworkHost,
  AdNetworkPlugin,
  OfflineConversion,
} from '#app/plugins/contracts/ad_network'

export const CLICK = 'CjwK-Mixed_Case123'

export const CONVERSION: OfflineConversion = {
  transactionId: '0f4d1f0e-7b57-4cf2-9b52-6a5d1e3c9a10',
  occurredAt: new Date('2026-01-15T11:58:00Z'),
  source: 'web',
  click: { kind: 'gclid', id: CLICK, at: new Date('2026-01-14T09:00:00Z') },
  value: 120.5,
  currency: 'EUR',
  consent: 'granted',
  person: { phoneNumber: '+4930123456', emailSha256: null },
}

/** By a click that this network understands. */
export function sampleFor({ capabilities }: AdNetworkPlugin): OfflineConversion {
  const [kind] = capabilities.clickIds
  return { ...CONVERSION, click: kind ? { ...CONVERSION.click!, kind } : null }
}

/** A host with an account, if the network works through one. */
export function linkedSample({ capabilities }: AdNetworkPlugin): AdNetworkHost {
  if (!capabilities.account) return HOST
  const address = 'https://outside.example'
  return {
    ...HOST,
    account: {
      id: '1234567890',
      loginId: null,
      addresses: { ads: address, dataManager: address },
      token: async () => 'a-token',
      tokenRefused: async () => {},
    },
  }
}
