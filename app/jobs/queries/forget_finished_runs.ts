import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Of a task that runs by itself all the time: only its latest run that is over is worth keeping. */
export async function forgetFinishedRuns(
  trx: TransactionClientContract,
  siteId: string,
  task: string
) {
  await trx.rawQuery(
    `DELETE FROM job_runs r WHERE site_id = ? AND task = ? AND finished_at IS NOT NULL
        AND EXISTS (SELECT FROM job_runs later WHERE later.site_id = r.site_id AND later.task = r.task
                       AND later.finished_at > r.finished_at)`,
    [siteId, task]
  )
}
