import { searchStream, type AdsAccess } from '#app/ads/google/ads_client'
import { clickIdsOfVisits, storeClicks, type AdClick } from '#app/ads/costs/queries/clicks'

const BATCH = 1_000

const CLICKS =
  'SELECT click_view.gclid, campaign.id, ad_group.id FROM click_view WHERE segments.date = '

/**
 * Which campaign the clicks of a day were of: for visits whose address says it by the click id only. Of clicks that brought no
 * visit nothing is kept.
 */
export async function readClicks(access: AdsAccess, siteId: string, day: string, zone: string) {
  const wanted = await clickIdsOfVisits(siteId, day, zone)
  if (wanted.size === 0) return
  let clicks: AdClick[] = []
  for await (const { clickView, campaign, adGroup } of searchStream(access, `${CLICKS}'${day}'`)) {
    const gclid = clickView?.gclid
    const [campaignId, adGroupId] = [campaign?.id, adGroup?.id ?? 0].map(String)
    if (!wanted.delete(gclid) || ![campaignId, adGroupId].every((id) => /^\d{1,18}$/.test(id)))
      continue
    clicks.push({ gclid, campaignId, adGroupId })
    if (clicks.length >= BATCH) {
      await storeClicks(siteId, day, clicks)
      clicks = []
    }
  }
  if (clicks.length > 0) await storeClicks(siteId, day, clicks)
}
