import { test } from '@japa/runner'
import { until } from '#tests/support/until'
import { stage } from '#tests/faults/support/stage'
import { addMonths, monthOf } from '#app/shared/month'
import { Load } from '#tests/faults/support/load'
import { AppProcess } from '#tests/faults/support/app_process'
import type { Cluster } from '#tests/faults/support/cluster'

const thisMonth = monthOf(new Date())
const nameOf = (table: string, month = thisMonth) =>
  `${table}_${month.slice(0, 7).replace('-', '_')}`

const strays = (cluster: Cluster) =>
  cluster.query(`
    SELECT id FROM partitions.events_default UNION ALL SELECT id FROM partitions.sessions_default`)

test.group('A month has no partition', (group) => {
  group.tap((each) => each.tags(['@slow']))

  test('its events fall into the net, are said to be there, and go where they belong once it is made', async ({
    assert,
    cleanup,
  }) => {
    const on = await stage(cleanup)
    const lost = [nameOf('events'), nameOf('sessions')]
    for (const name of lost) await on.cluster.query(`DROP TABLE partitions.${name}`)
    const load = await on.underLoad()
    assert.isNotEmpty(await strays(on.cluster))
    const sick = await on.app.health()
    assert.equal(sick?.status, 503)
    for (const name of lost) assert.include(JSON.stringify(sick?.body), name)

    const next = await AppProcess.start(on.cluster.url()) // makes the months when it starts
    cleanup(() => next.kill())
    assert.isEmpty(await strays(on.cluster))
    assert.equal((await on.app.health())?.status, 200)
    assert.notInclude(JSON.stringify(await on.app.health()), 'no partition')
    await on.accepts(50)
    await load.stop()
    assert.isEmpty(await strays(on.cluster))
    assert.lengthOf(on.ledger.open, 0)
    assert.equal(on.ledger.count(200), on.ledger.exchanges.length)
    assert.deepEqual(await on.violations(), [])
  })

  test('a partition that was taken off comes back with what it held', async ({
    assert,
    cleanup,
  }) => {
    const on = await stage(cleanup)
    const month = addMonths(thisMonth, 1)
    for (const table of ['events', 'sessions']) {
      await on.cluster.query(
        `ALTER TABLE ${table} DETACH PARTITION partitions.${nameOf(table, month)}`
      )
    }
    assert.equal((await on.app.health())?.status, 503)
    await on.app.kill()
    await on.app.start()
    assert.equal((await on.app.health())?.status, 200)
  })

  test('only its {$self} are without: nothing is acknowledged that cannot be stored')
    .with(['events', 'sessions'])
    .run(async ({ assert, cleanup }, table) => {
      const on = await stage(cleanup)
      await on.cluster.query(`DROP TABLE partitions.${nameOf(table)} CASCADE`)
      assert.equal((await on.app.health())?.status, 503)
      const load = new Load(on.sender, on.ledger, on.sites).start()
      await until(() => on.ledger.exchanges.length > 50, { what: 'answers' })

      const next = await AppProcess.start(on.cluster.url())
      cleanup(() => next.kill())
      await on.accepts(50)
      await load.stop()
      assert.isEmpty(await strays(on.cluster))
      assert.lengthOf(on.ledger.open, 0)
      assert.deepEqual(await on.violations(), [])
    })
})
