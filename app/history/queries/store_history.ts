import db from '@adonisjs/lucid/services/db'
import { clock } from '#app/shared/clock'
import { largestOf } from '#app/history/reading/largest'
import type { Dimension, ReadHistory } from '#app/history/reading/tally'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

const AT_ONCE = 5_000

/** Keeps what was read, all of it at once, for a person to look at; nothing when they have discarded it meanwhile. */
export function storeHistory(siteId: string, importId: string, read: ReadHistory) {
  return db.connection('service').transaction(async (trx) => {
    if (!(await markRead(trx, siteId, importId, read))) return
    await insert(trx, 'history_days', siteId, importId, daysOf(read))
    for (const dimension of Object.keys(read.rows) as Dimension[]) {
      await insert(trx, 'history_rows', siteId, importId, rowsOf(read, dimension))
    }
  })
}

async function markRead(
  trx: TransactionClientContract,
  siteId: string,
  importId: string,
  { days, tool, understood, ignored, ignoredLines, unused }: ReadHistory
): Promise<boolean> {
  const sorted = [...days.keys()].sort()
  const { rowCount } = await trx.rawQuery<{ rowCount: number }>(
    `UPDATE history_imports SET tool = ?, first_day = ?, last_day = ?, told = ?::jsonb, read_at = ?
      WHERE site_id = ? AND id = ? AND read_at IS NULL`,
    [
      tool,
      sorted[0],
      sorted.at(-1)!,
      JSON.stringify({ understood, ignored, ignoredLines, unused }),
      clock.now(),
      siteId,
      importId,
    ]
  )
  return rowCount > 0
}

function* daysOf({ days }: ReadHistory) {
  for (const [day, { visitors, visits, pageViews, conversions }] of days) {
    yield { day, visitors, visits, page_views: pageViews, conversions }
  }
}

function* rowsOf({ rows }: ReadHistory, dimension: Dimension) {
  for (const [day, values] of rows[dimension]) {
    for (const [value, count] of largestOf(values, dimension)) {
      yield { dimension, day, value, count }
    }
  }
}

async function insert(
  trx: TransactionClientContract,
  table: 'history_days' | 'history_rows',
  siteId: string,
  importId: string,
  rows: Iterable<object>
) {
  const some: object[] = []
  const flush = () =>
    trx.rawQuery(
      `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, ?::jsonb)`,
      [JSON.stringify(some.splice(0))]
    )
  for (const row of rows) {
    some.push({ site_id: siteId, import_id: importId, ...row })
    if (some.length === AT_ONCE) await flush()
  }
  if (some.length) await flush()
}
