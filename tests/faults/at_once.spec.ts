import { test } from '@japa/runner'
import { stage } from '#tests/faults/support/stage'
import { AppProcess } from '#tests/faults/support/app_process'
import { anEvent, someEvents } from '#tests/faults/support/traffic'

test.group('The same at once, at two processes', () => {
  test('ids that come many times are stored once, and every answer is that of the first', async ({
    assert,
    cleanup,
  }) => {
    const on = await stage(cleanup)
    const other = await AppProcess.start(on.cluster.url())
    cleanup(() => other.kill())
    on.apps = [on.app, other]
    const [site] = on.sites
    for (let round = 1; round <= 10; round++) {
      const events = someEvents(site, 10)
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => on.ledger.send(on.sender, site, events))
      )
      const single = anEvent(site)
      await Promise.all(Array.from({ length: 10 }, () => on.ledger.send(on.sender, site, [single])))
      const counts = answers.map(({ body }) => [body.accepted, body.duplicates])
      assert.equal(sum(counts.map(([accepted]) => accepted)), 10)
      assert.equal(sum(counts.map(([, duplicates]) => duplicates)), 90)
    }
    assert.equal(on.ledger.count(200), on.ledger.exchanges.length)
    assert.deepEqual(await on.violations(), [])
  })
})

function sum(numbers: number[]) {
  return numbers.reduce((total, number) => total + number, 0)
}
