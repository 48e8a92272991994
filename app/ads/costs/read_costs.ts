import { searchStream, type AdsAccess } from '#app/ads/google/ads_client'
import { costQuery, costRow, nameRow } from '#app/ads/costs/cost_report'
import { removeUntold, storeCosts, type CostTarget } from '#app/ads/costs/queries/store_costs'
import type { CostRow, Days, NameRow } from '#app/ads/costs/types'

/** As many rows are in memory at a time. */
const BATCH = 1_000

/** One report of Google into the database, as it comes in. Returns how many rows it had. */
export async function readCosts(
  access: AdsAccess,
  target: CostTarget,
  days: Days,
  campaignIds: string[] | null
): Promise<number> {
  const { level } = target
  const costs = new Map<string, CostRow>()
  const names = new Map<string, NameRow>()
  let rows = 0
  const store = async () => {
    await storeCosts(target, [...costs.values()], [...names.values()])
    rows += costs.size
    costs.clear()
    names.clear()
  }
  for await (const row of searchStream(access, costQuery(level, days, campaignIds))) {
    const cost = costRow(level, row, days)
    const thing = `${cost.campaignId}/${cost.adGroupId}/${cost.keywordId}`
    costs.set(`${cost.day}/${thing}`, cost)
    if (!names.has(thing)) names.set(thing, nameRow(level, row))
    if (costs.size >= BATCH) await store()
  }
  if (costs.size > 0) await store()
  await removeUntold(target, days, campaignIds)
  return rows
}
