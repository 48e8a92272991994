import type { GivenFile } from '#app/shared/receive_file'
import { readTable, type Table, type TableRow } from '#app/shared/csv/read_table'
import { guessMapping } from '#app/calls/importing/reading/guess_mapping'
import { rememberedMapping } from '#app/calls/importing/queries/mappings'
import { addChunk, addImport, setRows } from '#app/calls/importing/queries/add_import'
import { EmptyFile, NotText, TooManyColumns, TooManyRows } from '#app/calls/importing/exceptions'
import { CHUNK_ROWS, MAX_COLUMNS, MAX_FILE_NAME, MAX_ROWS } from '#app/calls/importing/limits'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

interface ImportSite {
  id: string
  timezone: string
  country: string | null
}

interface By {
  userId: string | null
  name: string
}

/** From as many rows it is guessed what the columns are. */
const SAMPLE_ROWS = 50

/** Keeps the rows of a file and says how they are probably to be read; nothing is imported yet. Returns the id of the import. */
export async function createImport(
  trx: TransactionClientContract,
  site: ImportSite,
  { name, bytes }: GivenFile,
  by: By
): Promise<string> {
  const table = readTable(bytes)
  if (!table) throw new NotText()
  if (table.width === 0) throw new EmptyFile()
  if (table.width > MAX_COLUMNS) throw new TooManyColumns()
  const sample = sampleOf(table)
  const [head] = sample
  const guessed = guessMapping(sample, site)
  const alike = { head, width: table.width }
  const remembered = await rememberedMapping(trx, site.id, alike, guessed.hasHeader)
  const id = await addImport(trx, site.id, {
    fileName: nameOf(name),
    bytes: bytes.length,
    table,
    head,
    mapping: remembered ? { ...remembered, country: site.country } : guessed,
    userId: by.userId,
    person: by.name,
  })
  await setRows(trx, site.id, id, await keepRows(trx, site.id, id, table))
  return id
}

function sampleOf({ rows }: Table) {
  return rows()
    .filter(({ problem }) => !problem)
    .take(SAMPLE_ROWS)
    .map(({ cells }) => cells)
    .toArray()
}

async function keepRows(
  trx: TransactionClientContract,
  siteId: string,
  importId: string,
  { rows }: Table
) {
  let piece: TableRow[] = []
  let count = 0
  for (const row of rows()) {
    piece.push(row)
    count++
    if (count > MAX_ROWS) throw new TooManyRows()
    if (piece.length === CHUNK_ROWS) {
      await addChunk(trx, siteId, importId, count / CHUNK_ROWS - 1, piece)
      piece = []
    }
  }
  if (piece.length > 0) {
    await addChunk(trx, siteId, importId, Math.floor(count / CHUNK_ROWS), piece)
  }
  return count
}

function nameOf(written: string) {
  return written.replaceAll('\0', '').slice(0, MAX_FILE_NAME).toWellFormed() || 'calls.csv'
}
