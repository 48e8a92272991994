import { isUuid } from '#app/shared/ids'
import { siteRegistry } from '#app/sites/site_registry'
import { inSite, NotFound } from '#app/shared/tenant_db'
import { wakeWorkers } from '#app/deliveries/wake_workers'
import { ensureMayChangeSites, type Person } from '#app/sites/policies/site_policy'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface EndpointRow {
  id: string
  siteId: string
  publicId: string
  domain: string
  plugin: string
  name: string
  state: 'active' | 'paused' | 'disabled'
  sealedKeys: string | null
}

export interface Changing {
  trx: TransactionClientContract
  endpoint: EndpointRow
}

/** Who may change sites changes their endpoints, one at a time. What follows from it is looked at as soon as it is committed. */
export async function changingEndpoint<T>(
  person: Person,
  siteId: string,
  endpointId: string,
  work: (changing: Changing) => Promise<T>
): Promise<T> {
  const { result, publicId } = await inSite(person.id, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    if (!isUuid(endpointId)) throw new NotFound()
    const { rows } = await trx.rawQuery<{ rows: EndpointRow[] }>(
      `SELECT d.id, d.site_id AS "siteId", s.public_id AS "publicId", s.domain, d.plugin, d.name, d.state,
              d.sealed_keys AS "sealedKeys"
         FROM destinations d JOIN sites s ON s.id = d.site_id
        WHERE d.site_id = ? AND d.id = ? FOR UPDATE OF d`,
      [siteId, endpointId]
    )
    if (rows.length === 0) throw new NotFound()
    return { result: await work({ trx, endpoint: rows[0] }), publicId: rows[0].publicId }
  })
  siteRegistry.forget(publicId)
  wakeWorkers(siteId)
  return result
}
