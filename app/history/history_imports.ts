import { createHash } from 'node:crypto'
import { record } from '#app/shared/record'
import { inSite } from '#app/shared/tenant_db'
import { clock } from '#app/shared/clock'
import { watchedSite } from '#app/reports/queries/watched_site'
import { readHistory } from '#app/history/reading/read_history'
import { storeHistory } from '#app/history/queries/store_history'
import { ensureMayChangeSites, mayChangeSites } from '#app/sites/policies/site_policy'
import { historyImport, historyImports } from '#app/history/queries/history_imports'
import type { ActingPerson } from '#app/shared/person'

export interface UploadedHistory {
  name: string
  bytes: Buffer
}

export function historyPage(userId: string, siteId: string) {
  return inSite(userId, siteId, async ({ trx, role }) => ({
    site: await watchedSite(trx, siteId),
    mayChange: mayChangeSites(role),
    imports: await historyImports(trx, siteId),
  }))
}

export type HistoryPage = Awaited<ReturnType<typeof historyPage>>

/** Throws unless this person may import here, before a byte of the file is read. */
export function ensureMayImport(person: ActingPerson, siteId: string) {
  return inSite(person.id, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    return watchedSite(trx, siteId)
  })
}

/** Reads a file, and keeps what was understood for this person to look at. */
export async function uploadHistory(
  person: ActingPerson,
  siteId: string,
  { name, bytes }: UploadedHistory
) {
  const { timezone } = await ensureMayImport(person, siteId)
  const read = await readHistory(bytes, timezone)
  const digest = createHash('sha256').update(bytes).digest('hex')
  return inSite(person.id, siteId, ({ trx }) =>
    storeHistory(trx, person, siteId, { name, digest }, read)
  )
}

/** From now on its days are shown. */
export function takeHistory(person: ActingPerson, siteId: string, id: string) {
  return inSite(person.id, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    const { fileName, takenAt, tool, days } = await historyImport(trx, siteId, id)
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

/** All of it goes again; our own figures are as they were. */
export function removeHistory(person: ActingPerson, siteId: string, id: string) {
  return inSite(person.id, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    const { fileName, takenAt, tool, days } = await historyImport(trx, siteId, id)
    await trx.rawQuery('DELETE FROM history_imports WHERE site_id = ? AND id = ?', [siteId, id])
    if (!takenAt) return
    const before = { tool, days }
    await record(trx, { action: 'history.removed', siteId, subject: fileName, before })
  })
}
