import type { LineProblem, TableRow } from '#app/shared/csv/read_table'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

type Written = [line: number, problem: LineProblem | null, cells: string[]]

/** The rows of a file, a piece at a time, in the order of the file. */
export async function* chunksOf(
  client: QueryClientContract,
  siteId: string,
  importId: string
): AsyncGenerator<TableRow[]> {
  for (let n = 0; ; n++) {
    const rows = await chunkOf(client, siteId, importId, n)
    if (!rows) return
    yield rows
  }
}

async function chunkOf(
  client: QueryClientContract,
  siteId: string,
  importId: string,
  n: number
): Promise<TableRow[] | null> {
  const { rows } = await client.rawQuery<{ rows: { rows: Written[] }[] }>(
    'SELECT rows FROM call_import_chunks WHERE site_id = ? AND import_id = ? AND n = ?',
    [siteId, importId, n]
  )
  return rows[0]?.rows.map(([line, problem, cells]) => ({ line, problem, cells })) ?? null
}

/** The first rows, for a page: viewers get none. */
export async function firstRows(
  client: QueryClientContract,
  siteId: string,
  importId: string,
  count: number
): Promise<TableRow[]> {
  const { rows } = await client.rawQuery<{ rows: { row: Written }[] }>(
    `SELECT row FROM call_import_chunks, jsonb_array_elements(rows) WITH ORDINALITY AS t(row, at)
      WHERE site_id = ? AND import_id = ? AND n = 0 ORDER BY at LIMIT ?`,
    [siteId, importId, count]
  )
  return rows.map(({ row: [line, problem, cells] }) => ({ line, problem, cells }))
}
