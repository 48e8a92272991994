import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { inSite } from '#app/shared/tenant_db'
import { startRun } from '#app/jobs/start_run'
import { runDueJobs } from '#app/jobs/run_due_jobs'
import { latestRun } from '#app/jobs/queries/runs'
import { forgetLeftWork } from '#tests/functional/jobs/queue'
import { startSecondServer } from '#tests/support/second_server'
import { makePerson, makeSite, rowsOf } from '#tests/support/sites'
import { until } from '#tests/support/until'

/** A server with a worker takes a moment to start, and another to find that its predecessor is gone. */
const PATIENCE = { withinMs: 30_000 }

const startServer = (settings = {}) =>
  startSecondServer({ NODE_ENV: 'production', LOG_LEVEL: 'warn', ...settings })

/** Processes that hold connections to the queue, by one connection each. */
const workers = () =>
  rowsOf<{ pid: number }>(
    `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND (classid::bigint << 32) + objid::bigint = 7403911206`
  )

/** The connection that holds the queue, when it is another one than `before`. */
const untilWorker = (before?: { pid: number }) =>
  until(async () => (await workers()).find(({ pid }) => pid !== before?.pid), PATIENCE)

async function ownerWithRun() {
  const { user, workspaceId } = await makePerson()
  const site = await makeSite({ workspaceId })
  await inSite(user.id, site.id, ({ trx }) =>
    startRun({ person: user, siteId: site.id, task: 'no-such-task', trx })
  )
  return () => inSite(user.id, site.id, ({ trx }) => latestRun(trx, site.id, 'no-such-task'))
}

test.group('The job worker', (group) => {
  group.each.setup(forgetLeftWork)

  test('takes over at once what a worker held that is gone, and forgets the interruption', async ({
    assert,
  }) => {
    const latest = await ownerWithRun()
    await db.connection('owner').rawQuery(
      `WITH held AS (
         UPDATE graphile_worker._private_jobs SET locked_by = 'killed', locked_at = now(), attempts = 25
           WHERE locked_by IS NULL RETURNING job_queue_id)
       UPDATE graphile_worker._private_job_queues q SET locked_by = 'killed', locked_at = now()
         FROM held WHERE q.id = held.job_queue_id`
    )
    const cursors: unknown[] = []
    await runDueJobs({
      'no-such-task': async () => ({ run: async ({ cursor }) => void cursors.push(cursor) }),
    })
    assert.lengthOf(cursors, 1)
    assert.include(await latest(), { state: 'done' })
  })

  test('runs beside the server, stands by beside another one, and takes over from the killed', async ({
    assert,
    cleanup,
  }) => {
    const latest = await ownerWithRun()
    const first = await startServer()
    cleanup(() => first.stop())
    const worker = await untilWorker()
    await until(async () => (await latest())!.problem !== null, PATIENCE)

    const second = await startServer()
    cleanup(() => second.stop())
    await first.kill()
    await untilWorker(worker)
    assert.lengthOf(await workers(), 1)
    await second.stop()
    await until(async () => (await workers()).length === 0, PATIENCE)
  }).timeout(90_000)

  test('is started again when it dies, and left out when it is switched off', async ({
    assert,
    cleanup,
  }) => {
    const server = await startServer()
    cleanup(() => server.stop())
    const worker = await untilWorker()
    const admin = db.connection('owner')
    await admin.rawQuery('SELECT pg_terminate_backend(?)', [worker.pid])
    await untilWorker(worker)
    assert.match(server.log, /a worker has ended/)
    await server.stop()

    const without = await startServer({ JOBS: 'off' })
    cleanup(() => without.stop())
    const latest = await ownerWithRun()
    assert.lengthOf(await workers(), 0)
    assert.include(await latest(), { state: 'waiting', problem: null })
  }).timeout(90_000)
})
