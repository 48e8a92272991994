import { inSite, type Role } from '#app/shared/tenant_db'
import { withVisits } from '#app/calls/queries/shown_calls'
import { callFigures, type CallFigures } from '#app/calls/queries/call_figures'
import { readCallFilter, readCursor, writeCursor } from '#app/calls/read_call_filter'
import { siteOfCalls, type SiteOfCalls } from '#app/calls/queries/site_of_calls'
import { callsOfSite } from '#app/calls/queries/calls_of_site'
import type { CallFilter } from '#app/calls/call_filter'
import type { ShownCall } from '#app/calls/shown_call'

export interface CallMonitor {
  site: SiteOfCalls
  role: Role
  filter: CallFilter
  /** Of the page that was asked for, the latest first. */
  calls: ShownCall[]
  isFirstPage: boolean
  /** Where the next page begins; null at the end. */
  next: string | null
  today: CallFigures
}

/** A page of calls, as an address asks for it. Throws `E_NOT_FOUND` for strangers. */
export function callMonitor(
  userId: string,
  siteId: string,
  query: Record<string, unknown>
): Promise<CallMonitor> {
  const filter = readCallFilter(query)
  const cursor = readCursor(query.before)
  return inSite(userId, siteId, async ({ trx, role }) => {
    const site = await siteOfCalls(trx, siteId)
    const { calls, next } = await callsOfSite(trx, site, filter, cursor)
    return {
      site,
      role,
      filter,
      calls: await withVisits(trx, siteId, calls),
      isFirstPage: cursor === null,
      next: writeCursor(next),
      today: await callFigures(trx, siteId, site.timezone),
    }
  })
}
