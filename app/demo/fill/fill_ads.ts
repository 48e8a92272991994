import { Random } from '#app/demo/random'
import type { DemoSite } from '#app/demo/demo_site'
import type { CostRow, Level, NameRow } from '#app/ads/costs/types'
import { storeCosts } from '#app/ads/costs/queries/store_costs'
import { adVisits, type AdVisits } from '#app/demo/queries/ad_visits'
import { linkDemoAds } from '#app/demo/queries/link_demo_ads'

const BATCH = 1_000

/** What a click costs, in units of the currency; some words are dearer than others. */
const CLICK = { from: 0.9, to: 6.5 }
/** What 1 EUR is about in the currency of a demo site. */
const EUROS: Record<string, number> = { TRY: 45, BRL: 6, USD: 1.1, CAD: 1.5, AUD: 1.7, GBP: 0.85 }

interface When {
  userId: string
  until: Date
  seed: string
}

/**
 * What the visits by Google's ads cost, so that the page about ads has something to hold leads against. False without such visits.
 */
export async function fillAds(
  site: DemoSite,
  siteId: string,
  { userId, until, seed }: When
): Promise<boolean> {
  const random = new Random(`${seed}/${site.domain}/ads`)
  const visits = await adVisits(siteId, site.timezone)
  if (visits.length === 0) return false
  const { timezone, currency, name } = site
  const customerId = String(random.integer(1_000_000_000, 9_999_999_999))
  const firstDay = visits[0].day
  await linkDemoAds({ userId, siteId, customerId, name, currency, timezone, firstDay, until })
  const words = wordsOf(site, random)
  const costs = visits.map((one) => costOf(one, words, random))
  for (const level of ['campaign', 'ad_group', 'keyword'] as const) {
    const rows = summed(costs, level)
    const names = namesOf(site, rows, level, words)
    const target = { siteId, customerId, currency, level, fetchedAt: until }
    for (let from = 0; from < rows.length; from += BATCH) {
      await storeCosts(target, rows.slice(from, from + BATCH), from === 0 ? names : [])
    }
  }
  return true
}

interface Word {
  keywordId: string
  adGroupId: string
  text: string
  click: number
}

function wordsOf({ campaigns, currency }: DemoSite, random: Random): Map<string, Word> {
  const words = new Map<string, Word>()
  for (const { id, keywords, network } of campaigns) {
    if (network !== 'google') continue
    for (const [i, text] of keywords.entries()) {
      const dearness = random.integer(CLICK.from * 100, CLICK.to * 100) / 100
      words.set(`${id} ${text}`, {
        keywordId: String(random.integer(100_000_000, 999_999_999)),
        adGroupId: String(Number(id) * 10 + (i % 2)),
        text,
        click: dearness * (EUROS[currency] ?? 1),
      })
    }
  }
  return words
}

function costOf(one: AdVisits, words: Map<string, Word>, random: Random): CostRow {
  const word = words.get(`${one.campaignId} ${one.keyword}`)
  // Some who click never arrive.
  const clicks = one.visits + (random.chance(0.15) ? 1 : 0)
  const cost = clicks * (word?.click ?? 1) * (random.integer(70, 130) / 100)
  return {
    day: one.day,
    campaignId: one.campaignId,
    adGroupId: word?.adGroupId ?? '1',
    keywordId: word?.keywordId ?? '1',
    costMicros: String(Math.round(cost * 100) * 10_000),
    clicks: String(clicks),
    impressions: String(clicks * random.integer(9, 26)),
  }
}

function summed(costs: CostRow[], level: Level): CostRow[] {
  const sums = new Map<string, CostRow>()
  for (const { day, campaignId, ...cost } of costs) {
    const adGroupId = level === 'campaign' ? '0' : cost.adGroupId
    const keywordId = level === 'keyword' ? cost.keywordId : '0'
    const key = [day, campaignId, adGroupId, keywordId].join(' ')
    const known = sums.get(key)
    const plus = (field: 'costMicros' | 'clicks' | 'impressions') =>
      String(Number(known?.[field] ?? 0) + Number(cost[field]))
    sums.set(key, {
      day,
      campaignId,
      adGroupId,
      keywordId,
      costMicros: plus('costMicros'),
      clicks: plus('clicks'),
      impressions: plus('impressions'),
    })
  }
  return [...sums.values()]
}

function namesOf(
  site: DemoSite,
  rows: CostRow[],
  level: Level,
  words: Map<string, Word>
): NameRow[] {
  const things = new Map(
    rows.map((row) => [`${row.adGroupId} ${row.keywordId} ${row.campaignId}`, row])
  )
  return [...things.values()].map(({ campaignId, adGroupId, keywordId }) => {
    const ofGroup = [...words.values()].filter((word) => word.adGroupId === adGroupId)
    const word = ofGroup.find((one) => one.keywordId === keywordId)
    const campaign = site.campaigns.find(({ id }) => id === campaignId)?.name ?? campaignId
    const name = { campaign, ad_group: ofGroup[0]?.text ?? 'other', keyword: word?.text ?? 'other' }
    const detail = { campaign: 'SEARCH', ad_group: null, keyword: 'PHRASE' }
    const ids = { campaignId, adGroupId, keywordId }
    return { ...ids, name: name[level], detail: detail[level], status: 'ENABLED' }
  })
}
