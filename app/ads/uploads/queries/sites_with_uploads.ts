import db from '@adonisjs/lucid/services/db'
import { pluginRegistry } from '#app/plugins/registry'

/**
 * Sites where something is to be done. What waits for a connection that is paused, or for a person who takes it as a file, begins nothing:
 * that would be a run every few seconds.
 */
export async function sitesWithUploads(): Promise<string[]> {
  const { rows } = await db.connection('service').rawQuery<{ rows: { siteId: string }[] }>(
    `SELECT site_id AS "siteId" FROM upload_due WHERE due_since <= now()
     UNION
     SELECT t.site_id FROM upload_targets t
       LEFT JOIN ad_accounts a ON a.site_id = t.site_id AND a.network = replace(t.network, '-', '_')
       LEFT JOIN user_credentials c ON c.id = a.credential_id
      WHERE t.state = 'active' AND coalesce(greatest(t.rests_until, t.not_before) <= now(), true)
        AND coalesce(c.state, 'working') = 'working' AND NOT (t.network = ANY (:byHand::text[]))
        AND EXISTS (SELECT FROM upload_receipts r WHERE r.target_id = t.id AND r.state IN ('held', 'waiting')
          AND r.operation IN ('upload', 'restate', 'zero', 'retract') AND r.due_at <= now())
     UNION
     SELECT site_id FROM upload_requests WHERE state = 'accepted' AND next_poll_at <= now()`,
    { byHand: networksByHand() as any }
  )
  return rows.map(({ siteId }) => siteId)
}

function networksByHand() {
  return pluginRegistry
    .all('ad-network')
    .filter(({ capabilities }) => capabilities.hands === 'file')
    .map(({ name }) => name)
}
