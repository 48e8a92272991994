import type { Length } from '#app/overview/period'
import { barsOf } from '#app/overview/figures/bars_of'
import { trafficOfSites, type Sums } from '#app/overview/figures/traffic_of_sites'
import { sitesSeen } from '#app/overview/figures/sites_seen'
import { costsOfSites, resultsOfSites } from '#app/overview/figures/results_of_sites'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** A site's line of the overview. */
export interface SiteFigures {
  siteId: string
  visitors: Sums
  conversions: Sums
  calls: number
  leads: number
  qualified: number
  junk: number
  /** Of Google's ads, in the currency of their account; null when nothing was paid, or nobody knows. */
  ads: { cost: number; currency: string; leads: number } | null
  /** Visitors over the period, oldest first. */
  trend: number[]
  /** ISO 8601; null when nobody was there. */
  asOf: string | null
  /** Visitors and conversions of some days are still to come. */
  isCounting: boolean
}

const NONE: Sums = { now: 0, whole: 0, before: 0 }

/**
 * Of the sites in which something happened: as many questions, however many sites there are. They are asked side by side, because
 * each of them reads a lot.
 */
export async function figuresOfSites(
  trx: TransactionClientContract,
  now: Date,
  days: Length
): Promise<SiteFigures[]> {
  const compared = { now: now.toISOString(), days }
  const siteIds = await sitesSeen(trx)
  const [traffics, allResults, costs] = await Promise.all([
    trafficOfSites(trx, compared),
    resultsOfSites(siteIds, compared),
    costsOfSites(siteIds, compared),
  ])
  const found = new Map<string, SiteFigures>()
  for (const { siteId, days: known, daily, ...traffic } of traffics) {
    const trend = barsOf(known ?? [], daily ?? [], days)
    Object.assign(lineOf(found, siteId, days), traffic, { trend })
  }
  for (const { siteId, ...results } of allResults) {
    Object.assign(lineOf(found, siteId, days), results)
  }
  for (const { siteId, ...ads } of costs) {
    lineOf(found, siteId, days).ads = ads
  }
  return [...found.values()]
}

function lineOf(found: Map<string, SiteFigures>, siteId: string, days: Length): SiteFigures {
  let line = found.get(siteId)
  if (!line) {
    const counts = { calls: 0, leads: 0, qualified: 0, junk: 0, ads: null, asOf: null }
    const known = { visitors: NONE, conversions: NONE, isCounting: false }
    line = { siteId, ...known, trend: barsOf([], [], days), ...counts }
    found.set(siteId, line)
  }
  return line
}
