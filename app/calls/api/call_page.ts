import { inSite, NotFound } from '#app/shared/tenant_db'
import { siteOfCalls } from '#app/calls/queries/site_of_calls'
import { callsById, withVisits } from '#app/calls/queries/shown_calls'
import { callsOfSite, type CallCursor } from '#app/calls/queries/calls_of_site'
import { readCallFilter, writeCursor } from '#app/calls/read_call_filter'

/** `asked` is what stands in an address. */
export function callPage(
  userId: string,
  siteId: string,
  asked: Record<string, unknown>,
  cursor: CallCursor | null,
  length: number
) {
  return inSite(userId, siteId, async ({ trx }) => {
    const site = await siteOfCalls(trx, siteId)
    const { calls, next } = await callsOfSite(trx, site, readCallFilter(asked), cursor, length)
    return { calls: await withVisits(trx, siteId, calls), next: writeCursor(next) }
  })
}

export function readCall(userId: string, siteId: string, callId: string) {
  return inSite(userId, siteId, async ({ trx }) => {
    const [call] = await withVisits(trx, siteId, await callsById(trx, siteId, [callId]))
    if (!call) throw new NotFound()
    return call
  })
}
