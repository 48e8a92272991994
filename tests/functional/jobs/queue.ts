import db from '@adonisjs/lucid/services/db'
import { clock } from '#app/shared/clock'
import { rowsOf } from '#tests/support/sites'
import { ENCODING } from '#app/traffic/columns/codec'
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

/**
 * The days and people of other tests' sites that are due, too: who works off all there is would work off those, for minutes on a busy machine. Their
 * days are as good as derived, for ever.
 */
export async function forgetLeftWork() {
  await emptyQueue()
  for (const due of ['lead_due', 'traffic_due', 'credit_due']) await rowsOf(`DELETE FROM ${due}`)
  await rowsOf(
    `INSERT INTO traffic_bases (site_id, zone, encoding, closed_until)
     SELECT id, timezone, ?, 'infinity' FROM sites
     ON CONFLICT (site_id) DO UPDATE
       SET zone = excluded.zone, encoding = excluded.encoding, closed_until = excluded.closed_until`,
    [ENCODING]
  )
}

function onAllJobs(call: string) {
  return db
    .connection('owner')
    .rawQuery(`SELECT ${call} FROM graphile_worker.jobs HAVING count(*) > 0`)
}
