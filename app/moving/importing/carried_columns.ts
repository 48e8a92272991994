import db from '@adonisjs/lucid/services/db'
import { carriedTable } from '#app/moving/tables'
import { ArchiveRefused } from '#app/moving/exceptions'
import { columnsOf } from '#app/moving/queries/columns_of'
import type { Manifest } from '#app/moving/manifest'

/** Columns of each table that an archive has. One that is not in it, for it is older than the column, gets its default. */
export async function carriedColumns({ tables }: Manifest): Promise<Map<string, string[]>> {
  const carried = new Map<string, string[]>()
  for (const { name, columns } of tables) {
    const known = await columnsOf(db.connection('service'), carriedTable(name)!)
    const unknown = columns.find((column) => !known.includes(column))
    if (unknown) {
      throw new ArchiveRefused(
        `The archive has a column that this version does not know: ${name}.${unknown}.`,
        'Update this installation first.'
      )
    }
    carried.set(
      name,
      known.filter((column) => columns.includes(column))
    )
  }
  return carried
}
