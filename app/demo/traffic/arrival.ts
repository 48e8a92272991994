import type { Random } from '#app/demo/random'
import type { Campaign, DemoSite, Page } from '#app/demo/demo_site'
import type { DemoVisitor } from '#app/demo/traffic/visitor'
import { sourceOf, type SourceName } from '#app/demo/traffic/sources'
import { queryOf } from '#app/demo/traffic/click_ids'
import { campaignClick } from '#app/demo/traffic/campaign_click'

export type ArrivalKind = 'ad' | 'email' | 'direct' | 'search' | 'social' | 'assistant' | 'referral'

/** What brings a visit. */
export type Origin = { campaign: Campaign } | { source: SourceName }

/** The first page of a visit, as the browser opens it. */
export interface Arrival {
  kind: ArrivalKind
  page: Page
  /** What stands behind the path: empty, or `?` and parameters. */
  query: string
  referrer: string | null
  /** The app in which the page opens. */
  app?: 'facebook' | 'instagram'
}

/** How likely somebody who comes this way was here before. */
export const RETURNING: Record<ArrivalKind, number> = {
  ad: 0.14,
  email: 0.85,
  direct: 0.58,
  search: 0.22,
  social: 0.12,
  assistant: 0.08,
  referral: 0.1,
}

export function kindOf(origin: Origin): ArrivalKind {
  if ('source' in origin) return sourceOf(origin.source).kind
  return origin.campaign.network === 'newsletter' ? 'email' : 'ad'
}

export function comesBack(origin: Origin, random: Random): boolean {
  return random.chance(RETURNING[kindOf(origin)])
}

export function arrivalOf(
  site: DemoSite,
  origin: Origin,
  visitor: DemoVisitor,
  random: Random
): Arrival {
  const kind = kindOf(origin)
  if ('campaign' in origin) {
    const page = site.pages.find(({ path }) => path === origin.campaign.landing)!
    return { kind, page, ...campaignClick(site, origin.campaign, visitor, random) }
  }
  const source = sourceOf(origin.source)
  const parameters = source.parameters?.(random) ?? {}
  const isApp = origin.source === 'facebook' || origin.source === 'instagram'
  return {
    kind,
    page: firstPage(site, kind, random),
    query: queryOf(parameters),
    referrer: source.referrer(site, random),
    app: isApp && random.chance(0.7) ? (origin.source as 'facebook' | 'instagram') : undefined,
  }
}

/** Who types the name gets the front page; who asked a machine gets what answers the question. */
function firstPage(site: DemoSite, kind: ArrivalKind, random: Random): Page {
  return random.weighted(site.pages, (page) => {
    const liking = kind === 'direct' ? { home: 8 } : kind === 'assistant' ? { article: 4 } : {}
    return page.weight * ((liking as Record<string, number>)[page.kind] ?? 1)
  })
}
