import { columnsOf } from '#app/moving/queries/columns_of'
import type { Snapshot } from '#app/shared/tenant_db'
import type { CarriedTable } from '#app/moving/tables'
import type { Lines } from '#app/moving/exporting/archive_writer'

/** A few at a time die young: of five hundred the collector keeps hundreds of megabytes for later. */
const AT_ONCE = 100

interface Of {
  workspaceId: string
  siteIds: readonly string[]
}

/** All rows of a table as JSON, a hundred at a time, under the row policies of the owner who exports. */
export async function* linesOf(
  snapshot: Snapshot,
  table: CarriedTable,
  { workspaceId, siteIds }: Of
): AsyncGenerator<Lines> {
  const { trx, enterSite } = snapshot
  const names = await columnsOf(trx, table)
  const columns = names.map((column) => `"${column}"`).join(', ')
  const select = (where: string) =>
    `SELECT row_to_json(t)::text AS line FROM (SELECT ${columns} FROM ${table.name} WHERE ${where}) AS t`
  if (table.of === 'workspace') {
    yield* fetched(snapshot, select('workspace_id = ?'), workspaceId)
    return
  }
  const owner = table.name === 'sites' ? 'id' : 'site_id'
  for (const siteId of siteIds) {
    await enterSite(siteId)
    yield* fetched(snapshot, select(`${owner} = ?`), siteId)
  }
}

async function* fetched({ trx }: Snapshot, select: string, id: string): AsyncGenerator<Lines> {
  await trx.rawQuery(`DECLARE exported NO SCROLL CURSOR FOR ${select}`, [id])
  for (;;) {
    const { rows } = await trx.rawQuery<{ rows: { line: string }[] }>(
      `FETCH ${AT_ONCE} FROM exported`
    )
    if (rows.length) {
      yield { text: rows.map(({ line }) => `${line}\n`).join(''), rows: rows.length }
    }
    if (rows.length < AT_ONCE) break
  }
  await trx.rawQuery('CLOSE exported')
}
