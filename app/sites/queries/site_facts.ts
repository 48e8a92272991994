import { DEFAULT_SETTINGS } from '#app/sites/site_settings'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** What people say of a site, flat: as the audit log compares it. */
export type SiteFacts = { name: string } & Record<string, unknown>

export async function siteFacts(
  trx: TransactionClientContract,
  siteId: string
): Promise<SiteFacts> {
  const { rows } = await trx.rawQuery<{ rows: (SiteFacts & { settings: object })[] }>(
    `SELECT name, domain, extra_origins AS "extraOrigins", timezone, country, currency, settings FROM sites WHERE id = ?`,
    [siteId]
  )
  const { settings, ...facts } = rows[0] ?? { name: '', settings: {} }
  return { ...facts, ...DEFAULT_SETTINGS, ...settings }
}
