import { run, runMigrations } from 'graphile-worker'
import { setTimeout as sleep } from 'node:timers/promises'
import logger from '@adonisjs/core/services/logger'
import { queueOptions, queuePool } from '#app/jobs/queue'
import { freeOrphans, holdsQueue } from '#app/jobs/queries/orphans'
import type { TaskTable } from '#app/jobs/types'

/** How often a worker in waiting asks whether the one that works is gone. Asking holds no snapshot, waiting in SQL would. */
const ASK_EVERY_MS = 2_000

/** They share one thread; two, so that a long run of one site does not hold up a short one of another. */
const AT_ONCE = 2

/**
 * Works off the queue until its connection is lost, and then throws. One process of an installation does; the others stand
 * by, and one of them takes over within seconds.
 */
export async function runWorker(tasks: TaskTable) {
  const pool = queuePool()
  const connection = await pool.connect()
  const lost = new Promise<never>((_, reject) => {
    connection.once('error', reject)
    connection.once('end', () => reject(new Error('the connection that holds the queue ended')))
  })
  lost.catch(() => {})
  while (!(await holdsQueue(connection))) await sleep(ASK_EVERY_MS)

  const options = { ...queueOptions(pool, tasks), concurrency: AT_ONCE }
  await runMigrations(options)
  const freed = await freeOrphans(pool)
  if (freed) logger.info({ runs: freed }, 'runs that were interrupted go on')
  const runner = await run(options)
  await Promise.race([lost, runner.promise])
  throw new Error('the job queue has stopped')
}
