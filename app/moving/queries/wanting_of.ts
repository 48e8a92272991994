import { unsealKeys, signatureOf } from '#app/deliveries/signing_keys'
import type { Snapshot } from '#app/shared/tenant_db'
import type { Manifest, Wanting } from '#app/moving/manifest'

type Site = Manifest['sites'][number]

/** What has a secret in this workspace, by name: it does not come along and has to be set up again. */
export async function wantingOf(
  { trx, enterSite }: Snapshot,
  workspaceId: string,
  sites: readonly Site[]
): Promise<Wanting[]> {
  const { rows } = await trx.rawQuery<{ rows: Wanting[] }>(
    `SELECT 'endpoint' AS what, s.name AS site, left(d.name, 254) AS name FROM destinations d LEFT JOIN sites s ON s.id = d.site_id
      WHERE d.workspace_id = :id AND (d.sealed_keys IS NOT NULL OR d.sealed_settings IS NOT NULL)
     UNION ALL
     SELECT 'plugin', NULL, plugin FROM workspace_plugins WHERE workspace_id = :id AND sealed_settings IS NOT NULL
     UNION ALL
     SELECT 'person', NULL, email FROM tenancy.people()`,
    { id: workspaceId }
  )
  for (const site of sites) {
    await enterSite(site.id)
    rows.push(...(await wantingOfSite(trx, site)))
  }
  return rows
}

async function wantingOfSite(trx: Snapshot['trx'], { id, name }: Site) {
  const { rows } = await trx.rawQuery<{ rows: Wanting[] }>(
    `SELECT 'call_secret' AS what, :name::text AS site, '' AS name FROM call_secrets WHERE site_id = :id
     UNION ALL
     SELECT 'plugin', :name, plugin FROM site_plugins WHERE site_id = :id AND sealed_settings IS NOT NULL
     UNION ALL
     SELECT 'ad_account', :name, left(name, 254) FROM ad_accounts WHERE site_id = :id
     UNION ALL
     SELECT 'upload_target', :name, left(name, 254) FROM upload_targets
      WHERE site_id = :id AND state <> 'removed' AND sealed_settings IS NOT NULL`,
    { id, name }
  )
  return rows
}

/** Endpoints that sign what they send, and how. */
export async function signingOf(
  { trx }: Snapshot,
  workspaceId: string
): Promise<Manifest['signing']> {
  const { rows } = await trx.rawQuery<{ rows: { id: string; sealed: string }[] }>(
    `SELECT id, sealed_keys AS sealed FROM destinations WHERE workspace_id = ? AND sealed_keys IS NOT NULL`,
    [workspaceId]
  )
  return rows.map(({ id, sealed }) => {
    const [key] = unsealKeys(sealed, id) ?? []
    return { id, signature: key ? signatureOf(key.value) : 'v1' }
  })
}
