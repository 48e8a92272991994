import { clock } from '#app/shared/clock'
import { isUuid } from '#app/shared/ids'
import { NotFound } from '#app/shared/tenant_db'
import type { Person } from '#app/sites/policies/site_policy'
import { changingEndpoint } from '#app/deliveries/actions/changing_endpoint'

/** Due now, at the beginning of the schedule. What a worker has in its hands is left to it. */
const DUE_NOW = `UPDATE deliveries SET state = 'waiting', attempts = 0, next_attempt_at = clock_timestamp()`

/** How far back all that failed can be sent again, days. */
export const MAX_RESEND_DAYS = 14
const DAY_MS = 86_400_000

/** One message, whatever became of it; receivers know it by its id. */
export function resendMessage(
  person: Person,
  siteId: string,
  endpointId: string,
  messageId: string
) {
  return changingEndpoint(person, siteId, endpointId, async ({ trx }) => {
    if (!isUuid(messageId)) throw new NotFound()
    const { rowCount } = await trx.rawQuery<{ rowCount: number }>(
      `${DUE_NOW} WHERE site_id = ? AND destination_id = ? AND message_id = ? AND state <> 'sending'`,
      [siteId, endpointId, messageId]
    )
    if (rowCount === 0) throw new NotFound()
  })
}

/** All that was given up since then. Returns how many. */
export function resendFailed(person: Person, siteId: string, endpointId: string, since: Date) {
  return changingEndpoint(person, siteId, endpointId, async ({ trx }) => {
    const earliest = clock.now().getTime() - MAX_RESEND_DAYS * DAY_MS
    const { rowCount } = await trx.rawQuery<{ rowCount: number }>(
      `${DUE_NOW} WHERE site_id = ? AND destination_id = ? AND state = 'failed' AND created_at >= ?`,
      [siteId, endpointId, new Date(Math.max(earliest, since.getTime())).toISOString()]
    )
    return rowCount
  })
}
