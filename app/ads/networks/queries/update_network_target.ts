import type { NewNetworkTarget } from '#app/ads/networks/queries/insert_network_target'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export type ChangedNetworkTarget = Omit<NewNetworkTarget, 'network' | 'pastDays'> & {
  version?: string
}

/** Whether it was changed: not if somebody else has changed it since. If the network had stopped it, it starts again. */
export async function updateNetworkTarget(
  trx: TransactionClientContract,
  siteId: string,
  { settings, version = '', ...target }: ChangedNetworkTarget
): Promise<boolean> {
  const { rowCount } = await trx.rawQuery<{ rowCount: number }>(
    `UPDATE upload_targets t
        SET name = :name, settings = :settings, sealed_settings = :sealedSettings, gate = :gate, review_hours = :reviewHours,
            unknown_consent = :unknownConsent, identifiers = :identifiers, default_value = :defaultValue::numeric,
            default_currency = CASE WHEN :defaultValue::numeric IS NOT NULL THEN coalesce(t.default_currency, s.currency) END,
            state = CASE WHEN paused_because IS NULL THEN state ELSE 'active' END,
            state_since = CASE WHEN paused_because IS NULL THEN state_since ELSE clock_timestamp() END,
            paused_because = NULL, paused_detail = NULL, updated_at = clock_timestamp()
       FROM sites s
      WHERE s.id = t.site_id AND t.site_id = :siteId AND t.id = :id AND state <> 'removed'
        AND :version::text IN ('', t.updated_at::text)`,
    { siteId, ...target, version, settings: JSON.stringify(settings) } as any
  )
  return rowCount > 0
}
