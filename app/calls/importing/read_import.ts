import { chunksOf } from '#app/calls/importing/queries/chunks'
import { readRow, type ReadRow } from '#app/calls/importing/reading/read_row'
import type { CallImport } from '#app/calls/importing/queries/import_row'
import type { TableRow } from '#app/shared/csv/read_table'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

export interface ReadPiece {
  rows: { row: TableRow; read: ReadRow }[]
  /** Rows so far, with the one that names the columns. */
  done: number
}

/** The rows of a file as calls, a piece at a time. The same file and mapping give the same, whenever it is read. */
export async function* readImport(
  client: QueryClientContract,
  siteId: string,
  { id, mapping, createdAt }: CallImport
): AsyncGenerator<ReadPiece> {
  let done = 0
  for await (const rows of chunksOf(client, siteId, id)) {
    const calls = done === 0 && mapping.hasHeader ? rows.slice(1) : rows
    done += rows.length
    yield { rows: calls.map((row) => ({ row, read: readRow(row, mapping, createdAt) })), done }
  }
}
