import { record } from '#app/shared/record'
import { READ } from '#app/history/upload_history'
import { inSite } from '#app/shared/tenant_db'
import { forgetFile } from '#app/shared/kept_files'
import { historyImport } from '#app/history/queries/history_imports'
import { ensureMayChangeSites } from '#app/sites/policies/site_policy'
import type { ActingPerson } from '#app/shared/person'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** All of it goes again, also while it is being read; our own figures are as they were. */
export async function removeHistory(person: ActingPerson, siteId: string, id: string) {
  await inSite(person.id, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    const { fileName, takenAt, tool, days } = await historyImport(trx, siteId, id)
    await stopReading(trx, siteId, id)
    await trx.rawQuery('DELETE FROM history_imports WHERE site_id = ? AND id = ?', [siteId, id])
    if (!takenAt) return
    const before = { tool, days }
    await record(trx, { action: 'history.removed', siteId, subject: fileName, before })
  })
  await forgetFile('history', id)
}

function stopReading(trx: TransactionClientContract, siteId: string, id: string) {
  return trx.rawQuery(
    `UPDATE job_runs SET stop_requested = true
      WHERE site_id = ? AND task = ? AND payload->>'importId' = ? AND state IN ('waiting', 'running')`,
    [siteId, READ, id]
  )
}
