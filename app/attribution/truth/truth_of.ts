import { inSite } from '#app/shared/tenant_db'
import { causedShares } from '#app/attribution/truth/shares_of'
import type { ChannelShare } from '#app/attribution/truth/types'
import { knownTruth } from '#app/attribution/truth/queries/known_truth'

/**
 * What the channels of a site truly caused, as shares, for somebody who may see the site; null where nobody knows, which is
 * everywhere but in the demo. Throws `E_NOT_FOUND` for strangers.
 */
export function truthOf(userId: string, siteId: string): Promise<ChannelShare[] | null> {
  return inSite(userId, siteId, async ({ trx }) => {
    const truth = await knownTruth(trx, siteId)
    return truth && causedShares(truth)
  })
}
