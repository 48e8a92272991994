import type { SettingValues } from '#app/plugins/contracts/plugin'
import type { AdNetworkHost, LinkedAccount, Setback } from '#app/plugins/contracts/ad_network'

/** Where conversions go. */
export interface Asked {
  account: LinkedAccount
  action: string
}

export function askedOf(settings: SettingValues, { account }: AdNetworkHost): Asked | Setback {
  const action = String(settings.action).trim()
  if (!account) {
    const problem = 'There is no Google Ads account.'
    return { outcome: 'needs_attention', reason: 'no_account', problem }
  }
  if (!/^\d{1,20}$/.test(action)) {
    const problem = 'No conversion action was chosen.'
    return { outcome: 'needs_attention', reason: 'no_action', problem }
  }
  return { account, action }
}
