import pg from 'pg'
import { test } from '@japa/runner'
import { until } from '#tests/support/until'
import { stage } from '#tests/faults/support/stage'
import { someEvents } from '#tests/faults/support/traffic'
import { AppProcess } from '#tests/faults/support/app_process'

/** What an orchestrator grants before it kills. */
const GRACE_MS = 10_000

test.group('A deploy', () => {
  test('SIGTERM under load: the process ends well and soon', async ({ assert, cleanup }) => {
    const on = await stage(cleanup)
    const load = await on.underLoad()
    const ended = await on.app.stop({ withinMs: GRACE_MS })
    assert.deepEqual(ended, { code: 0, signal: null })

    await on.app.start()
    await load.stop()
    assert.lengthOf(on.ledger.open, 0)
    assert.deepEqual(await on.violations({ mayBreak: true }), [])
  }).tags(['@slow'])

  test('requests under way get their answer', async ({ assert, cleanup }) => {
    const on = await stage(cleanup)
    const [site] = on.sites
    await on.ledger.send(on.sender, site, someEvents(site, 1))
    const other = new pg.Client({ connectionString: on.cluster.adminUrl() })
    await other.connect()
    cleanup(() => other.end())
    await other.query('BEGIN; LOCK TABLE events IN EXCLUSIVE MODE')

    const answers = Array.from({ length: 8 }, () =>
      on.ledger.send(on.sender, site, someEvents(site, 3))
    )
    const isWaiting = () =>
      on.cluster.query(`SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock'`)
    await until(async () => (await isWaiting()).length, { what: 'a batch that waits' })
    const stopped = on.app.stop()
    await until(async () => !(await on.app.isOpen()), { what: 'a door that is shut' })
    await other.query('ROLLBACK')

    for (const { status } of await Promise.all(answers)) assert.equal(status, 200)
    assert.deepEqual(await stopped, { code: 0, signal: null })
    assert.deepEqual(await on.violations(), [])
  })

  test('two versions at once, and then the new one alone', async ({ assert, cleanup }) => {
    const on = await stage(cleanup)
    const load = await on.underLoad()
    const next = await AppProcess.start(on.cluster.url())
    cleanup(() => next.kill())
    on.apps = [on.app, next]
    await on.accepts(500)
    on.apps = [next] // as a load balancer does before it lets the old one be stopped
    assert.deepEqual(await on.app.stop(), { code: 0, signal: null })
    await on.accepts(100)
    await load.stop()

    assert.lengthOf(on.ledger.open, 0)
    assert.equal(on.ledger.count(200), on.ledger.exchanges.length)
    assert.deepEqual(await on.violations(), [])
  })
})
