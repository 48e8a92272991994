import { isUuid } from '#app/shared/ids'
import { uuidOf } from '#app/deliveries/message'
import { inSite, NotFound, type Role } from '#app/shared/tenant_db'
import { endpointOf, siteOf, type Endpoint } from '#app/deliveries/queries/endpoints_of_site'
import {
  deliveryDetail,
  deliveryLog,
  type DeliveryDetail,
  type LoggedDelivery,
} from '#app/deliveries/queries/delivery_log'

export interface EndpointPage {
  site: { id: string; name: string; timezone: string }
  role: Role
  endpoint: Endpoint
}

export interface LogQuery {
  state?: string | null
  q?: string | null
  before?: string | null
}

const STATES = ['waiting', 'delivered', 'failed']

/** Throws `E_NOT_FOUND` for strangers, and for what is not there. */
export function endpointPage(userId: string, siteId: string, endpointId: string) {
  return enterEndpoint(userId, siteId, endpointId, async (_, page) => page)
}

/** An endpoint with a page of its log. What is searched for is the id of a message, or part of what was sent. */
export function endpointWithLog(
  userId: string,
  siteId: string,
  endpointId: string,
  query: LogQuery
) {
  return enterEndpoint(userId, siteId, endpointId, async (trx, page) => {
    const searched = query.q?.trim() || null
    const messageId = searched && uuidOf(searched)
    const log = await deliveryLog(trx, siteId, endpointId, {
      state: query.state && STATES.includes(query.state) ? query.state : null,
      text: messageId ? null : searched,
      messageId,
      before: query.before && isUuid(query.before) ? query.before : null,
    })
    return { ...page, ...log } satisfies EndpointPage & { deliveries: LoggedDelivery[] }
  })
}

export function endpointWithDelivery(
  userId: string,
  siteId: string,
  endpointId: string,
  messageId: string
): Promise<EndpointPage & { delivery: DeliveryDetail }> {
  return enterEndpoint(userId, siteId, endpointId, async (trx, page) => {
    if (!isUuid(messageId)) throw new NotFound()
    const delivery = await deliveryDetail(trx, siteId, endpointId, messageId)
    if (!delivery) throw new NotFound()
    return { ...page, delivery }
  })
}

function enterEndpoint<T>(
  userId: string,
  siteId: string,
  endpointId: string,
  work: (trx: Parameters<typeof endpointOf>[0], page: EndpointPage) => Promise<T>
): Promise<T> {
  return inSite(userId, siteId, async ({ trx, role }) => {
    const endpoint = isUuid(endpointId) ? await endpointOf(trx, siteId, endpointId) : null
    if (!endpoint) throw new NotFound()
    return work(trx, { site: await siteOf(trx, siteId), role, endpoint })
  })
}
