import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { latestRun } from '#app/jobs/queries/runs'
import { runDueJobs } from '#app/jobs/run_due_jobs'
import { run } from '#app/attribution/report/report_job'
import { emptyQueue, makeEverythingDue } from '#tests/functional/jobs/queue'
import { askForReport } from '#app/attribution/report/ask_for_report'
import { storedReport } from '#app/attribution/report/stored_report'
import { choose } from '#tests/support/one_off_plugins'
import { inSite } from '#app/shared/tenant_db'
import { makePerson, makeSite, rowsOf, type TestSite } from '#tests/support/sites'
import {
  daysBetween,
  deriveDays,
  knownSite,
  storeVisits,
} from '#tests/functional/attribution/stored_visits'
import type { Job } from '#app/jobs/types'

const PERIOD = { from: '2034-05-01', to: '2034-05-03' }
const DAYS = daysBetween(PERIOD.from, PERIOD.to)

async function smallSite(workspaceId?: string) {
  const site = await makeSite({ workspaceId })
  await storeVisits(
    site,
    DAYS.map((day) => ({
      visitor: `visitor of ${day}`,
      at: new Date(`${day}T10:00:00Z`),
      channel: 'email',
      conversion: { value: 10 },
    }))
  )
  await deriveDays(site, DAYS)
  return site
}

const service = () => db.connection('service')
const stored = async (site: TestSite) =>
  storedReport(service(), await knownSite(site), PERIOD, 'channel')
const latest = (site: TestSite) =>
  service().transaction((trx) => latestRun(trx, site.id, 'attribution_report'))
const ask = async (site: TestSite) => askForReport(await knownSite(site), PERIOD)
const runsOf = (site: TestSite) =>
  rowsOf(`SELECT 1 FROM job_runs WHERE site_id = ? AND task = 'attribution_report'`, [site.id])

async function compute(site: TestSite) {
  await ask(site)
  await runDueJobs()
}

/** As if it had been computed that long ago, in that time. */
const age = (site: TestSite, minutes: number, tookMs = 1) =>
  rowsOf(
    `UPDATE attribution_reports SET computed_at = clock_timestamp() - make_interval(mins => ?), took_ms = ? WHERE site_id = ?`,
    [minutes, tookMs, site.id]
  )

/** The task, with something that happens each time it tells how far it is. */
const withProgress = (happens: () => Promise<unknown>) => ({
  attribution_report: async () => ({
    run: (job: Job) =>
      run({
        ...job,
        progress: async (...told) => {
          await happens()
          return job.progress(...told)
        },
      }),
  }),
})

test.group('Report of a period | in the background', (group) => {
  group.each.setup(emptyQueue)

  test('it is computed when somebody asks, and once', async ({ assert }) => {
    const { user, workspaceId } = await makePerson()
    const site = await smallSite(workspaceId)
    assert.isNull(await stored(site))
    await ask(site)
    await ask(site)
    assert.lengthOf(await runsOf(site), 1)
    await runDueJobs()
    const done = await latest(site)
    assert.include(done, { state: 'done', done: 3, total: 3, problem: null })
    assert.deepEqual(done!.result, { ...PERIOD, conversions: 3 })

    for (const dimension of ['channel', 'source', 'campaign', 'landing'] as const) {
      const known = await knownSite(site)
      const found = await inSite(user.id, site.id, ({ trx }) =>
        storedReport(trx, known, PERIOD, dimension)
      )
      assert.equal(found!.report.dimension, dimension)
      assert.equal(found!.report.conversions, 3)
      assert.isFalse(found!.isStale)
    }
    await ask(site)
    assert.lengthOf(await runsOf(site), 1, 'there is one already')
  })

  test('it is another one after a day was derived anew, but not at once', async ({ assert }) => {
    const site = await smallSite()
    await compute(site)
    await age(site, 10)
    await rowsOf(
      "UPDATE credit_derivations SET derived_at = derived_at - interval '1 day' WHERE site_id = ?",
      [site.id]
    )
    assert.isFalse((await stored(site))!.isStale, 'nothing has changed since')
    await deriveDays(site, ['2034-05-04'])
    assert.isFalse((await stored(site))!.isStale, 'a day of another period')

    await deriveDays(site, DAYS.slice(0, 1))
    assert.isTrue((await stored(site))!.isStale)
    await age(site, 10, 31_000)
    assert.isFalse((await stored(site))!.isStale, 'half a minute of work, ten minutes ago')
    await age(site, 4)
    assert.isFalse((await stored(site))!.isStale, 'four minutes ago')
    await age(site, 10)
    await compute(site)
    assert.lengthOf(await runsOf(site), 2)
    assert.isFalse((await stored(site))!.isStale)
  })

  test('it is another one as soon as a model is set otherwise', async ({ assert }) => {
    const site = await smallSite()
    await compute(site)
    const markov = async () =>
      (await stored(site))!.report.models.find(({ name }) => name === 'markov')!
    assert.include(await markov(), { state: 'too_few', needed: 100, found: 3 })
    assert.isEmpty((await markov()).rows)

    await choose(site.id, 'attribution-model', 'markov', '{"min_conversions": 3}')
    assert.isTrue((await stored(site))!.isStale)
    await compute(site)
    assert.isFalse((await stored(site))!.isStale)
    const { state, rows } = await markov()
    assert.equal(state, 'ok')
    assert.deepEqual(
      rows.map(({ key, conversions }) => [key, conversions.point]),
      [['email', 3]]
    )
  })

  test('whoever stops it has stopped it, and nothing of it is stored', async ({ assert }) => {
    const site = await smallSite()
    await ask(site)
    const stop = () =>
      rowsOf('UPDATE job_runs SET stop_requested = true WHERE site_id = ?', [site.id])
    await runDueJobs(withProgress(stop))
    assert.equal((await latest(site))!.state, 'stopped')
    assert.isNull(await stored(site))

    await ask(site)
    assert.lengthOf(await runsOf(site), 1, 'a page that is left open does not begin it again')
    await askForReport(await knownSite(site), { ...PERIOD, from: '2034-05-02' })
    assert.lengthOf(await runsOf(site), 2, 'another period is another matter')
    await rowsOf(
      `UPDATE job_runs SET state = 'stopped', finished_at = now() - interval '6 minutes' WHERE site_id = ?`,
      [site.id]
    )
    await ask(site)
    assert.lengthOf(await runsOf(site), 3)
  })

  test('it begins again after an interruption, and comes to the same', async ({ assert }) => {
    const [site, other] = [await smallSite(), await smallSite()]
    await compute(other)
    let failures = 0
    const breaks = async () => {
      if (failures++ === 0) throw new Error('the machine is gone')
    }
    await ask(site)
    await runDueJobs(withProgress(breaks))
    assert.equal((await latest(site))!.state, 'waiting')
    await makeEverythingDue()
    await runDueJobs()
    assert.equal((await latest(site))!.state, 'done')
    assert.deepEqual((await stored(site))!.report, (await stored(other))!.report)
  })

  test('what nobody has looked at for long is forgotten', async ({ assert }) => {
    const site = await smallSite()
    await rowsOf(
      `INSERT INTO attribution_reports (site_id, first_day, last_day, dimension, computed_at, took_ms, result)
       SELECT ?::uuid, date '2033-01-01' + n, date '2033-02-01' + n, d, now() - n * interval '1 hour', 1, '{}'
         FROM generate_series(1, 60) AS n, unnest(ARRAY['channel', 'landing']) AS d`,
      [site.id]
    )
    await compute(site)
    const [{ periods, oldest, dimensions }] = await rowsOf(
      `SELECT count(DISTINCT first_day)::int AS periods, min(computed_at) > now() - interval '50 hours' AS oldest,
              count(*) FILTER (WHERE first_day = ?)::int AS dimensions
         FROM attribution_reports WHERE site_id = ?`,
      [PERIOD.from, site.id]
    )
    assert.deepEqual({ periods, oldest, dimensions }, { periods: 50, oldest: true, dimensions: 4 })
    assert.isNotNull(await stored(site))
  })
})
