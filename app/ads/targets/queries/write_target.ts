import { GOOGLE_ADS } from '#app/ads/targets/google_ads'
import type { Gate, Identifiers, UnknownConsent } from '#app/ads/uploads/types'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** What a person decides. */
export interface TargetRules {
  gate: Gate
  reviewHours: number
  unknownConsent: UnknownConsent
  identifiers: Identifiers
  /** Of a lead that has none, in the currency of the account. */
  defaultValue: number | null
}

/** What is known of the conversion action that was chosen. */
export interface TargetAction {
  actionId: string
  name: string
  /** The account that counts. */
  account: string
  currency: string
  maxClickDays: number | null
  /** It was made just now: the network takes nothing for it yet. */
  isNew: boolean
}

/** About as long as Google needs until it takes conversions for a new action. */
const NEW_ACTION_HOURS = 6

const NOT_BEFORE = `CASE WHEN :isNew::boolean THEN clock_timestamp() + interval '${NEW_ACTION_HOURS} hours' END`

export async function insertTarget(
  trx: TransactionClientContract,
  siteId: string,
  target: TargetRules & TargetAction & { pastDays: number }
): Promise<string> {
  const { rows } = await trx.rawQuery<{ rows: { id: string }[] }>(
    `INSERT INTO upload_targets (site_id, network, name, settings, account, gate, review_hours, unknown_consent, identifiers,
        default_value, default_currency, since, not_before, max_click_days)
       VALUES (:siteId, '${GOOGLE_ADS}', :name, jsonb_build_object('action', :actionId::text), :account, :gate, :reviewHours,
         :unknownConsent, :identifiers, :defaultValue, :defaultCurrency,
         clock_timestamp() - make_interval(days => :pastDays), ${NOT_BEFORE}, :maxClickDays)
       RETURNING id`,
    { ...bindings(siteId, target), pastDays: target.pastDays }
  )
  return rows[0].id
}

/**
 * Whether it was changed: not if somebody else has changed it since. With another action it starts again if the network had stopped it;
 * otherwise what somebody paused stays so.
 */
export async function updateTarget(
  trx: TransactionClientContract,
  siteId: string,
  targetId: string,
  target: TargetRules & TargetAction & { version?: string }
): Promise<boolean> {
  const { rowCount } = await trx.rawQuery<{ rowCount: number }>(
    `UPDATE upload_targets
        SET name = :name, account = :account, gate = :gate, review_hours = :reviewHours, unknown_consent = :unknownConsent,
            identifiers = :identifiers, default_value = :defaultValue, default_currency = :defaultCurrency,
            max_click_days = :maxClickDays, settings = settings || jsonb_build_object('action', :actionId::text),
            not_before = coalesce(${NOT_BEFORE}, CASE WHEN settings ->> 'action' = :actionId THEN not_before END),
            state = CASE WHEN paused_because IS NULL THEN state ELSE 'active' END,
            state_since = CASE WHEN paused_because IS NULL THEN state_since ELSE clock_timestamp() END,
            paused_because = NULL, paused_detail = NULL, updated_at = clock_timestamp()
      WHERE site_id = :siteId AND id = :targetId AND state <> 'removed' AND :version::text IN ('', updated_at::text)`,
    { ...bindings(siteId, target), targetId, version: target.version ?? '' }
  )
  return rowCount > 0
}

/** Whether it is that way now. */
export async function setTargetState(
  trx: TransactionClientContract,
  siteId: string,
  targetId: string,
  state: 'active' | 'paused' | 'removed'
): Promise<boolean> {
  const { rowCount } = await trx.rawQuery<{ rowCount: number }>(
    `UPDATE upload_targets
        SET state = :state, state_since = CASE WHEN state = :state THEN state_since ELSE clock_timestamp() END,
            paused_because = NULL, paused_detail = NULL, updated_at = clock_timestamp()
      WHERE site_id = :siteId AND id = :targetId AND state <> 'removed'`,
    { state, siteId, targetId }
  )
  return rowCount > 0
}

function bindings(siteId: string, target: TargetRules & TargetAction): Record<string, any> {
  const { actionId, name, account, currency, maxClickDays, isNew } = target
  const { gate, reviewHours, unknownConsent, identifiers, defaultValue } = target
  return {
    ...{ siteId, actionId, name, account, maxClickDays, isNew },
    ...{ gate, reviewHours, unknownConsent, identifiers, defaultValue },
    defaultCurrency: defaultValue === null ? null : currency,
  }
}
