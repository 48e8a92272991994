import { rowsOf } from '#tests/support/sites'

/** Every table of the application with a sum over its rows, whatever tables there are. */
export async function snapshot(): Promise<Record<string, string>> {
  const tables = await rowsOf<{ name: string }>(
    `SELECT relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND relkind IN ('r', 'p') AND NOT relispartition
        AND relname NOT LIKE 'adonis_schema%' ORDER BY 1`
  )
  const sums: Record<string, string> = {}
  for (const { name } of tables) {
    const [{ sum }] = await rowsOf(
      `SELECT count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) AS sum FROM ${name} t`
    )
    sums[name] = sum
  }
  return sums
}

/** What a demo consists of, without what is another one each time: ids of sites, and of writes. */
export async function contents(): Promise<Record<string, string>> {
  const sums: Record<string, string> = {}
  for (const table of ['visitors', 'sessions', 'events', 'drops', 'site_signals', 'calls']) {
    const [{ sum }] = await rowsOf(
      `SELECT count(*) || ' ' || coalesce(sum(hashtextextended((s.domain, to_jsonb(t) - 'site_id' - 'revision')::text, 0)), 0) AS sum
         FROM ${table} t JOIN sites s ON s.id = t.site_id JOIN workspaces w ON w.id = s.workspace_id
        WHERE w.name = 'Demo agency'`
    )
    sums[table] = sum
  }
  return sums
}
