import type { Random } from '#app/demo/random'
import type { Campaign, DemoSite } from '#app/demo/demo_site'
import type { DemoVisitor } from '#app/demo/traffic/visitor'
import { clickId, queryOf } from '#app/demo/traffic/click_ids'

/** What the browser says after a click on an ad or on a link in a mail. */
export interface CampaignClick {
  query: string
  referrer: string | null
  app?: 'facebook' | 'instagram'
}

export function campaignClick(
  site: DemoSite,
  campaign: Campaign,
  visitor: DemoVisitor,
  random: Random
): CampaignClick {
  return CLICKS[campaign.network](campaign, random, { site, visitor })
}

type Click = (
  campaign: Campaign,
  random: Random,
  on: { site: DemoSite; visitor: DemoVisitor }
) => CampaignClick

const CLICKS: Record<Campaign['network'], Click> = {
  google(campaign, random, { site, visitor }) {
    const keyword = random.pick(campaign.keywords)
    const says = campaign.isUntagged
      ? valueTrack(keyword, visitor, random)
      : { ...utm(campaign, 'google', 'cpc'), utm_term: keyword }
    return {
      query: queryOf({
        ...says,
        gad_source: '1',
        gad_campaignid: campaign.id,
        ...clickId.google(visitor.browser.os === 'ios', random),
      }),
      referrer: random.chance(0.88) ? `https://www.${site.google}/` : null,
    }
  },

  bing: (campaign, random) => ({
    query: queryOf({
      ...utm(campaign, 'bing', 'cpc'),
      utm_term: random.pick(campaign.keywords),
      ...clickId.bing(random),
    }),
    referrer: 'https://www.bing.com/',
  }),

  meta(campaign, random) {
    const app = random.chance(0.45) ? 'facebook' : 'instagram'
    const says = { ...utm(campaign, app, 'paid_social'), utm_id: campaign.id }
    return {
      query: queryOf({ ...says, ...clickId.meta(random) }),
      referrer: `https://l.${app}.com/`,
      app: random.chance(0.85) ? app : undefined,
    }
  },

  tiktok: (campaign, random) => ({
    query: queryOf({ ...utm(campaign, 'tiktok', 'paid_social'), ...clickId.tiktok(random) }),
    referrer: 'https://www.tiktok.com/',
  }),

  newsletter: (campaign) => ({
    query: queryOf(utm(campaign, 'newsletter', 'email')),
    referrer: null,
  }),
}

function utm(campaign: Campaign, source: string, medium: string): Record<string, string> {
  return { utm_source: source, utm_medium: medium, utm_campaign: campaign.name }
}

function valueTrack(keyword: string, visitor: DemoVisitor, random: Random): Record<string, string> {
  return {
    keyword,
    matchtype: random.pick(['e', 'p', 'b']),
    network: random.pick(['g', 'g', 'g', 's']),
    device: visitor.browser.os === 'desktop' ? 'c' : 'm',
  }
}
