import { inSite, type Role } from '#app/shared/tenant_db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** An endpoint as people see it: no secret in it. */
export interface Endpoint {
  id: string
  plugin: string
  name: string
  /** What one knows it by; null of a plugin that says nothing. */
  address: string | null
  events: string[]
  minScore: number
  channels: string[] | null
  state: 'active' | 'paused' | 'disabled'
  stateReason: string | null
  createdAt: Date
  failingSince: Date | null
  lastSuccessAt: Date | null
  lastFailureAt: Date | null
  lastProblem: string | null
  /** Of the latest `RECENT` deliveries, how many are in which state. */
  recent: { delivered: number; waiting: number; failed: number }
}

/** Deliveries that say how an endpoint is doing. */
const RECENT = 200

const ENDPOINT = `
  SELECT d.id, d.plugin, d.name, d.settings ->> 'url' AS address, d.events, d.min_score AS "minScore", d.channels, d.state,
         d.state_reason AS "stateReason", d.created_at AS "createdAt", h.failing_since AS "failingSince",
         h.last_success_at AS "lastSuccessAt", h.last_failure_at AS "lastFailureAt", h.last_problem AS "lastProblem",
         recent.counts AS recent
    FROM destinations d
    LEFT JOIN destination_health h ON h.site_id = d.site_id AND h.destination_id = d.id
   CROSS JOIN LATERAL (
     SELECT json_build_object('delivered', count(*) FILTER (WHERE state = 'delivered'),
              'waiting', count(*) FILTER (WHERE state IN ('waiting', 'sending')),
              'failed', count(*) FILTER (WHERE state = 'failed')) AS counts
       FROM (SELECT state FROM deliveries l WHERE l.site_id = d.site_id AND l.destination_id = d.id
              ORDER BY message_id DESC LIMIT ${RECENT}) AS latest) AS recent
   WHERE d.site_id = ?`

export interface EndpointsOfSite {
  site: { id: string; name: string; timezone: string }
  role: Role
  endpoints: Endpoint[]
}

/** Throws `E_NOT_FOUND` for strangers. */
export function endpointsOfSite(userId: string, siteId: string): Promise<EndpointsOfSite> {
  return inSite(userId, siteId, async ({ trx, role }) => {
    const { rows } = await trx.rawQuery<{ rows: Endpoint[] }>(
      `${ENDPOINT} ORDER BY d.created_at, d.id`,
      [siteId]
    )
    return { site: await siteOf(trx, siteId), role, endpoints: rows }
  })
}

/** Null when the site has no such endpoint. */
export async function endpointOf(
  trx: TransactionClientContract,
  siteId: string,
  endpointId: string
): Promise<Endpoint | null> {
  const { rows } = await trx.rawQuery<{ rows: Endpoint[] }>(`${ENDPOINT} AND d.id = ?`, [
    siteId,
    endpointId,
  ])
  return rows[0] ?? null
}

export async function siteOf(trx: TransactionClientContract, siteId: string) {
  const { rows } = await trx.rawQuery<{ rows: EndpointsOfSite['site'][] }>(
    'SELECT id, name, timezone FROM sites WHERE id = ?',
    [siteId]
  )
  return rows[0]
}
