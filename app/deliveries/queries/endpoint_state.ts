import type { Recipient } from '#app/shared/mail_words'
import db from '@adonisjs/lucid/services/db'
import type { NamedSite } from '#app/deliveries/payloads/described'

/** An endpoint that its people have to be told something about. */
export interface TroubledEndpoint {
  workspaceId: string
  /** Null of one that hears all sites of the workspace. */
  siteId: string | null
  destinationId: string
  name: string
  workspaceName: string
  /** Of the message that showed it; null when it has been deleted since. */
  site: NamedSite | null
}

export interface EndpointKey {
  workspaceId: string
  destinationId: string
  /** Of the message that showed it. */
  siteId: string
  /** When a person last changed it, as far as is known to whoever was refused. */
  changedAt?: string
}

const TROUBLED = `d.workspace_id AS "workspaceId", d.site_id AS "siteId", d.id AS "destinationId", d.name,
  w.name AS "workspaceName",
  (SELECT json_build_object('id', s.id, 'publicId', s.public_id, 'domain', s.domain) FROM sites s WHERE s.id = :siteId) AS site`

/** Null when it is switched off already, was changed meanwhile, or is gone: of several workers one does it. */
export async function disableEndpoint(key: EndpointKey, reason: string) {
  const { rows } = await db.connection('service').rawQuery<{ rows: TroubledEndpoint[] }>(
    `UPDATE destinations d SET state = 'disabled', state_reason = :reason
       FROM workspaces w
      WHERE w.id = d.workspace_id AND d.workspace_id = :workspaceId AND d.id = :destinationId AND d.state = 'active'
        AND d.updated_at = coalesce(:changedAt::timestamptz, d.updated_at)
     RETURNING ${TROUBLED}`,
    { ...keyOf(key), reason, changedAt: (key.changedAt ?? null) as string }
  )
  return rows[0] ?? null
}

/** Null when its people have been warned already. */
export async function markWarned(key: EndpointKey, at: Date) {
  const { rows } = await db.connection('service').rawQuery<{ rows: TroubledEndpoint[] }>(
    `UPDATE destination_health h SET warned_at = :at
       FROM destinations d JOIN workspaces w ON w.id = d.workspace_id
      WHERE h.workspace_id = :workspaceId AND h.destination_id = :destinationId AND h.warned_at IS NULL
        AND d.workspace_id = h.workspace_id AND d.id = h.destination_id
     RETURNING ${TROUBLED}`,
    { ...keyOf(key), at: at.toISOString() }
  )
  return rows[0] ?? null
}

function keyOf({ workspaceId, destinationId, siteId }: EndpointKey) {
  return { workspaceId, destinationId, siteId }
}

/** Those who may put it right. */
export async function managersOf(workspaceId: string): Promise<Recipient[]> {
  const { rows } = await db.connection('service').rawQuery<{ rows: Recipient[] }>(
    `SELECT u.email, u.language FROM memberships m JOIN users u ON u.id = m.user_id
      WHERE m.workspace_id = ? AND m.role IN ('owner', 'admin') AND u.kind = 'person' ORDER BY u.email`,
    [workspaceId]
  )
  return rows
}
