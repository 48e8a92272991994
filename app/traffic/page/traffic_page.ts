import { inSite } from '#app/shared/tenant_db'
import { watchedSite } from '#app/reports/queries/watched_site'
import { answer } from '#app/traffic/report/answer'
import { hasVisits } from '#app/traffic/page/queries/has_visits'
import { trafficView, type TrafficView } from '#app/traffic/page/traffic_view'
import type { Answer } from '#app/traffic/report/types'

export interface TrafficAnswer extends Answer {
  /** Whether the site has ever had one, in this period or not. */
  hasVisits: boolean
}

/** `asked` is what stands in the address. */
export function viewOf(
  userId: string,
  siteId: string,
  asked: Record<string, unknown>
): Promise<TrafficView> {
  return inSite(userId, siteId, async ({ trx }) =>
    trafficView(await watchedSite(trx, siteId), asked)
  )
}

export function answerOf(userId: string, { site, question }: TrafficView): Promise<TrafficAnswer> {
  return inSite(userId, site.id, async ({ trx }) => {
    const answered = await answer(site, question, trx)
    return {
      ...answered,
      hasVisits: answered.totals.visits > 0 || (await hasVisits(trx, site.id)),
    }
  })
}
