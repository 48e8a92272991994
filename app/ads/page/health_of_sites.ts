import env from '#start/env'
import { healthOf, type HealthLine } from '#app/ads/page/health'
import { ACCOUNT, type SiteAccount } from '#app/ads/accounts/queries/site_account'
import { usableConnections } from '#app/ads/connections/queries/usable_connections'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface HealthOfSite {
  siteId: string
  lines: HealthLine[]
}

/** What the pages about ads say works and does not, of all sites with an account that this transaction may see. */
export async function healthOfSites(trx: TransactionClientContract): Promise<HealthOfSite[]> {
  const { rows } = await trx.rawQuery<{ rows: (SiteAccount & { siteId: string })[] }>(
    `SELECT a.site_id AS "siteId", ${ACCOUNT} FROM ad_accounts a WHERE a.network = 'google_ads'`
  )
  if (rows.length === 0) return []
  const usable = await usableConnections(trx)
  const connections = new Map(usable.map((one) => [one.id, one]))
  const isTesting = env.get('GOOGLE_ADS_TESTING', false)
  return rows.map(({ siteId, ...account }) => {
    const connection = connections.get(account.connectionId ?? '') ?? null
    return { siteId, lines: healthOf({ connection, account, isTesting }) }
  })
}
