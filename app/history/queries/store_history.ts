import { nameOf, type ActingPerson } from '#app/shared/person'
import { HistoryKnown } from '#app/history/exceptions'
import type { Dimension, ReadHistory } from '#app/history/reading/tally'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

const AT_ONCE = 5_000
/** Of a day; what is smaller is one row together. */
const LARGEST: Record<Dimension, number> = { source: 30, page: 50 }
const OTHERS = '(other)'

interface GivenFile {
  name: string
  digest: string
}

/** Keeps what was read, for a person to look at; it is shown to nobody else yet. Returns the id of the import. */
export async function storeHistory(
  trx: TransactionClientContract,
  person: ActingPerson,
  siteId: string,
  { name, digest }: GivenFile,
  read: ReadHistory
): Promise<string> {
  const days = [...read.days.keys()].sort()
  const { tool, understood, ignored, ignoredLines, unused } = read
  const { rows } = await trx.rawQuery<{ rows: { id: string }[] }>(
    `INSERT INTO history_imports (site_id, tool, file_name, digest, first_day, last_day, told, user_id, person)
     VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?) ON CONFLICT (site_id, digest) DO NOTHING RETURNING id`,
    [
      siteId,
      tool,
      name.replace(/\p{Control}|\p{Surrogate}/gu, '').slice(0, 200) || 'history',
      digest,
      days[0],
      days.at(-1)!,
      JSON.stringify({ understood, ignored, ignoredLines, unused }),
      person.id,
      nameOf(person),
    ]
  )
  if (rows.length === 0) throw new HistoryKnown()
  const importId = rows[0].id
  await insert(trx, 'history_days', siteId, importId, daysOf(read))
  await insert(trx, 'history_rows', siteId, importId, rowsOf(read))
  return importId
}

function daysOf({ days }: ReadHistory) {
  return [...days].map(([day, { visitors, visits, pageViews, conversions }]) => ({
    day,
    visitors,
    visits,
    page_views: pageViews,
    conversions,
  }))
}

function rowsOf({ rows }: ReadHistory) {
  return (Object.keys(rows) as Dimension[]).flatMap((dimension) =>
    [...rows[dimension]].flatMap(([day, values]) => {
      const sorted = [...values].sort(([, one], [, other]) => other - one)
      const rest = sorted.slice(LARGEST[dimension]).reduce((sum, [, count]) => sum + count, 0)
      const largest = new Map(sorted.slice(0, LARGEST[dimension]))
      if (rest) largest.set(OTHERS, (largest.get(OTHERS) ?? 0) + rest)
      return [...largest].map(([value, count]) => ({ dimension, day, value, count }))
    })
  )
}

async function insert(
  trx: TransactionClientContract,
  table: 'history_days' | 'history_rows',
  siteId: string,
  importId: string,
  rows: object[]
) {
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows
      .slice(from, from + AT_ONCE)
      .map((row) => ({ site_id: siteId, import_id: importId, ...row }))
    await trx.rawQuery(
      `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, ?::jsonb)`,
      [JSON.stringify(some)]
    )
  }
}
