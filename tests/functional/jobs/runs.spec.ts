import { test } from '@japa/runner'
import type { TaskTable } from '#app/jobs/types'
import { startRun, startRunInstead } from '#app/jobs/start_run'
import { runDueJobs } from '#app/jobs/run_due_jobs'
import { latestRun } from '#app/jobs/queries/runs'
import { inSite } from '#app/shared/tenant_db'
import { stopRun } from '#app/jobs/stop_run'
import { Exception } from '@adonisjs/core/exceptions'
import { makeMember, makePerson, makeSite, rowsOf } from '#tests/support/sites'
import { emptyQueue, makeEverythingDue } from '#tests/functional/jobs/queue'

async function ownerWithSite() {
  const { user, workspaceId } = await makePerson()
  return { person: user, site: await makeSite({ workspaceId }) }
}

type Asked = Awaited<ReturnType<typeof ownerWithSite>>

const start = ({ person, site }: Asked, payload = {}, task = 'count', begin = startRun) =>
  inSite(person.id, site.id, ({ trx }) => begin({ person, siteId: site.id, task, payload, trx }))

const latest = ({ person, site }: Asked, task = 'count') =>
  inSite(person.id, site.id, ({ trx }) => latestRun(trx, site.id, task))

const tableOf = (run: (job: any) => Promise<void>): TaskTable => ({ count: async () => ({ run }) })

test.group('A run', (group) => {
  group.each.setup(emptyQueue)

  test('is queued with the transaction, done, and keeps its result', async ({ assert }) => {
    const asked = await ownerWithSite()
    await start(asked, { upTo: 3 })
    assert.include(await latest(asked), { state: 'waiting', done: 0, total: null })
    const seen: unknown[] = []
    await runDueJobs(
      tableOf(async (job) => {
        seen.push(job.siteId, job.payload.upTo, job.cursor)
        await job.progress(1, 3, { at: 1 })
        job.finish({ counted: 3 })
      })
    )
    assert.deepEqual(seen, [asked.site.id, 3, null])
    const run = await latest(asked)
    assert.include(run, { state: 'done', done: 3, total: 3, problem: null })
    assert.deepEqual(run!.result, { counted: 3 })
    assert.isNotNull(run!.finishedAt)
  })

  test('leaves nothing behind when its transaction fails', async ({ assert }) => {
    const asked = await ownerWithSite()
    const { person, site } = asked
    await assert.rejects(() =>
      inSite(person.id, site.id, async ({ trx }) => {
        await startRun({ person, siteId: site.id, task: 'count', trx })
        throw new Error('changed my mind')
      })
    )
    assert.isNull(await latest(asked))
    await runDueJobs(tableOf(async () => assert.fail('it was queued')))
  })

  test('is one at a time for a site and task, and nobody else waits', async ({ assert }) => {
    const asked = await ownerWithSite()
    const others = await ownerWithSite()
    await start(asked)
    await assert.rejects(() => start(asked), /running already/)
    await start(asked, {}, 'other')
    await start(others)
  })

  test('instead of another one begins when that has stopped', async ({ assert }) => {
    const asked = await ownerWithSite()
    await start(asked, { name: 'first' })
    const walked: string[] = []
    await runDueJobs(
      tableOf(async (job) => {
        walked.push(`${job.payload.name} begins`)
        if (job.payload.name === 'first') {
          await start(asked, { name: 'second' }, 'count', startRunInstead)
          await job.progress(1, 2, 1)
        }
        walked.push(`${job.payload.name} ends`)
      })
    )
    assert.deepEqual(walked, ['first begins', 'second begins', 'second ends'])
    const states = await rowsOf(
      'SELECT state FROM job_runs WHERE site_id = ? ORDER BY created_at',
      [asked.site.id]
    )
    assert.deepEqual(states, [{ state: 'stopped' }, { state: 'done' }])
  })

  test('stops where it is when somebody asks it to', async ({ assert }) => {
    const asked = await ownerWithSite()
    const runId = await start(asked)
    await runDueJobs(
      tableOf(async (job) => {
        await job.progress(5, 10, 5)
        await stopRun(asked.person, asked.site.id, runId)
        await job.progress(6, 10, 6)
        assert.fail('it went on')
      })
    )
    assert.include(await latest(asked), { state: 'stopped', done: 6, problem: null })
  })

  test('that failed is tried again from its cursor, and given up in words', async ({ assert }) => {
    const asked = await ownerWithSite()
    await start(asked)
    const cursors: unknown[] = []
    const failing = tableOf(async (job) => {
      cursors.push(job.cursor)
      if (cursors.length === 1) await job.progress(7, 10, { after: 7 })
      throw new Exception('The scorer is gone.', { status: 422 })
    })
    for (let attempt = 0; attempt < 6; attempt++) {
      await makeEverythingDue()
      await runDueJobs(failing)
      if (attempt === 0) {
        assert.include(await latest(asked), { state: 'waiting', problem: 'The scorer is gone.' })
      }
    }
    assert.deepEqual(cursors, [null, ...Array(3).fill({ after: 7 })])
    assert.include(await latest(asked), { state: 'failed', problem: 'The scorer is gone.' })
  })

  test('says nothing of the inside when it fails', async ({ assert }) => {
    const asked = await ownerWithSite()
    await start(asked)
    await runDueJobs(tableOf(async () => Promise.reject(new Error('password of the database'))))
    assert.match((await latest(asked))!.problem!, /the log of the server/)
  })

  test('is for owners and admins; others watch', async ({ assert }) => {
    const asked = await ownerWithSite()
    const runId = await start(asked)
    const { user: analyst } = await makePerson()
    await makeMember(asked.site.workspaceId, analyst.id, 'analyst')
    const theirs = { ...asked, person: analyst }
    await assert.rejects(() => start(theirs, {}, 'other'), /row-level security/)
    await assert.rejects(() => stopRun(analyst, asked.site.id, runId), /role/)
    assert.include(await latest(theirs), { id: runId })
    const stranger = await makePerson()
    await assert.rejects(() => stopRun(stranger.user, asked.site.id, runId), /no such page/)
  })

  test('of another site cannot be queued from here', async ({ assert }) => {
    const asked = await ownerWithSite()
    const others = await ownerWithSite()
    const { person, site } = asked
    const task = { person, siteId: others.site.id, task: 'count' }
    await assert.rejects(
      () => inSite(person.id, site.id, ({ trx }) => startRun({ ...task, trx })),
      /row-level security/
    )
    await assert.rejects(
      () =>
        inSite(person.id, site.id, ({ trx }) =>
          trx.rawQuery(`SELECT graphile_worker.add_job('run')`)
        ),
      /permission denied/
    )
  })
})
