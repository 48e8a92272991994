import { READ } from '#app/history/upload_history'
import { inSite } from '#app/shared/tenant_db'
import { latestRun } from '#app/jobs/queries/runs'
import { watchedSite } from '#app/reports/queries/watched_site'
import { mayChangeSites } from '#app/sites/policies/site_policy'
import { historyImports, type HistoryImport } from '#app/history/queries/history_imports'

/** `broken`: it was being read, and is not any more. */
export type HistoryState = 'reading' | 'broken' | 'refused' | 'read' | 'taken'

export function historyPage(userId: string, siteId: string) {
  return inSite(userId, siteId, async ({ trx, role }) => {
    const run = await latestRun(trx, siteId, READ)
    const readingId =
      run && ['waiting', 'running'].includes(run.state) ? run.payload.importId : null
    const imports = await historyImports(trx, siteId)
    return {
      site: await watchedSite(trx, siteId),
      mayChange: mayChangeSites(role),
      run,
      imports: imports.map((one) => ({ ...one, state: stateOf(one, readingId) })),
    }
  })
}

export type HistoryPage = Awaited<ReturnType<typeof historyPage>>

function stateOf({ id, takenAt, readAt, problem }: HistoryImport, readingId: string): HistoryState {
  if (takenAt) return 'taken'
  if (readAt) return 'read'
  if (problem) return 'refused'
  return id === readingId ? 'reading' : 'broken'
}
