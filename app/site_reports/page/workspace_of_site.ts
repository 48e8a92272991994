import { NotFound } from '#app/shared/tenant_db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

export async function workspaceOfSite(client: QueryClientContract, siteId: string) {
  const { rows } = await client.rawQuery<{ rows: { workspace_id: string }[] }>(
    'SELECT workspace_id FROM sites WHERE id = ?',
    [siteId]
  )
  if (!rows[0]) throw new NotFound()
  return rows[0].workspace_id
}
