import db from '@adonisjs/lucid/services/db'

/** What waits for its next attempt need not wait any longer. */
export function makeEverythingDue() {
  return onAllJobs('graphile_worker.reschedule_jobs(array_agg(id), run_at => now())')
}

/** What other tests have left would be worked off as well. */
export async function emptyQueue() {
  await onAllJobs('graphile_worker.complete_jobs(array_agg(id))')
}

function onAllJobs(call: string) {
  return db
    .connection('owner')
    .rawQuery(`SELECT ${call} FROM graphile_worker.jobs HAVING count(*) > 0`)
}
