import { runOnce } from 'graphile-worker'
import { jobTasks } from '#start/jobs'
import { freeOrphans } from '#app/jobs/queries/orphans'
import { queueOptions, queuePool } from '#app/jobs/queue'

/** Works off what is due, in this process, and returns. For tests and scripts on a database without a worker. */
export async function runDueJobs(tasks = jobTasks) {
  const pool = queuePool()
  try {
    await freeOrphans(pool)
    await runOnce(queueOptions(pool, tasks))
  } finally {
    await pool.end()
  }
}
