import { hears } from '#app/deliveries/queries/wanted'
import type { EventType } from '#app/deliveries/catalogue'
import type { NamedSite } from '#app/deliveries/payloads/described'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

export interface Listening {
  site: NamedSite
  /** Does somebody outside want to be told of this? */
  hears(type: EventType): boolean
}

/**
 * For facts that people make, one at a time. Where many come in, `subscriptions` of the site that is remembered says the same
 * without a query.
 */
export async function whoListens(client: QueryClientContract, siteId: string): Promise<Listening> {
  const { rows } = await client.rawQuery<{ rows: Row[] }>(
    `SELECT public_id, domain,
            ARRAY(SELECT DISTINCT unnest(events) FROM destinations d WHERE ${hears('s.id', 's.workspace_id')}) AS types
       FROM sites s WHERE id = ?`,
    [siteId]
  )
  const [{ public_id: publicId, domain, types }] = rows
  return { site: { id: siteId, publicId, domain }, hears: (type) => types.includes(type) }
}

interface Row {
  public_id: string
  domain: string
  types: string[]
}
