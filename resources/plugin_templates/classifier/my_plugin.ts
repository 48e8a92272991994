import type { TouchClass, TouchFacts } from '#app/plugins/contracts/classifier'

export function myPluginClassifier({ utm, referrerHost }: TouchFacts): TouchClass {
  const { utm_source: source, utm_medium: medium, utm_campaign: campaign } = utm
  if (source) {
    const rest = { medium: medium ?? null, campaign: campaign ?? null }
    return { label: 'Campaign', channel: 'campaign', source, ...rest }
  }
  const channel = referrerHost ? 'referral' : 'direct'
  return { label: 'Organic', channel, source: referrerHost, medium: null, campaign: null }
}
