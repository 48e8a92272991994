import { test } from '@japa/runner'
import { randomUUID } from 'node:crypto'
import { storeCall } from '#tests/support/calls'
import { storeLabelledVisits } from '#tests/support/labelled_visits'
import { aVisit, store } from '#tests/support/traffic'
import { eventOf, post } from '#tests/support/sync'
import { choose, install, scorerNamed } from '#tests/support/one_off_plugins'
import { makePerson, makeSite, rowsOf, type TestSite } from '#tests/support/sites'
import { asProgram, memberOf, owner } from '#tests/functional/sites/person'
import { emptyQueue } from '#tests/functional/jobs/queue'
import { latestRun } from '#app/jobs/queries/runs'
import { runDueJobs } from '#app/jobs/run_due_jobs'
import { inSite } from '#app/shared/tenant_db'
import { stopRun } from '#app/jobs/stop_run'
import { siteAsOfNow } from '#app/sites/queries/site_as_of_now'
import { examplesOf } from '#app/learning/examples_of'
import { queueLearning } from '#app/learning/queue_learning'
import { startLearning } from '#app/learning/start_learning'
import { learningOverview } from '#app/learning/queries/learning_overview'
import type { ScorerLearner } from '#app/plugins/contracts/scorer'

const DAY_MS = 86_400_000
const START = Date.now() - 20 * DAY_MS

async function ownerWithSite() {
  const { user, workspaceId } = await makePerson()
  return { person: user, workspaceId, site: await makeSite({ workspaceId }) }
}

const latest = (person: { id: string }, site: TestSite) =>
  inSite(person.id, site.id, ({ trx }) => latestRun(trx, site.id, 'learn'))

async function examplesAt(site: TestSite) {
  const known = await siteAsOfNow(site.id)
  return Array.fromAsync(examplesOf(known!))
}

test.group('Learning', (group) => {
  group.each.setup(emptyQueue)

  test('a site learns from its marked calls, and its next visits are scored with it', async ({
    assert,
  }) => {
    const { person, site } = await ownerWithSite()
    await choose(site.id, 'scorer', 'predictive')
    const scroll = () =>
      eventOf(site, { sid: randomUUID(), ea: 'scroll_depth', ev: 95, ec: 'interaction' })
    const before = await post(scroll())
    assert.equal(before.body.score, 40, 'the rules')

    await storeLabelledVisits(site, 140)
    const id = await startLearning(person, site.id)
    await runDueJobs()
    const run = await latest(person, site)
    assert.include(run, { id, state: 'done', done: 140, total: 140 })
    assert.include(run!.result, { isUsed: true, good: 70, junk: 70 })

    const { model, learner, counts } = await learningOverview(person.id, site.id)
    assert.deepEqual(counts, { good: 70, junk: 70, unmatched: 0, unmarked: 0 })
    assert.deepEqual(learner, { name: 'predictive', use: 'chosen', needs: 30 })
    assert.isTrue(model!.isUsed)
    assert.isAbove(model!.report.heldOut!.auc!, 0.7)
    const read = model!.report.weights.find(({ signal }) => signal === 'scroll_90')!
    assert.isAbove(read.weight, 0.3)

    const reader = scroll()
    const { body } = await post(reader)
    const [{ score_reasons: reasons, scored_by: by }] = await rowsOf(
      'SELECT score_reasons, scored_by FROM events WHERE site_id = ? AND id = ?',
      [site.id, reader.id]
    )
    assert.equal(by, 'predictive@1.0.0')
    assert.notEqual(body.score, 40)
    assert.equal(reasons[0].signal, 'base')
    const sum = reasons.reduce((total: number, { points }: any) => total + points, 0)
    assert.equal(sum, body.score)
    assert.isAbove(reasons.find(({ signal }: any) => signal === 'scroll_90').points, 0)
  })

  test('with too few it says what is missing, and the rules go on', async ({ assert }) => {
    const { person, site } = await ownerWithSite()
    await choose(site.id, 'scorer', 'predictive')
    await storeLabelledVisits(site, 9)
    await startLearning(person, site.id)
    await runDueJobs()
    const { model } = await learningOverview(person.id, site.id)
    assert.isFalse(model!.isUsed)
    assert.match(model!.report.problem!, /^\d qualified and \d junk so far, 30 of each are needed/)
    const { body } = await post(eventOf(site, { ec: 'conversion', ea: 'phone_call' }))
    assert.equal(body.score, 50)
  })

  test('every label comes once, oldest first, over many pages and equal moments', async ({
    assert,
  }) => {
    const { site } = await ownerWithSite()
    const visits = Array.from({ length: 1_030 }, (_, i) =>
      aVisit(site.id, [{ action: 'view' }], { startedAt: new Date(START + i * 1_000) })
    )
    await store(...visits)
    await rowsOf(
      `INSERT INTO calls (site_id, phone_number, called_at, source, matched_session_id, matched_session_month, status, status_at)
       SELECT site_id, '+493012345678', date_trunc('hour', started_at) + interval '1 hour 1 microsecond', 'test', id,
              created_month, 'junk', now() FROM sessions WHERE site_id = ?`,
      [site.id]
    )
    const examples = await examplesAt(site)
    assert.lengthOf(examples, 1_030)
    const moments = examples.map(({ at }) => at.getTime())
    assert.deepEqual(
      moments,
      [...moments].sort((a, b) => a - b)
    )
  })

  test('what happens after the call does not change what is learned from it', async ({
    assert,
  }) => {
    const { site } = await ownerWithSite()
    const startedAt = new Date(START)
    const actions = [
      { action: 'view' },
      { action: 'phone_call', category: 'conversion', after: 60 },
    ]
    const visit = aVisit(site.id, actions, { startedAt })
    await store(visit)
    await storeCall(site.id, visit.session, {
      status: 'qualified',
      calledAt: new Date(START + 90_000),
    })
    const [before] = await examplesAt(site)

    const later = aVisit(
      site.id,
      [...actions, { action: 'form_submit', category: 'conversion', after: 120 }],
      { ...visit.session, conversionCount: 2, eventCount: 3 }
    )
    await store({ session: later.session, events: later.events.slice(2) })
    const [after] = await examplesAt(site)
    assert.lengthOf(after.steps, 2)
    for (const [i, { event, session }] of after.steps.entries()) {
      assert.deepEqual(event, before.steps[i].event)
      for (const fact of ['events', 'conversions', 'durationSec', 'channel', 'hour'] as const) {
        assert.equal(session[fact], before.steps[i].session[fact])
      }
    }
  })

  test('a visit with two calls is one example: what was said last', async ({ assert }) => {
    const { person, site } = await ownerWithSite()
    const visit = aVisit(site.id, [{ action: 'view' }], { startedAt: new Date(START) })
    await store(visit)
    for (const [i, status] of (['qualified', 'junk', null] as const).entries()) {
      const calledAt = new Date(START + (i + 1) * 60_000)
      await storeCall(site.id, visit.session, { status, calledAt })
    }
    await storeCall(site.id, null, { status: 'junk' })
    const examples = await examplesAt(site)
    assert.deepEqual(
      examples.map(({ isGood }) => isGood),
      [false]
    )
    const { counts } = await learningOverview(person.id, site.id)
    assert.deepEqual(counts, { good: 0, junk: 1, unmatched: 1, unmarked: 1 })
  })

  test('sites learn from their own calls only', async ({ assert }) => {
    const ours = await ownerWithSite()
    const theirs = await ownerWithSite()
    await storeLabelledVisits(theirs.site, 3)
    assert.deepEqual(await examplesAt(ours.site), [])
  })

  test('a run that is stopped, or a learner that answers nonsense, changes nothing', async ({
    assert,
  }) => {
    const { person, site } = await ownerWithSite()
    let learn: ScorerLearner['learn'] = async () => ({ model: { a: 1 }, report: {} as any })
    const learner = { learn: ((...all) => learn(...all)) as typeof learn, needs: () => 1 }
    await install('scorer', [
      scorerNamed('student', () => ({ score: () => ({ score: 0, reasons: [] }) }), { learner }),
    ])
    await choose(site.id, 'scorer', 'student')
    await startLearning(person, site.id)
    await runDueJobs()
    const broken = await latest(person, site)
    assert.equal(broken!.state, 'waiting')
    assert.match(broken!.problem!, /has learned cannot be used/)
    await rowsOf(`DELETE FROM job_runs WHERE site_id = ?`, [site.id])

    learn = async (_, __, { progress }) => {
      const { id } = (await latest(person, site))!
      await stopRun(person, site.id, id)
      for (let walked = 0; ; walked++) {
        await progress(walked)
        await new Promise((resolve) => setImmediate(resolve))
      }
    }
    await startLearning(person, site.id)
    await runDueJobs()
    assert.equal((await latest(person, site))!.state, 'stopped')
    assert.isNull((await learningOverview(person.id, site.id)).model)
  })
})

test.group('Learning by itself', (group) => {
  group.each.setup(emptyQueue)
  group.each.setup(async () => {
    await rowsOf(`UPDATE site_plugins SET enabled = false WHERE kind = 'scorer'`)
  })

  test('happens when enough calls were marked since, and once a day', async ({ assert }) => {
    const { person, site } = await ownerWithSite()
    await choose(site.id, 'scorer', 'predictive')
    await storeLabelledVisits(site, 9)
    assert.equal(await queueLearning(), 0, 'too few')
    await storeLabelledVisits(site, 31, 9)
    assert.equal(await queueLearning(), 1)
    assert.equal(await queueLearning(), 0, 'it waits already')
    await runDueJobs()
    assert.equal((await latest(person, site))!.state, 'done')

    await storeLabelledVisits(site, 15, 40)
    assert.equal(await queueLearning(), 0, 'it has learned today')
    await rowsOf(
      `UPDATE job_runs SET created_at = created_at - interval '25 hours' WHERE site_id = ?`,
      [site.id]
    )
    assert.equal(await queueLearning(), 1)
    await runDueJobs()
    await rowsOf(
      `UPDATE job_runs SET created_at = created_at - interval '25 hours' WHERE site_id = ?`,
      [site.id]
    )
    assert.equal(await queueLearning(), 0, 'nothing new')
  })

  test('does not happen where the scorer does not count', async ({ assert }) => {
    const { site } = await ownerWithSite()
    await choose(site.id, 'scorer', 'signals')
    await storeLabelledVisits(site, 40)
    assert.equal(await queueLearning(), 0)
  })
})

test.group('The learning page', (group) => {
  group.each.setup(emptyQueue)

  test('owners and admins train, others look, strangers see nothing', async ({ assert }) => {
    const { workspaceId, visitor } = await owner()
    const site = await makeSite({ workspaceId })
    const path = `/sites/${site.id}/scoring/learning`
    const visitors = {
      owner: visitor,
      admin: (await memberOf(workspaceId, 'admin')).visitor,
      analyst: (await memberOf(workspaceId, 'analyst')).visitor,
      viewer: (await memberOf(workspaceId, 'viewer')).visitor,
      stranger: (await owner()).visitor,
    }
    const expected = { owner: 302, admin: 302, analyst: 403, viewer: 403, stranger: 404 }
    for (const [role, status] of Object.entries(expected)) {
      const person = visitors[role as keyof typeof visitors]
      const { status: shown, page } = await person.get(path)
      assert.equal(shown, role === 'stranger' ? 404 : 200, role)
      if (shown === 200) assert.equal(page.props.learning.mayTrain, status === 302, role)
      assert.equal((await person.send('POST', path, {}, asProgram)).status, status, role)
      await emptyQueue()
      await rowsOf(`UPDATE job_runs SET state = 'done' WHERE site_id = ?`, [site.id])
    }
  })

  test('shows what there is to learn from, and who is impatient is told so', async ({ assert }) => {
    const { workspaceId, visitor } = await owner()
    const site = await makeSite({ workspaceId })
    const path = `/sites/${site.id}/scoring/learning`
    await storeLabelledVisits(site, 5)
    await storeCall(site.id, null, { status: 'junk' })
    const { page } = await visitor.get(path)
    assert.deepEqual(page.props.learning.counts, { good: 2, junk: 3, unmatched: 1, unmarked: 0 })
    assert.include(page.props.learning, { model: null, run: null })
    assert.deepEqual(page.props.learning.learner, { name: 'predictive', use: null, needs: 30 })

    await visitor.send('POST', path)
    const again = await visitor.send('POST', path, {}, asProgram)
    assert.equal(again.status, 409)
    assert.include(again.body, 'E_RUN_UNDER_WAY')
  })
})
