import type { QueryClientContract } from '@adonisjs/lucid/types/database'

const AT_ONCE = 20_000

/** Tables whose rows name a site and do not go with it, by the catalogue: a new one cannot be forgotten. */
export async function tablesBesideSites(client: QueryClientContract): Promise<string[]> {
  const { rows } = await client.rawQuery<{ rows: { name: string }[] }>(
    `SELECT c.relname AS name FROM pg_class c
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'site_id' AND NOT a.attisdropped
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
        AND has_table_privilege(c.oid, 'DELETE')
        AND c.relname NOT IN ('audit_log', 'workspace_import_sites')
        AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confdeltype = 'c')
      ORDER BY c.relname <> 'events', c.relname`
  )
  return rows.map(({ name }) => name)
}

/** Some rows of a site; false when there are no more. All of them go, so it does not matter which. */
export async function deleteSome(client: QueryClientContract, table: string, siteId: string) {
  const { rowCount } = await client.rawQuery<{ rowCount: number }>(
    `DELETE FROM ${table} WHERE site_id = :siteId
        AND ctid = ANY (ARRAY(SELECT ctid FROM ${table} WHERE site_id = :siteId LIMIT ${AT_ONCE}))`,
    { siteId }
  )
  return rowCount
}
