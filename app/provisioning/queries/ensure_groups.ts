import { TooManyGroups } from '#app/provisioning/exceptions'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

const MOST_GROUPS = 200

/** Makes those that are not there yet. */
export async function ensureGroups(
  trx: TransactionClientContract,
  workspaceId: string,
  names: string[]
) {
  if (names.length === 0) return
  await trx.rawQuery(
    `INSERT INTO site_groups (workspace_id, name)
     SELECT DISTINCT ON (lower(name)) :workspaceId::uuid, name FROM unnest(:names::text[]) AS name
     ON CONFLICT (workspace_id, lower(name)) DO NOTHING`,
    { workspaceId, names }
  )
  const { rows } = await trx.rawQuery<{ rows: { count: number }[] }>(
    'SELECT count(*)::int AS count FROM site_groups WHERE workspace_id = ?',
    [workspaceId]
  )
  if (rows[0].count > MOST_GROUPS) throw new TooManyGroups()
}
