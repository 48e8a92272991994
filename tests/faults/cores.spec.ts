import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from '@japa/runner'
import { until } from '#tests/support/until'
import { stage } from '#tests/faults/support/stage'
import { anEvent, everyone, someEvents } from '#tests/faults/support/traffic'
import { childrenOf, isAlive, signal } from '#tests/faults/support/process_tree'

const ROUNDS = Number(process.env.FAULT_ROUNDS || 5)

const SETTINGS = { WEB_CONCURRENCY: '2', DELIVERIES: 'off' }

function onTwoCores(cleanup: Parameters<typeof stage>[0]) {
  return stage(cleanup, { settings: SETTINGS })
}

type OnStage = Awaited<ReturnType<typeof stage>>

/** Those that serve; the parent has no other children here. */
function webProcesses({ app }: OnStage) {
  return childrenOf(app.pid).filter(
    (pid) => isAlive(pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('bin/server')
  )
}

test.group('Two web processes', (group) => {
  group.tap((each) => each.tags(['@slow']))
  group.tap((each) => each.skip(process.platform !== 'linux', 'processes are found in /proc'))

  test('one is killed under load, again and again: the other goes on, and another comes', async ({
    assert,
    cleanup,
  }) => {
    const on = await onTwoCores(cleanup)
    const load = await on.underLoad()
    for (let round = 1; round <= ROUNDS; round++) {
      const before = webProcesses(on)
      assert.lengthOf(before, 2)
      await sleep(randomInt(300)) // any moment is as good as another: this is chance, not patience
      signal(before[randomInt(2)], 'SIGKILL')
      await on.accepts(50, 60_000) // the other one may be starting still
      await until(() => webProcesses(on).length === 2, {
        what: 'another web process',
        withinMs: 90_000, // the pauses before a new start grow
      })
    }
    await load.stop()
    assert.lengthOf(on.ledger.open, 0)
    assert.deepEqual(await on.violations({ mayBreak: true }), [])
  }).timeout(60_000 + ROUNDS * 100_000)

  test('the parent is killed: nobody is left, and nothing that was promised is lost', async ({
    assert,
    cleanup,
  }) => {
    const on = await onTwoCores(cleanup)
    const load = await on.underLoad()
    const children = webProcesses(on)
    await on.app.kill()
    await until(() => !children.some(isAlive), { what: 'the end of the children' })
    await on.app.start()
    await load.stop()
    assert.lengthOf(on.ledger.open, 0)
    assert.deepEqual(await on.violations({ mayBreak: true }), [])
  })

  test('SIGHUP under load replaces them one by one, and nobody is turned away', async ({
    assert,
    cleanup,
  }) => {
    const on = await onTwoCores(cleanup)
    const load = await on.underLoad()
    const before = webProcesses(on)
    signal(on.app.pid, 'SIGHUP')
    await until(
      () => {
        const now = webProcesses(on)
        return now.length === 2 && !now.some((pid) => before.includes(pid))
      },
      { what: 'two new web processes', withinMs: 120_000 }
    )
    await on.accepts(50)
    await load.stop()
    assert.lengthOf(on.ledger.open, 0)
    assert.deepEqual(
      on.ledger.exchanges.filter(({ answer }) => answer.status !== null && answer.status !== 200),
      []
    )
    // A connection that is kept may be closed in the moment in which its client uses it again.
    assert.deepEqual(await on.violations({ mayBreak: true }), [])
  }).timeout(180_000)

  test('SIGTERM under load: all of them end well and soon', async ({ assert, cleanup }) => {
    const on = await onTwoCores(cleanup)
    const load = await on.underLoad()
    const children = webProcesses(on)
    const ended = await on.app.stop({ withinMs: 10_000 })
    assert.deepEqual(ended, { code: 0, signal: null })
    assert.isFalse(children.some(isAlive))
    await on.app.start()
    await load.stop()
    assert.lengthOf(on.ledger.open, 0)
    assert.deepEqual(await on.violations({ mayBreak: true }), [])
  })

  test('the same event a hundred times at once, and the events of few visitors everywhere', async ({
    assert,
    cleanup,
  }) => {
    const on = await onTwoCores(cleanup)
    const [site] = on.sites
    for (let round = 1; round <= 5; round++) {
      const event = anEvent(site)
      const answers = await Promise.all(
        Array.from({ length: 100 }, () => on.ledger.send(on.sender, site, [event]))
      )
      const counts = answers.map(({ body }) => body.status)
      assert.lengthOf(
        answers.filter(({ status }) => status === 200),
        100,
        String(counts)
      )
    }
    for (let round = 1; round <= 5; round++) {
      const everybody = Array.from({ length: 20 }, () => everyone(site))
      const one = Array.from({ length: 40 }, () => [anEvent(site, {}, { fp: 'one', sid: SID })])
      await Promise.all(
        [...everybody, ...one, ...[1, 2, 3].map(() => someEvents(site, 30))].map((events) =>
          on.ledger.send(on.sender, site, events)
        )
      )
    }
    assert.equal(on.ledger.count(200), on.ledger.exchanges.length)
    assert.deepEqual(await on.violations(), [])
  }).timeout(120_000)
})

const SID = '0199d7d0-0000-7000-8000-000000000001'
