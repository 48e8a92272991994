import { clock } from '#app/shared/clock'
import { dayIn } from '#app/shared/zone_days'
import { addDays } from '#app/traffic/days/calendar'
import { inSite, NotFound, type Role } from '#app/shared/tenant_db'
import { trafficView, type TrafficView } from '#app/traffic/page/traffic_view'
import { watchedSite } from '#app/reports/queries/watched_site'
import { pendingDays } from '#app/traffic/report/queries/pending_days'
import { readAnew } from '#app/traffic/report/read_anew'
import { funnelReport, type FunnelReport } from '#app/traffic/funnels/report/funnel_report'
import { funnelsOfSite } from '#app/traffic/funnels/queries/funnel_rows'
import { suggestFunnels, type Suggestion } from '#app/traffic/funnels/page/suggest_funnels'
import type { Funnel } from '#app/traffic/funnels/types'
import type { Period, Question } from '#app/traffic/report/types'

/** What an address asks of the funnels of a site. */
export interface FunnelsView extends TrafficView {
  role: Role
  /** In their order. */
  funnels: Funnel[]
  /** The one that is looked at; null while there is none. */
  shown: Funnel | null
}

export interface ToldFunnel {
  report: FunnelReport | null
  /** Days on which people enter or go on, or did in the period before, that have not been counted yet. */
  pendingDays: number
  /** While there are no funnels. */
  suggestions: Suggestion[]
}

type Asked = Record<string, unknown>

/** Without a funnel in the address it is the first. Throws `E_NOT_FOUND` for one that is not there, or not any more. */
export function funnelsView(
  userId: string,
  siteId: string,
  funnelId: string | undefined,
  asked: Asked
): Promise<FunnelsView> {
  return inSite(userId, siteId, async ({ trx, role }) => {
    const view = trafficView(await watchedSite(trx, siteId), asked)
    const funnels = await funnelsOfSite(trx, siteId)
    const shown = funnels.find(({ id }) => id === funnelId) ?? null
    if (funnelId && !shown) throw new NotFound()
    return { ...view, role, funnels, shown: shown ?? funnels[0] ?? null }
  })
}

export function toldFunnel(
  userId: string,
  { site, question, shown }: FunnelsView
): Promise<ToldFunnel> {
  return inSite(userId, site.id, async ({ trx }) => {
    const today = dayIn(site.timezone, clock.now())
    const pending = await pendingDays(trx, site, walkedDays(question, shown), today)
    if (!shown) {
      const suggestions = await suggestFunnels(site, question.period, trx)
      return { report: null, pendingDays: pending, suggestions }
    }
    const report = await readAnew(site.id, trx, (reading) =>
      funnelReport(site, shown, question, reading)
    )
    return { report, pendingDays: pending, suggestions: [] }
  })
}

/** Who enters on the last day may go on after it. */
function walkedDays({ period, before }: Question, shown: Funnel | null): Period[] {
  const periods = before ? [period, before] : [period]
  return periods.map(({ from, to }) => ({ from, to: addDays(to, shown?.withinDays ?? 0) }))
}
