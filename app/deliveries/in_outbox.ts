import db from '@adonisjs/lucid/services/db'
import type { EventType } from '#app/deliveries/catalogue'
import type { KnownSite } from '#app/sites/site_registry'
import type { Listening } from '#app/deliveries/queries/who_listens'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/**
 * Facts that come in from outside, and what is told of them: `work` stores and announces both in one transaction. Where nobody
 * listens to any of these types there is nothing to announce, and no transaction is needed.
 */
export function inOutbox<T>(
  site: KnownSite,
  types: readonly EventType[],
  work: (client: QueryClientContract, listening: Listening) => Promise<T>
): Promise<T> {
  const hears = (type: EventType) => site.subscriptions.has(type)
  const client = db.connection('service')
  return types.some(hears)
    ? client.transaction((trx) => work(trx, { site, hears }))
    : work(client, { site, hears })
}
