import type { Role } from '#app/shared/tenant_db'
import { inScope, ownedBy, type Scope } from '#app/deliveries/scope'
import { headOf, type ScopeHead } from '#app/deliveries/queries/scope_head'
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
  /** Null: all. */
  channels: string[] | null
  sourceLabels: string[] | null
  signs: boolean
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
export const RECENT = 200

const ENDPOINT = `
  SELECT d.id, d.plugin, d.name, d.settings ->> 'url' AS address, d.events, d.min_score AS "minScore", d.channels,
         d.source_labels AS "sourceLabels", d.sealed_keys IS NOT NULL AS signs, d.state,
         d.state_reason AS "stateReason", d.created_at AS "createdAt", h.failing_since AS "failingSince",
         h.last_success_at AS "lastSuccessAt", h.last_failure_at AS "lastFailureAt", h.last_problem AS "lastProblem",
         recent.counts AS recent
    FROM destinations d
    LEFT JOIN destination_health h ON h.workspace_id = d.workspace_id AND h.destination_id = d.id
   CROSS JOIN LATERAL (
     SELECT json_build_object('delivered', count(*) FILTER (WHERE state = 'delivered'),
              'waiting', count(*) FILTER (WHERE state IN ('waiting', 'sending')),
              'failed', count(*) FILTER (WHERE state = 'failed')) AS counts
       FROM (SELECT state FROM deliveries l WHERE l.destination_id = d.id
              ORDER BY message_id DESC LIMIT ${RECENT}) AS latest) AS recent`

export interface EndpointsOf {
  head: ScopeHead
  role: Role
  endpoints: Endpoint[]
  /** Of a site: names of those of its workspace, which hear it too. */
  ofWorkspace: { id: string; name: string }[]
}

/** Throws `E_NOT_FOUND` for strangers. */
export function endpointsOf(userId: string, scope: Scope): Promise<EndpointsOf> {
  return inScope(userId, scope, async ({ trx, role }) => {
    const { rows } = await trx.rawQuery<{ rows: Endpoint[] }>(
      `${ENDPOINT} WHERE ${ownedBy(scope)} ORDER BY d.created_at, d.id`,
      [scope.id]
    )
    const head = await headOf(trx, scope)
    const ofWorkspace = scope.kind === 'site' ? await allSitesEndpoints(trx, head.workspaceId) : []
    return { head, role, endpoints: rows, ofWorkspace }
  })
}

async function allSitesEndpoints(trx: TransactionClientContract, workspaceId: string) {
  const { rows } = await trx.rawQuery<{ rows: EndpointsOf['ofWorkspace'] }>(
    'SELECT id, name FROM destinations WHERE workspace_id = ? AND site_id IS NULL ORDER BY name, id',
    [workspaceId]
  )
  return rows
}

/** Null when there is no such endpoint. */
export async function endpointOf(
  trx: TransactionClientContract,
  scope: Scope,
  endpointId: string
): Promise<Endpoint | null> {
  const { rows } = await trx.rawQuery<{ rows: Endpoint[] }>(
    `${ENDPOINT} WHERE ${ownedBy(scope)} AND d.id = ?`,
    [scope.id, endpointId]
  )
  return rows[0] ?? null
}
