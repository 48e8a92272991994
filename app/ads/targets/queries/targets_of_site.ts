import type { UploadReason } from '#app/plugins/contracts/ad_network'
import type { Gate, Identifiers, TargetState, UnknownConsent } from '#app/ads/uploads/types'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Which leads of a site a network is told of, and as what. */
export interface SiteTarget {
  id: string
  network: string
  name: string
  /** The number of the conversion action. */
  actionId: string | null
  /** Which account it is in. */
  account: string | null
  gate: Gate
  reviewHours: number
  unknownConsent: UnknownConsent
  identifiers: Identifiers
  defaultValue: number | null
  defaultCurrency: string | null
  since: Date
  notBefore: Date | null
  state: TargetState
  stateSince: Date
  pausedBecause: UploadReason | null
  pausedDetail: string | null
  /** Another one after each change. */
  version: string
}

const TARGET = `id, network, name, settings ->> 'action' AS "actionId", account, gate, review_hours AS "reviewHours",
  unknown_consent AS "unknownConsent", identifiers, default_value::float8 AS "defaultValue",
  default_currency AS "defaultCurrency", since, not_before AS "notBefore", state, state_since AS "stateSince",
  paused_because AS "pausedBecause", paused_detail AS "pausedDetail",
  updated_at::text AS version`

/** Also those that were removed: receipts are of them. */
export async function targetsOfSite(
  trx: TransactionClientContract,
  siteId: string
): Promise<SiteTarget[]> {
  const { rows } = await trx.rawQuery<{ rows: SiteTarget[] }>(
    `SELECT ${TARGET} FROM upload_targets WHERE site_id = ? ORDER BY created_at, id`,
    [siteId]
  )
  return rows
}

/** Of whichever network. Null when there is no such target (any more). */
export async function standingTarget(
  trx: TransactionClientContract,
  siteId: string,
  targetId: string
): Promise<SiteTarget | null> {
  const { rows } = await trx.rawQuery<{ rows: SiteTarget[] }>(
    `SELECT ${TARGET} FROM upload_targets WHERE site_id = ? AND id = ? AND state <> 'removed'`,
    [siteId, targetId]
  )
  return rows[0] ?? null
}
