import { inScope, type Scope } from '#app/deliveries/scope'
import { whenHeardChanged } from '#app/deliveries/when_heard_changed'
import { sitesOf, type HeardSite } from '#app/deliveries/queries/sites_of'
import { endpointRow, type EndpointRow } from '#app/deliveries/queries/endpoint_row'
import { ensureMayChangeSites, type Person } from '#app/sites/policies/site_policy'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface Changing {
  trx: TransactionClientContract
  endpoint: EndpointRow
  /** Those that it hears. */
  sites: HeardSite[]
}

/** Who may change sites changes their endpoints, one at a time. What follows from it is looked at as soon as it is committed. */
export async function changingEndpoint<T>(
  person: Person,
  scope: Scope,
  endpointId: string,
  work: (changing: Changing) => Promise<T>
): Promise<T> {
  const { result, sites } = await inScope(person.id, scope, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    const endpoint = await endpointRow(trx, scope, endpointId)
    const heard = await sitesOf(trx, scope)
    return { result: await work({ trx, endpoint, sites: heard }), sites: heard }
  })
  whenHeardChanged(sites)
  return result
}

/** The same without a change. */
export function endpointToChange(
  person: Person,
  scope: Scope,
  endpointId: string
): Promise<EndpointRow> {
  return inScope(person.id, scope, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    return endpointRow(trx, scope, endpointId)
  })
}
