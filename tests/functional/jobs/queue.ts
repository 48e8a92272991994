import db from '@adonisjs/lucid/services/db'
import { clock } from '#app/shared/clock'
import { runDueJobs } from '#app/jobs/run_due_jobs'

/** What waits for its next attempt need not wait any longer. */
export function makeEverythingDue() {
  return onAllJobs('graphile_worker.reschedule_jobs(array_agg(id), run_at => now())')
}

/** What other tests have left would be worked off as well. */
export async function emptyQueue() {
  await onAllJobs('graphile_worker.complete_jobs(array_agg(id))')
}

/** Works off the queue as if some time had gone by: a replay waits until every process has heard of the switch. */
export async function runLater() {
  clock.freeze(new Date(Date.now() + 60_000))
  try {
    await runDueJobs()
  } finally {
    clock.freeze(null)
  }
}

function onAllJobs(call: string) {
  return db
    .connection('owner')
    .rawQuery(`SELECT ${call} FROM graphile_worker.jobs HAVING count(*) > 0`)
}
