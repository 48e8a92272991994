import db from '@adonisjs/lucid/services/db'
import type { AccountFacts } from '#app/ads/accounts/account_facts'
import { ACCOUNT, type SiteAccount } from '#app/ads/accounts/queries/site_account'
import type { Days } from '#app/ads/costs/types'

const service = () => db.connection('service')

export interface AccountToRead extends SiteAccount {
  /** Of somebody who still belongs to the workspace: who has left takes their permission with them. */
  isPermitted: boolean
  /** Of the demo: what is known of it was made up, and stays as it is. */
  isDemo: boolean
}

export async function accountToRead(siteId: string): Promise<AccountToRead | null> {
  const { rows } = await service().rawQuery<{ rows: AccountToRead[] }>(
    `SELECT ${ACCOUNT}, EXISTS (SELECT FROM user_credentials c JOIN memberships m ON m.user_id = c.user_id
        WHERE c.id = a.credential_id AND m.workspace_id = s.workspace_id) AS "isPermitted",
        coalesce(k.state = 'demo', false) AS "isDemo"
       FROM ad_accounts a JOIN sites s ON s.id = a.site_id LEFT JOIN user_credentials k ON k.id = a.credential_id
      WHERE a.site_id = ? AND a.network = 'google_ads' AND s.removed_at IS NULL`,
    [siteId]
  )
  return rows[0] ?? null
}

/** What Google says of the account by now; it can be renamed, and its conversions can move to a manager. */
export async function refreshFacts(
  siteId: string,
  { customerId, name, timezone, conversionCustomerId }: AccountFacts
) {
  await service().rawQuery(
    `UPDATE ad_accounts SET name = ?, timezone = ?, conversion_customer_id = ? WHERE site_id = ? AND customer_id = ?`,
    [name, timezone, conversionCustomerId as string, siteId, customerId]
  )
}

/** Everything of these days is there. */
export async function markFetched(
  siteId: string,
  customerId: string,
  { from, to }: Days,
  at: Date
) {
  await service().rawQuery(
    `UPDATE ad_accounts
        SET first_day = least(coalesce(first_day, ?::date), ?::date), last_day = ?, fetched_at = ?, problem = NULL,
            failing_since = NULL
      WHERE site_id = ? AND customer_id = ?`,
    [from, from, to, at.toISOString(), siteId, customerId]
  )
}

export async function markFailed(siteId: string, problem: string) {
  await service().rawQuery(
    `UPDATE ad_accounts SET problem = ?, failing_since = coalesce(failing_since, clock_timestamp()) WHERE site_id = ?`,
    [problem.slice(0, 500), siteId]
  )
}

/**
 * Sites whose costs have not been read since four in the morning of their account, when Google has most of the day before; one
 * that failed is tried again after some hours, one that needs a person is left alone until that person was there.
 */
export async function sitesToRead(task: string): Promise<string[]> {
  const { rows } = await service().rawQuery<{ rows: { siteId: string }[] }>(
    `SELECT a.site_id AS "siteId"
       FROM ad_accounts a JOIN sites s ON s.id = a.site_id AND s.removed_at IS NULL
       JOIN user_credentials c ON c.id = a.credential_id AND c.state = 'working'
      WHERE (a.fetched_at IS NULL OR a.fetched_at <
          (date_trunc('day', (now() AT TIME ZONE a.timezone) - interval '4 hours') + interval '4 hours') AT TIME ZONE a.timezone)
        AND NOT EXISTS (SELECT FROM job_runs r WHERE r.site_id = a.site_id AND r.task = ?
          AND r.created_at > now() - interval '4 hours')
      ORDER BY a.fetched_at NULLS FIRST`,
    [task]
  )
  return rows.map(({ siteId }) => siteId)
}
