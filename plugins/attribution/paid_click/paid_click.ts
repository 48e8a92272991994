import type { ReferrerFacts } from '#app/plugins/contracts/enricher'
import type { TouchClass, TouchFacts } from '#app/plugins/contracts/classifier'

const GOOGLE_CLICK_IDS = ['gclid', 'wbraid', 'gbraid']

const PAID_MEDIUM = /^(?:cpc|ppc|cpv|cpa|paid.*)$/
const DISPLAY_MEDIUM = /^(?:display|banner|cpm|expandable|interstitial|retargeting|remarketing)$/
const EMAIL_MEDIUM = /^e[-_ ]?mail$/
const SOCIAL_MEDIUM = /^(?:social(?:[-_ ]?(?:network|media))?|sm)$/

/** How people write the networks in `utm_source`. */
const SOCIAL_SOURCE =
  /^(?:(?:facebook|instagram|tiktok|linkedin|twitter|pinterest|snapchat|reddit|threads|meta)(?:\.com|[-_ ]?ads)?|fb|ig|insta|x)$/

/** What a visit from such a host is called when its address says nothing: channel and medium. */
const BY_KIND: Record<ReferrerFacts['kind'], [channel: string, medium: string]> = {
  search: ['organic_search', 'organic'],
  social: ['social', 'social'],
  ai: ['ai', 'ai'],
  email: ['email', 'email'],
  video: ['video', 'video'],
  paid: ['display', 'display'],
}

type Facts = Omit<TouchClass, 'label'>

export function classifyPaidClick(touch: TouchFacts): TouchClass {
  const byGoogleAd = GOOGLE_CLICK_IDS.some((name) => touch.clickIds[name])
  const label = byGoogleAd
    ? 'First Click (Paid)'
    : touch.returningAdVisitor
      ? 'Return Visitor (Ads Assisted)'
      : 'Organic'
  return { label, ...withUtm(touch, whereFrom(touch, byGoogleAd)) }
}

/** What the URL says in words goes before what we conclude. */
function withUtm(touch: TouchFacts, found: Facts): Facts {
  return {
    channel: found.channel,
    source: touch.utm.utm_source ?? found.source,
    medium: touch.utm.utm_medium ?? found.medium,
    campaign:
      touch.utm.utm_campaign ??
      touch.adParams.gad_campaignid ??
      touch.adParams.campaignid ??
      found.campaign,
  }
}

function whereFrom(touch: TouchFacts, byGoogleAd: boolean): Facts {
  if (byGoogleAd) return facts('paid_search', 'google', 'cpc')
  if (touch.clickIds.msclkid) return facts('paid_search', 'bing', 'cpc')
  if (touch.clickIds.ttclid) return facts('paid_social', 'tiktok', 'cpc')

  const network = networkOf(touch)
  const medium = touch.utm.utm_medium?.toLowerCase() ?? ''
  if (DISPLAY_MEDIUM.test(medium)) return facts('display', null, null)
  if (PAID_MEDIUM.test(medium)) {
    return facts(isSocialAd(touch, medium) ? 'paid_social' : 'paid_search', null, null)
  }
  if (EMAIL_MEDIUM.test(medium)) return facts('email', null, null)
  if (network || SOCIAL_MEDIUM.test(medium)) return facts('social', network, 'social')
  return byReferrer(touch)
}

function isSocialAd(touch: TouchFacts, medium: string) {
  const source = touch.utm.utm_source?.toLowerCase() ?? ''
  return (
    medium.includes('social') ||
    SOCIAL_SOURCE.test(source) ||
    networkOf(touch) !== null ||
    touch.referrer?.kind === 'video'
  )
}

/** Facebook writes its click id into every link; nobody paid for it. */
function networkOf({ referrer, clickIds }: TouchFacts) {
  if (referrer?.kind === 'social') return referrer.name
  return clickIds.fbclid ? 'facebook' : null
}

function byReferrer({ referrer, referrerHost, utm }: TouchFacts): Facts {
  if (referrer) {
    const [channel, medium] = BY_KIND[referrer.kind]
    return facts(channel, referrer.name, medium)
  }
  if (referrerHost) return facts('referral', referrerHost, 'referral')
  if (utm.utm_source) return facts('campaign', null, null)
  return facts('direct', null, null)
}

function facts(channel: string, source: string | null, medium: string | null): Facts {
  return { channel, source, medium, campaign: null }
}
