import type { Worker } from '#app/calls/change_call'
import { AlreadyStarted } from '#app/calls/importing/exceptions'
import { changeImport, type AskedImport } from '#app/calls/importing/change_import'

/** Forgets a file of which nothing was imported. */
export function discardImport(person: Worker, asked: AskedImport) {
  return changeImport(person, asked, async (trx, { id }) => {
    const { rowCount } = await trx.rawQuery<{ rowCount: number }>(
      'DELETE FROM call_imports WHERE site_id = ? AND id = ? AND started_at IS NULL',
      [asked.siteId, id]
    )
    if (rowCount === 0) throw new AlreadyStarted()
  })
}
