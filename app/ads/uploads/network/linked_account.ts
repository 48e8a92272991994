import googleAdsConfig from '#config/google_ads'
import { googleAddresses } from '#config/google'
import { accessTokens, type AccessToken } from '#app/ads/connections/access_tokens'
import type { LinkedAccount } from '#app/plugins/contracts/ad_network'
import type { TargetAtWork } from '#app/ads/uploads/sending/queries/target_at_work'

/** Null: the site has none. The plugin gets tokens one by one, and never sees the connection. */
export function linkedAccount({
  connectionId,
  accountId,
  loginId,
}: Pick<TargetAtWork, 'connectionId' | 'accountId' | 'loginId'>): LinkedAccount | null {
  if (!connectionId || !accountId) return null
  let given: AccessToken | null = null
  const { ads, dataManager } = googleAddresses()
  return {
    id: accountId,
    loginId,
    addresses: { ads: `${ads}/${googleAdsConfig.version}`, dataManager },
    async token() {
      given = await accessTokens.of(connectionId)
      return given.token
    },
    async tokenRefused() {
      if (given) await accessTokens.refused(connectionId, given)
    },
  }
}
