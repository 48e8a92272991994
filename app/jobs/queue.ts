import pg from 'pg'
import env from '#start/env'
import { Logger, type RunnerOptions } from 'graphile-worker'
import logger from '@adonisjs/core/services/logger'
import { performRun } from '#app/jobs/perform_run'
import type { TaskTable } from '#app/jobs/types'
import type { RunKey } from '#app/jobs/queries/run_row'

/**
 * Connections to the queue. It belongs to the owner of the tables, and so does whoever works it off; what the tasks do
 * themselves goes over the connections of the application.
 */
export function queuePool(): pg.Pool {
  const pool = new pg.Pool({
    connectionString: env.get('DATABASE_URL'),
    application_name: 'opsmantik_jobs',
    max: 4,
  })
  const lost = (err: Error) => logger.warn({ err }, 'a connection to the job queue was lost')
  pool.on('error', lost)
  pool.on('connect', (client) => client.on('error', lost))
  return pool
}

/** Settings of graphile-worker. */
export function queueOptions(pgPool: pg.Pool, tasks: TaskTable): RunnerOptions {
  return {
    pgPool,
    taskList: { run: (payload) => performRun(tasks, payload as RunKey) },
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => {
      if (level === 'error' || level === 'warning') logger.debug(`job queue: ${message}`)
    }),
  }
}
