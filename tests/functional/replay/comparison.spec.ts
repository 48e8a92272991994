import { test } from '@japa/runner'
import { addMonths } from '#app/shared/month'
import { inSite } from '#app/shared/tenant_db'
import { latestRun } from '#app/jobs/queries/runs'
import { startComparison } from '#app/replay/start_comparison'
import { cellOf } from '#app/replay/difference'
import { compareHistory, type Comparison } from '#app/replay/compare_history'
import { emptyQueue, runLater } from '#tests/functional/jobs/queue'
import { installScorers } from '#tests/functional/replay/scorers'
import {
  figuresOf,
  knownSite,
  makeHistory,
  ownedSite,
  THIS_MONTH,
} from '#tests/functional/replay/history'

test.group('Comparing scorers over history', (group) => {
  group.setup(installScorers)
  group.each.setup(emptyQueue)

  test('says what another one would have said, and changes nothing', async ({ assert }) => {
    const { person, site } = await ownedSite()
    await makeHistory(site)
    await startComparison(person, site.id, { scorer: 'counting', days: 90 })
    await runLater()
    const run = await inSite(person.id, site.id, ({ trx }) =>
      latestRun<Comparison>(trx, site.id, 'compare')
    )
    assert.include(run, { state: 'done', done: 240, total: 240 })
    const { cells, examples, ...figures } = run!.result!
    assert.deepEqual(figures, { sessions: 60, events: 240, unanswered: 0 })
    assert.equal(cells[cellOf(99, 40)], 40)
    assert.equal(cells[cellOf(99, 41)], 20)
    assert.equal(
      cells.reduce((sum, count) => sum + count),
      60
    )
    assert.lengthOf(examples, 50)
    assert.deepInclude(examples[0], {
      before: { score: 99, reasons: [{ signal: 'old', points: 99 }] },
      after: { score: 40, reasons: [{ signal: 'seen', points: 40 }] },
    })
    assert.deepEqual(await figuresOf(site), [{ score: 99, scored_by: 'old@0.9.0', count: 60 }])
  })

  test('keeps to its span, and counts what has no answer', async ({ assert }) => {
    const { site } = await ownedSite()
    await makeHistory(site, { months: [THIS_MONTH, addMonths(THIS_MONTH, -4)], sessions: 3 })
    const known = await knownSite(site)
    assert.include(await compareHistory(known, { scorer: 'counting', days: 90 }), {
      sessions: 3,
      events: 12,
    })
    assert.include(await compareHistory(known, { scorer: 'picky', days: 300 }), {
      sessions: 6,
      unanswered: 2,
    })
  })

  test('begins again when another one is wanted', async ({ assert }) => {
    const { person, site } = await ownedSite()
    await makeHistory(site, { sessions: 3 })
    await startComparison(person, site.id, { scorer: 'counting', days: 30 })
    await startComparison(person, site.id, { scorer: 'picky', days: 90 })
    await runLater()
    const run = await inSite(person.id, site.id, ({ trx }) => latestRun(trx, site.id, 'compare'))
    assert.include(run, { state: 'done' })
    assert.deepEqual(run!.payload, { scorer: 'picky', days: 90 })
  })
})
