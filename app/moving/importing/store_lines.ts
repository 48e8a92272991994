import { badLine } from '#app/moving/importing/lines_in'
import { carriedTable, type CarriedTable } from '#app/moving/tables'
import type { ManifestFile } from '#app/moving/manifest'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Where rows of an archive go. */
export interface ImportScope {
  workspaceId: string
  importId: string
  /** The workspace that nobody may see. */
  holdingId: string
  /** Who was who: a person of the archive, and a member here. */
  people: Record<string, string>
}

const AT_ONCE = 1_000

/** Of a line that cannot be stored: wrong values, broken rules, too deep or too long. */
const OF_THE_LINE = /^(22|23|54)/

class UnknownSite extends Error {}

/** Stores the lines of a file, all of them or, throwing for the first that cannot be, none. */
export async function storeLines(
  trx: TransactionClientContract,
  scope: ImportScope,
  file: ManifestFile,
  columns: readonly string[],
  lines: readonly string[]
) {
  const table = carriedTable(file.table)!
  const sql = insertInto(table, columns)
  const store = (client: TransactionClientContract, some: readonly string[]) =>
    insert(client, sql, scope, some)
  for (let from = 0; from < lines.length; from += AT_ONCE) {
    const some = lines.slice(from, from + AT_ONCE)
    try {
      await trx.transaction((savepoint) => store(savepoint, some))
    } catch (error) {
      if (!isOfTheLine(error)) throw error
      throw await firstBadLine(trx, some, store, (at, problem) => badLine(file, from + at, problem))
    }
  }
  for (const woken of table.wakes ?? []) await forgetWoken(trx, scope, woken)
}

async function insert(
  client: TransactionClientContract,
  sql: string,
  { workspaceId, importId, holdingId, people }: ImportScope,
  lines: readonly string[]
) {
  const { rowCount } = await client.rawQuery<{ rowCount: number }>(sql, {
    lines: lines as any,
    own: workspaceId,
    import: importId,
    holding: holdingId,
    people: JSON.stringify(people),
  })
  if (rowCount !== lines.length) throw new UnknownSite()
}

/** Rows are told apart one by one only when they cannot be stored together. */
async function firstBadLine(
  trx: TransactionClientContract,
  lines: readonly string[],
  store: (client: TransactionClientContract, some: readonly string[]) => Promise<void>,
  bad: (at: number, problem: string) => Error
) {
  for (const [at, line] of lines.entries()) {
    try {
      await trx.transaction((savepoint) => store(savepoint, [line]))
    } catch (error) {
      if (!isOfTheLine(error)) return error
      return bad(at, problemOf(error))
    }
  }
  return new Error('lines that cannot be stored together can be stored one by one')
}

function isOfTheLine(error: unknown) {
  return error instanceof UnknownSite || OF_THE_LINE.test((error as { code?: string }).code ?? '')
}

function problemOf(error: unknown) {
  if (error instanceof UnknownSite) return 'it is of a site that the archive does not list'
  return readable((error as Error).message)
}

/** The driver puts the statement before what the database says. */
function readable(message: string) {
  return message
    .slice(message.lastIndexOf(' - ') + 1)
    .replace(/^- /, '')
    .slice(0, 300)
}

function forgetWoken(
  trx: TransactionClientContract,
  { workspaceId, importId }: ImportScope,
  table: string
) {
  return trx.rawQuery(
    `DELETE FROM ${table} WHERE site_id IN (
       SELECT site_id FROM workspace_import_sites WHERE workspace_id = ? AND import_id = ?)`,
    [workspaceId, importId]
  )
}

/** No row says itself whose it is: its site is looked up in what the import has made. */
function insertInto(table: CarriedTable, columns: readonly string[]) {
  const names = columns.map((column) => `"${column}"`).join(', ')
  const values = columns.map((column) => valueOf(table, column)).join(', ')
  return `INSERT INTO public.${table.name} (${names}) SELECT ${values}
    FROM unnest(:lines::text[]) AS l (line),
         LATERAL json_populate_record(NULL::public.${table.name}, l.line::json) AS r
    ${siteOf(table, columns)}`
}

function siteOf({ name, of }: CarriedTable, columns: readonly string[]) {
  const isOurs = 'm.workspace_id = :own::uuid AND m.import_id = :import::uuid AND m.source_id'
  if (of === 'site') {
    return `JOIN workspace_import_sites m ON ${isOurs} = r.${name === 'sites' ? 'id' : 'site_id'}`
  }
  if (!columns.includes('site_id')) return ''
  return `LEFT JOIN workspace_import_sites m ON ${isOurs} = r.site_id WHERE r.site_id IS NULL OR m.site_id IS NOT NULL`
}

function valueOf({ instead = {}, people = [] }: CarriedTable, column: string) {
  if (Object.hasOwn(instead, column)) return instead[column]
  if (column === 'workspace_id') return ':holding::uuid'
  if (column === 'site_id') return 'm.site_id'
  if (people.includes(column)) {
    return `(SELECT p.value::uuid FROM json_each_text(:people::json) p WHERE p.key = r."${column}"::text)`
  }
  return `r."${column}"`
}
