import db from '@adonisjs/lucid/services/db'
import { isUuid } from '#app/shared/ids'
import { clock } from '#app/shared/clock'
import { hashToken } from '#app/auth/issue_reset_link'
import type { ClientSection } from '#app/shared/client_sections'

/** A link that works now. */
export interface OpenLink {
  id: string
  siteId: string
  /** As whom it acts. */
  userId: string
  passwordHash: string | null
  epoch: number
  sections: ClientSection[]
  workspaceId: string
}

/** Null: no such link, revoked, expired, or its site is gone. */
export function linkByToken(token: string): Promise<OpenLink | null> {
  return find('k.token_hash = ?', hashToken(token))
}

export async function linkById(id: unknown): Promise<OpenLink | null> {
  return typeof id === 'string' && isUuid(id) ? find('k.id = ?', id) : null
}

async function find(where: string, value: string): Promise<OpenLink | null> {
  const { rows } = await db.connection('service').rawQuery<{ rows: OpenLink[] }>(
    `SELECT k.id, k.site_id AS "siteId", k.user_id AS "userId", k.password_hash AS "passwordHash", k.epoch, g.sections,
            s.workspace_id AS "workspaceId"
       FROM shared_links k
       JOIN site_grants g ON g.site_id = k.site_id AND g.user_id = k.user_id AND (g.expires_at IS NULL OR g.expires_at > ?)
       JOIN sites s ON s.id = k.site_id AND s.removed_at IS NULL
      WHERE ${where}`,
    [clock.now(), value]
  )
  return rows[0] ?? null
}

export async function countOpening({ id, siteId }: OpenLink) {
  await db
    .connection('service')
    .rawQuery(
      'UPDATE shared_links SET opened = opened + 1, opened_at = ? WHERE site_id = ? AND id = ?',
      [clock.now(), siteId, id]
    )
}
