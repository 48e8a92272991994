import db from '@adonisjs/lucid/services/db'

export interface EndpointOfSite {
  siteId: string
  publicId: string
  domain: string
  workspaceId: string
  destinationId: string
  name: string
}

type Key = { siteId: string; destinationId: string }

const SITE = `s.id AS "siteId", s.public_id AS "publicId", s.domain, s.workspace_id AS "workspaceId",
  d.id AS "destinationId", d.name`

/** Null when it is switched off already, or gone: of several workers one does it. */
export async function disableEndpoint(key: Key, reason: string): Promise<EndpointOfSite | null> {
  const { rows } = await db.connection('service').rawQuery<{ rows: EndpointOfSite[] }>(
    `UPDATE destinations d SET state = 'disabled', state_reason = ?, updated_at = clock_timestamp()
       FROM sites s WHERE s.id = d.site_id AND d.site_id = ? AND d.id = ? AND d.state = 'active'
     RETURNING ${SITE}`,
    [reason, key.siteId, key.destinationId]
  )
  return rows[0] ?? null
}

/** Null when its people have been warned already. */
export async function markWarned(key: Key, at: Date): Promise<EndpointOfSite | null> {
  const { rows } = await db.connection('service').rawQuery<{ rows: EndpointOfSite[] }>(
    `UPDATE destination_health h SET warned_at = ?
       FROM destinations d JOIN sites s ON s.id = d.site_id
      WHERE h.site_id = ? AND h.destination_id = ? AND h.warned_at IS NULL
        AND d.site_id = h.site_id AND d.id = h.destination_id
     RETURNING ${SITE}`,
    [at.toISOString(), key.siteId, key.destinationId]
  )
  return rows[0] ?? null
}

/** Addresses of those who may put it right. */
export async function managersOf(workspaceId: string): Promise<string[]> {
  const { rows } = await db.connection('service').rawQuery<{ rows: { email: string }[] }>(
    `SELECT u.email FROM memberships m JOIN users u ON u.id = m.user_id
      WHERE m.workspace_id = ? AND m.role IN ('owner', 'admin') ORDER BY u.email`,
    [workspaceId]
  )
  return rows.map(({ email }) => email)
}
