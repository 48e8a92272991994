import { inSite, type Role } from '#app/shared/tenant_db'
import { isUuid } from '#app/shared/ids'
import { callsById, withVisits } from '#app/calls/queries/shown_calls'
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
  /** The call that the address wants opened, when it is not among them. */
  opened: ShownCall | null
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
    const isElsewhere = !calls.some(({ id }) => id === query.call)
    const elsewhere = isElsewhere ? await callsById(trx, siteId, idsIn(query.call)) : []
    const shown = await withVisits(trx, siteId, [...calls, ...elsewhere])
    return {
      site,
      role,
      filter,
      calls: shown.slice(0, calls.length),
      opened: shown[calls.length] ?? null,
      isFirstPage: cursor === null,
      next: writeCursor(next),
      today: await callFigures(trx, siteId, site.timezone),
    }
  })
}

function idsIn(written: unknown): string[] {
  return typeof written === 'string' && isUuid(written) ? [written] : []
}
