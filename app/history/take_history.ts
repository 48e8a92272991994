import { clock } from '#app/shared/clock'
import { record } from '#app/shared/record'
import { inSite } from '#app/shared/tenant_db'
import { HistoryNotRead } from '#app/history/exceptions'
import { historyImport } from '#app/history/queries/history_imports'
import { ensureMayChangeSites } from '#app/sites/policies/site_policy'
import type { ActingPerson } from '#app/shared/person'

/** From now on its days are shown. */
export function takeHistory(person: ActingPerson, siteId: string, id: string) {
  return inSite(person.id, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    const { fileName, readAt, takenAt, tool, days } = await historyImport(trx, siteId, id)
    if (!readAt) throw new HistoryNotRead()
    if (takenAt) return
    await trx.rawQuery('UPDATE history_imports SET taken_at = ? WHERE site_id = ? AND id = ?', [
      clock.now(),
      siteId,
      id,
    ])
    const after = { tool, days }
    await record(trx, { action: 'history.imported', siteId, subject: fileName, after })
  })
}
