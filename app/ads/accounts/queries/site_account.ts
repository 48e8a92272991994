import type { AccountFacts } from '#app/ads/accounts/account_facts'
import type { AccountChoice } from '#app/ads/accounts/choose_account'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface SiteAccount {
  connectionId: string | null
  customerId: string
  loginCustomerId: string | null
  name: string
  currency: string
  timezone: string
  /** Of an account that several sites share; null for all campaigns. */
  campaignIds: string[] | null
  readsClicks: boolean
  /** Days of the account's zone, ISO 8601. */
  firstDay: string | null
  lastDay: string | null
  fetchedAt: Date | null
  problem: string | null
  failingSince: Date | null
}

export const ACCOUNT = `a.credential_id AS "connectionId", a.customer_id::text AS "customerId",
  a.login_customer_id::text AS "loginCustomerId", a.name, a.currency, a.timezone,
  a.campaign_ids::text[] AS "campaignIds", a.reads_clicks AS "readsClicks", a.first_day::text AS "firstDay",
  a.last_day::text AS "lastDay", a.fetched_at AS "fetchedAt", a.problem, a.failing_since AS "failingSince"`

/** Null while nobody has chosen one. */
export async function siteAccount(
  trx: TransactionClientContract,
  siteId: string
): Promise<SiteAccount | null> {
  const { rows } = await trx.rawQuery<{ rows: SiteAccount[] }>(
    `SELECT ${ACCOUNT} FROM ad_accounts a WHERE a.site_id = ? AND a.network = 'google_ads'`,
    [siteId]
  )
  return rows[0] ?? null
}

/** Another account begins from nothing; the same one, reached in another way, goes on. */
export async function storeAccount(
  trx: TransactionClientContract,
  siteId: string,
  { connectionId, loginCustomerId, ...facts }: AccountChoice & AccountFacts
) {
  const { customerId, conversionCustomerId, name, currency, timezone } = facts
  const IS_SAME = 'ad_accounts.customer_id = EXCLUDED.customer_id'
  const kept = (column: string) => `${column} = CASE WHEN ${IS_SAME} THEN ad_accounts.${column} END`
  await trx.rawQuery(
    `INSERT INTO ad_accounts (site_id, credential_id, customer_id, login_customer_id, conversion_customer_id, name,
         currency, timezone)
       VALUES (:siteId, :connectionId, :customerId, :loginCustomerId, :conversionCustomerId, :name, :currency, :timezone)
     ON CONFLICT (site_id, network) DO UPDATE
       SET credential_id = EXCLUDED.credential_id, customer_id = EXCLUDED.customer_id,
           login_customer_id = EXCLUDED.login_customer_id,
           conversion_customer_id = EXCLUDED.conversion_customer_id, name = EXCLUDED.name,
           currency = EXCLUDED.currency, timezone = EXCLUDED.timezone, chosen_at = clock_timestamp(),
           problem = NULL, failing_since = NULL,
           ${['campaign_ids', 'first_day', 'last_day', 'fetched_at'].map(kept).join(', ')}`,
    {
      siteId,
      connectionId,
      customerId,
      loginCustomerId: loginCustomerId as string,
      conversionCustomerId: conversionCustomerId as string,
      name,
      currency,
      timezone,
    }
  )
}

/** Whether there was one. What is known of its costs stays, for the day somebody chooses it again. */
export async function removeAccount(trx: TransactionClientContract, siteId: string) {
  const { rowCount } = await trx.rawQuery<{ rowCount: number }>(
    `DELETE FROM ad_accounts WHERE site_id = ? AND network = 'google_ads'`,
    [siteId]
  )
  return rowCount > 0
}

/** With other campaigns everything is read anew. */
export async function changeAccount(
  trx: TransactionClientContract,
  siteId: string,
  { campaignIds, readsClicks }: Pick<SiteAccount, 'campaignIds' | 'readsClicks'>
) {
  const { rowCount } = await trx.rawQuery<{ rowCount: number }>(
    `UPDATE ad_accounts SET campaign_ids = :campaigns::bigint[], reads_clicks = :readsClicks,
        first_day = CASE WHEN campaign_ids IS NOT DISTINCT FROM :campaigns::bigint[] THEN first_day END
      WHERE site_id = :siteId AND network = 'google_ads'`,
    { campaigns: campaignIds, readsClicks, siteId } as any
  )
  return rowCount > 0
}

/** Where Google says that conversions of the account are counted by now. */
export async function countsConversions(
  trx: TransactionClientContract,
  siteId: string,
  conversionCustomerId: string
) {
  await trx.rawQuery(
    `UPDATE ad_accounts SET conversion_customer_id = ? WHERE site_id = ? AND network = 'google_ads'`,
    [conversionCustomerId, siteId]
  )
}
