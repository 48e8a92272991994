import { CLIENT_SECTIONS, type ClientSection } from '#app/shared/client_sections'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface SharedLink {
  id: string
  /** As whom it acts. */
  userId: string
  label: string
  hasPassword: boolean
  madeBy: string
  madeAt: Date
  openedAt: Date | null
  opened: number
  sections: ClientSection[]
  /** Null: never. */
  expiresAt: Date | null
}

/** The last made first. */
export async function linksOfSite(
  trx: TransactionClientContract,
  siteId: string
): Promise<SharedLink[]> {
  const { rows } = await trx.rawQuery<{ rows: SharedLink[] }>(
    `SELECT k.id, k.user_id AS "userId", k.label, k.password_hash IS NOT NULL AS "hasPassword", k.made_by_name AS "madeBy", k.made_at AS "madeAt",
            k.opened_at AS "openedAt", k.opened, g.sections, g.expires_at AS "expiresAt"
       FROM shared_links k JOIN site_grants g ON g.site_id = k.site_id AND g.user_id = k.user_id
      WHERE k.site_id = ? ORDER BY k.made_at DESC, k.id`,
    [siteId]
  )
  return rows.map((row) => ({
    ...row,
    sections: CLIENT_SECTIONS.filter((one) => row.sections.includes(one)),
  }))
}
