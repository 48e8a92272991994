import type { TouchClass, TouchFacts } from '#app/plugins/contracts/classifier'

const GOOGLE_CLICK_IDS = ['gclid', 'wbraid', 'gbraid']

const PAID_MEDIUM = /^(?:cpc|ppc|cpm|cpv|cpa|paid.*|display|retargeting)$/i

const SEARCH: [string, RegExp][] = [
  ['google', /(?:^|\.)google\.(?:com|cat|[a-z]{2}|com?\.[a-z]{2})$/],
  ['bing', /(?:^|\.)bing\.com$/],
  ['yahoo', /(?:^|\.)search\.yahoo\.com$/],
  ['duckduckgo', /(?:^|\.)duckduckgo\.com$/],
  ['yandex', /(?:^|\.)yandex\.(?:com|ru|com\.tr|kz|by)$/],
  ['ecosia', /(?:^|\.)ecosia\.org$/],
  ['baidu', /(?:^|\.)baidu\.com$/],
]

const SOCIAL: [string, RegExp][] = [
  ['facebook', /(?:^|\.)(?:facebook\.com|fb\.com|fb\.me)$/],
  ['instagram', /(?:^|\.)instagram\.com$/],
  ['linkedin', /(?:^|\.)(?:linkedin\.com|lnkd\.in)$/],
  ['x', /(?:^|\.)(?:x\.com|twitter\.com|t\.co)$/],
  ['tiktok', /(?:^|\.)tiktok\.com$/],
  ['youtube', /(?:^|\.)(?:youtube\.com|youtu\.be)$/],
  ['pinterest', /(?:^|\.)pinterest\.[a-z.]{2,6}$/],
  ['reddit', /(?:^|\.)reddit\.com$/],
  ['whatsapp', /(?:^|\.)(?:whatsapp\.com|wa\.me)$/],
]

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

  const network = nameOf(SOCIAL, touch.referrerHost) ?? (touch.clickIds.fbclid ? 'facebook' : null)
  const medium = touch.utm.utm_medium?.toLowerCase() ?? ''
  if (PAID_MEDIUM.test(medium)) return facts(network ? 'paid_social' : 'paid_search', null, null)
  if (medium === 'email' || medium === 'e-mail') return facts('email', null, null)
  if (network) return facts('social', network, 'social')

  const engine = nameOf(SEARCH, touch.referrerHost)
  if (engine) return facts('organic_search', engine, 'organic')
  if (touch.referrerHost) return facts('referral', touch.referrerHost, 'referral')
  if (touch.utm.utm_source) return facts('campaign', null, null)
  return facts('direct', null, null)
}

function facts(channel: string, source: string | null, medium: string | null): Facts {
  return { channel, source, medium, campaign: null }
}

function nameOf(list: [string, RegExp][], host: string | null) {
  return host ? (list.find(([, pattern]) => pattern.test(host))?.[0] ?? null) : null
}
