import { test } from '@japa/runner'
import { stage } from '#tests/faults/support/stage'

/** From the first moment at which the database could be asked again. */
const RECOVERY_MS = 10_000

/** The two pools that ingestion has to do with sign in under this name. */
const CONNECTIONS = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'opsmantik%'`

test.group('The database goes away and comes back, and nobody touches the application', () => {
  test('kill -9 of the server and all its processes', async ({ assert, cleanup }) => {
    const on = await stage(cleanup)
    const load = await on.underLoad()
    for (let round = 1; round <= 2; round++) {
      await on.cluster.kill()
      await on.refuses(30)
      await on.cluster.start()
      assert.isBelow(await on.accepts(50, RECOVERY_MS), RECOVERY_MS)
    }
    await load.stop()

    assert.lengthOf(on.ledger.open, 0)
    assert.deepEqual(await on.violations(), [])
  })

  test('a restart of the server', async ({ assert, cleanup }) => {
    const on = await stage(cleanup)
    const load = await on.underLoad()
    for (const mode of ['fast', 'immediate', 'fast'] as const) {
      await on.cluster.restart(mode)
      assert.isBelow(await on.accepts(50, RECOVERY_MS), RECOVERY_MS)
    }
    await load.stop()

    assert.lengthOf(on.ledger.open, 0)
    assert.deepEqual(await on.violations(), [])
  }).tags(['@slow'])

  test('an administrator ends its connections, idle and busy ones', async ({ assert, cleanup }) => {
    const on = await stage(cleanup)
    const load = await on.underLoad()
    for (let round = 1; round <= 30; round++) {
      assert.isNotEmpty(await on.cluster.query(CONNECTIONS))
      await on.accepts(20, RECOVERY_MS)
    }
    await load.stop()

    assert.lengthOf(on.ledger.open, 0)
    assert.deepEqual(await on.violations(), [])
  }).tags(['@slow'])
})
