import { inSite } from '#app/shared/tenant_db'
import type { Session } from '#app/visitors/types'
import { sessionsFound } from '#app/traffic/report/sessions_found'
import { viewOf } from '#app/traffic/page/traffic_page'
import { visitsOf } from '#app/traffic/report/visits_of'
import type { TrafficView } from '#app/traffic/page/traffic_view'
import { answer } from '#app/traffic/report/answer'

const PAGE = 50
const MAX_CURSOR = 120

export interface VisitList {
  view: TrafficView
  visits: Session[]
  /** In all pages. */
  count: number
  isFirstPage: boolean
  next: string | null
}

/** The visits behind the figures of an address, newest first. */
export async function visitList(
  userId: string,
  siteId: string,
  asked: Record<string, unknown>
): Promise<VisitList> {
  const view = await viewOf(userId, siteId, asked)
  const { site, question } = view
  const after = typeof asked.after === 'string' ? asked.after.slice(0, MAX_CURSOR) : undefined
  return inSite(userId, siteId, async ({ trx }) => {
    const found = await visitsOf(site, { ...question, after, limit: PAGE }, trx)
    const { totals } = await answer(site, { ...question, before: null, breakdowns: [] }, trx)
    const sessions = await sessionsFound(trx, siteId, found.visits)
    const visits = found.visits.flatMap(({ id }) => sessions.get(id) ?? [])
    return { view, visits, count: totals.visits, isFirstPage: !after, next: found.next }
  })
}
