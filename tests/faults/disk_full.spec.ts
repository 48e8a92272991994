import { test } from '@japa/runner'
import { until } from '#tests/support/until'
import { stage } from '#tests/faults/support/stage'
import {
  fillUp,
  obstacleToMounting,
  onSmallDisk,
  withLogElsewhere,
} from '#tests/faults/support/small_disk'
import type { Cluster } from '#tests/faults/support/cluster'

const obstacle = obstacleToMounting()

test.group('The disk of the database is full', (group) => {
  group.tap((each) =>
    each
      .tags(['@slow'])
      .skip(obstacle !== null, `NOT TESTED, no small disk can be mounted: ${obstacle}`)
  )

  test('tables cannot grow: senders come again, and are served once there is room', async ({
    assert,
    cleanup,
  }) => {
    const on = await stage(cleanup, {
      cluster: { prepare: onSmallDisk, arrange: withLogElsewhere },
    })
    const load = await on.underLoad()
    const makeRoom = fillUp(on.cluster)
    await on.refuses(50, 60_000)
    makeRoom()
    await on.accepts(50)
    await load.stop()

    assert.isNotNull(on.cluster.postmaster, 'PostgreSQL did not live through it')
    assert.lengthOf(on.ledger.open, 0)
    assert.deepEqual(await on.violations(), [])
  })

  /**
   * PostgreSQL takes itself down when it cannot write its log, and cannot come up while there is no room for the next piece
   * of it. What starts it again is whatever runs it: here we do. The application is not touched.
   */
  test('the log of the database cannot grow', async ({ assert, cleanup }) => {
    const on = await stage(cleanup, { cluster: { prepare: onSmallDisk } })
    const load = await on.underLoad()
    const makeRoom = fillUp(on.cluster)
    await until(() => isLogFull(on.cluster), { what: 'the end of the log', withinMs: 60_000 })
    await on.refuses(50)
    makeRoom()
    await until(() => isBack(on.cluster), { what: 'the database', withinMs: 60_000 })
    await on.accepts(50)
    await load.stop()

    assert.lengthOf(on.ledger.open, 0)
    assert.deepEqual(await on.violations(), [])
  })
})

/** A server that could not write its log may still be about to end when there is room again; then somebody has to start it. */
async function isBack(cluster: Cluster) {
  if (!cluster.postmaster) await cluster.start()
  return cluster.query('SELECT 1').then(
    () => true,
    () => false
  )
}

/** Each piece of the log that is begun uses up one of those that were kept for it, until a new one has to be made. */
async function isLogFull(cluster: Cluster) {
  try {
    await cluster.query(
      'SELECT pg_switch_wal() FROM pg_logical_emit_message(false, $$fault$$, $$.$$)'
    )
    return false
  } catch {
    return true
  }
}
