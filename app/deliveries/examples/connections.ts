import { exampleSite } from '#app/deliveries/examples/visits'
import type { ConnectionNeedsAttention } from '#app/deliveries/payloads/connection_state'

export const connectionNeedsAttentionExample: ConnectionNeedsAttention = {
  type: 'connection.needs_attention',
  version: 1,
  timestamp: '2026-03-02T04:12:07.000Z',
  data: {
    site: exampleSite,
    connection: { id: 'conn_7c5e2a90b1d34f86a0e9d8c7b6a54321', provider: 'google_ads' },
    account: { id: '123-456-7890', name: 'Emergency plumbing' },
    since: '2026-03-02T04:12:07.000Z',
    problem: 'Google takes the permission no more: the account has to be linked again.',
  },
}
