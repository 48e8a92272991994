import { test } from '@japa/runner'
import { inSite } from '#app/shared/tenant_db'
import { latestRun } from '#app/jobs/queries/runs'
import { replayHistory } from '#app/replay/choose_scorer'
import { rowsOf } from '#tests/support/sites'
import { until } from '#tests/support/until'
import { forgetLeftWork } from '#tests/functional/jobs/queue'
import { startSecondServer } from '#tests/support/second_server'
import { EVENTS_EACH, figuresOf, makeHistory, ownedSite } from '#tests/functional/replay/history'

/** Enough that it is killed in the middle. */
const SESSIONS = 6_000
const MONTHS = 2
const PATIENCE = { withinMs: 60_000 }

const startServer = () => startSecondServer({ NODE_ENV: 'production', LOG_LEVEL: 'warn' })

test.group('A server that is killed during a replay', (group) => {
  group.each.setup(forgetLeftWork)

  test('goes on from where it was, and every visit is scored once', async ({ assert, cleanup }) => {
    const { person, site } = await ownedSite()
    await makeHistory(site, { sessions: SESSIONS })
    const run = async () =>
      (await inSite(person.id, site.id, ({ trx }) => latestRun(trx, site.id, 'replay')))!
    await replayHistory(person, site.id)

    const first = await startServer()
    cleanup(() => first.stop())
    await until(async () => (await run()).done > 0, PATIENCE)
    await first.kill()
    const { state, done } = await run()
    assert.equal(state, 'running')
    assert.isBelow(done, SESSIONS * MONTHS * EVENTS_EACH)

    const second = await startServer()
    cleanup(() => second.stop())
    await until(async () => (await run()).state === 'done', PATIENCE)
    assert.include((await run()).result, {
      events: SESSIONS * MONTHS * EVENTS_EACH,
      sessions: SESSIONS * MONTHS,
      unanswered: 0,
    })
    const figures = await figuresOf(site)
    assert.isTrue(figures.every((row) => row.scored_by === 'classic@1.0.0'))
    assert.equal(
      figures.reduce((sum, { count }) => sum + count, 0),
      SESSIONS * MONTHS
    )
    const [{ twice }] = await rowsOf(
      `SELECT count(*) - count(DISTINCT session_id) AS twice FROM former_scores WHERE site_id = ?`,
      [site.id]
    )
    assert.equal(Number(twice), 0)
  }).timeout(150_000)
})
