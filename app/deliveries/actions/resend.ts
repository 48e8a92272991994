import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { record } from '#app/shared/record'
import { clock } from '#app/shared/clock'
import { isUuid } from '#app/shared/ids'
import { NotFound } from '#app/shared/tenant_db'
import type { Scope } from '#app/deliveries/scope'
import type { Person } from '#app/sites/policies/site_policy'
import { changingEndpoint } from '#app/deliveries/actions/changing_endpoint'

/** Due now, at the beginning of the schedule. What a worker has in its hands is left to it. */
const DUE_NOW = `UPDATE deliveries SET state = 'waiting', attempts = 0, next_attempt_at = clock_timestamp()`

/** How far back all that failed can be sent again, days. */
export const MAX_RESEND_DAYS = 14
const DAY_MS = 86_400_000

/** The earliest of what can be sent again at once, for those who want it since `since`. */
export function resendableSince(since: Date): Date {
  const earliest = clock.now().getTime() - MAX_RESEND_DAYS * DAY_MS
  return new Date(Math.max(earliest, since.getTime()))
}

/** One message, whatever became of it; receivers know it by its id. */
export function resendMessage(person: Person, scope: Scope, endpointId: string, messageId: string) {
  return changingEndpoint(person, scope, endpointId, async ({ trx, endpoint }) => {
    if (!isUuid(messageId)) throw new NotFound()
    const { rowCount } = await trx.rawQuery<{ rowCount: number }>(
      `${DUE_NOW} WHERE destination_id = ? AND message_id = ? AND state <> 'sending'`,
      [endpointId, messageId]
    )
    if (rowCount === 0) throw new NotFound()
    await recordSending(trx, endpoint.name, 1)
  })
}

/** All that was given up since then. Returns how many. */
export function resendFailed(person: Person, scope: Scope, endpointId: string, since: Date) {
  return changingEndpoint(person, scope, endpointId, async ({ trx, endpoint }) => {
    const { rowCount } = await trx.rawQuery<{ rowCount: number }>(
      `${DUE_NOW} WHERE destination_id = ? AND state = 'failed' AND created_at >= ?`,
      [endpointId, resendableSince(since).toISOString()]
    )
    if (rowCount) await recordSending(trx, endpoint.name, rowCount)
    return rowCount
  })
}

function recordSending(trx: TransactionClientContract, subject: string, messages: number) {
  return record(trx, { action: 'webhook.sent_again', subject, after: { messages } })
}
