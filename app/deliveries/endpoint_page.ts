import { isUuid } from '#app/shared/ids'
import { NotFound, type Role } from '#app/shared/tenant_db'
import { inScope, type Scope } from '#app/deliveries/scope'
import { resendableSince } from '#app/deliveries/actions/resend'
import { medianAnswerMs } from '#app/deliveries/queries/median_answer'
import { countFailed } from '#app/deliveries/queries/count_failed'
import { readLogQuery, type LogQuery } from '#app/deliveries/read_log_query'
import { headOf, type ScopeHead } from '#app/deliveries/queries/scope_head'
import { endpointOf, type Endpoint } from '#app/deliveries/queries/endpoints_of'
import {
  deliveryDetail,
  deliveryLog,
  type DeliveryDetail,
  type LogPage,
} from '#app/deliveries/queries/delivery_log'

export interface EndpointPage {
  scope: Scope
  head: ScopeHead
  role: Role
  endpoint: Endpoint
}

/** Throws `E_NOT_FOUND` for strangers, and for what is not there. */
export function endpointPage(userId: string, scope: Scope, endpointId: string) {
  return enterEndpoint(userId, scope, endpointId, async (_, page) => page)
}

/** An endpoint, how it is doing, and a page of its log. */
export function endpointWithLog(
  userId: string,
  scope: Scope,
  endpointId: string,
  query: LogQuery
): Promise<EndpointPage & LogPage & { medianMs: number | null }> {
  return enterEndpoint(userId, scope, endpointId, async (trx, page) => {
    const log = await deliveryLog(trx, endpointId, readLogQuery(query, page.head.timezone))
    return { ...page, ...log, medianMs: await medianAnswerMs(trx, endpointId) }
  })
}

/** A page of its log alone. */
export function logOfEndpoint(
  userId: string,
  scope: Scope,
  endpointId: string,
  query: LogQuery,
  length: number
): Promise<LogPage> {
  return enterEndpoint(userId, scope, endpointId, (trx, page) =>
    deliveryLog(trx, endpointId, readLogQuery(query, page.head.timezone), length)
  )
}

/** What pressing "send again" would send. */
export function failedSince(userId: string, scope: Scope, endpointId: string, since: Date) {
  return enterEndpoint(userId, scope, endpointId, (trx) =>
    countFailed(trx, endpointId, resendableSince(since))
  )
}

export function endpointWithDelivery(
  userId: string,
  scope: Scope,
  endpointId: string,
  messageId: string
): Promise<EndpointPage & { delivery: DeliveryDetail }> {
  return enterEndpoint(userId, scope, endpointId, async (trx, page) => {
    if (!isUuid(messageId)) throw new NotFound()
    const delivery = await deliveryDetail(trx, endpointId, messageId)
    if (!delivery) throw new NotFound()
    return { ...page, delivery }
  })
}

function enterEndpoint<T>(
  userId: string,
  scope: Scope,
  endpointId: string,
  work: (trx: Parameters<typeof endpointOf>[0], page: EndpointPage) => Promise<T>
): Promise<T> {
  return inScope(userId, scope, async ({ trx, role }) => {
    const endpoint = isUuid(endpointId) ? await endpointOf(trx, scope, endpointId) : null
    if (!endpoint) throw new NotFound()
    return work(trx, { scope, head: await headOf(trx, scope), role, endpoint })
  })
}
