import { test } from '@japa/runner'
import { randomInt } from 'node:crypto'
import { stage } from '#tests/faults/support/stage'
import { setTimeout as sleep } from 'node:timers/promises'

/** More of them on a machine that has the time: `FAULT_ROUNDS=50 npm run test:faults`. */
const ROUNDS = Number(process.env.FAULT_ROUNDS || 5)

test.group('The application is killed', (group) => {
  group.tap((each) => each.tags(['@slow']))

  test('in the middle of batches, at any moment, again and again', async ({ assert, cleanup }) => {
    const on = await stage(cleanup)
    const load = await on.underLoad()
    for (let round = 1; round <= ROUNDS; round++) {
      await sleep(randomInt(500)) // any moment is as good as another: this is chance, not patience
      await on.app.kill()
      await on.app.start()
      await on.accepts(50)
    }
    await load.stop()

    assert.lengthOf(on.ledger.open, 0)
    assert.deepEqual(await on.violations({ mayBreak: true }), [])
  }).timeout(60_000 + ROUNDS * 20_000)
})
