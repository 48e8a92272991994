import type { Table, TableRow } from '#app/shared/csv/read_table'
import type { Mapping } from '#app/calls/importing/reading/mapping'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

export interface NewImport {
  fileName: string
  bytes: number
  table: Pick<Table, 'encoding' | 'delimiter' | 'width'>
  head: string[]
  mapping: Mapping
  /** Null: somebody at a shell. */
  userId: string | null
  person: string
}

export async function addImport(
  client: QueryClientContract,
  siteId: string,
  { fileName, bytes, table, head, mapping, userId, person }: NewImport
): Promise<string> {
  const { rows } = await client.rawQuery<{ rows: { id: string }[] }>(
    `INSERT INTO call_imports (site_id, file_name, bytes, encoding, delimiter, width, head, mapping, user_id, person)
     VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?) RETURNING id`,
    [
      siteId,
      fileName,
      bytes,
      table.encoding,
      table.delimiter,
      table.width,
      JSON.stringify(head),
      JSON.stringify(mapping),
      userId as string,
      person.slice(0, 200),
    ]
  )
  return rows[0].id
}

/** The n-th piece of the file, from 0. */
export async function addChunk(
  client: QueryClientContract,
  siteId: string,
  importId: string,
  n: number,
  rows: TableRow[]
) {
  const written = rows.map(({ line, problem, cells }) => [line, problem, cells])
  await client.rawQuery(
    'INSERT INTO call_import_chunks (site_id, import_id, n, rows) VALUES (?, ?, ?, ?::jsonb)',
    [siteId, importId, n, JSON.stringify(written)]
  )
}

export async function setRows(
  client: QueryClientContract,
  siteId: string,
  importId: string,
  rows: number
) {
  await client.rawQuery('UPDATE call_imports SET rows = ? WHERE site_id = ? AND id = ?', [
    rows,
    siteId,
    importId,
  ])
}

/** False: it has begun. */
export async function removeDraft(
  client: QueryClientContract,
  siteId: string,
  importId: string
): Promise<boolean> {
  const { rowCount } = await client.rawQuery<{ rowCount: number }>(
    'DELETE FROM call_imports WHERE site_id = ? AND id = ? AND started_at IS NULL',
    [siteId, importId]
  )
  return rowCount > 0
}
