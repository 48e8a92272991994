import { runOnce } from 'graphile-worker'
import { jobTasks } from '#start/jobs'
import { freeOrphans, isAnyDue } from '#app/jobs/queries/orphans'
import { queueOptions, queuePool } from '#app/jobs/queue'

/** Works off what is due, in this process, and returns. For tests and scripts on a database without a worker. */
export async function runDueJobs(tasks = jobTasks) {
  const pool = queuePool()
  try {
    await freeOrphans(pool)
    // It does not wait for a queue to be free again, so there may be more after it.
    do await runOnce(queueOptions(pool, tasks))
    while (await isAnyDue(pool))
  } finally {
    await pool.end()
  }
}
