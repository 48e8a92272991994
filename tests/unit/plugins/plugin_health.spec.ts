import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { pluginHealth } from '#app/plugins/plugin_health'

const HOUR_MS = 3_600_000
const start = Date.UTC(2026, 0, 1, 10)

test.group('Health of plugins', (group) => {
  group.each.teardown(() => clock.freeze(null))
  const used = (site: string) => ({ site, kind: 'scorer', plugin: 'classic' })

  test('tells the last problem, and how often within a day', ({ assert }) => {
    const site = used('one')
    for (const hours of [0, 0, 20, 23]) {
      clock.freeze(new Date(start + hours * HOUR_MS))
      pluginHealth.failed(site, `after ${hours}`, null)
    }
    assert.deepInclude(pluginHealth.of(site), {
      problem: 'after 23',
      failures: 4,
      restsUntil: null,
    })
    clock.freeze(new Date(start + 24 * HOUR_MS))
    assert.equal(pluginHealth.of(site)?.failures, 2)
    clock.freeze(new Date(start + 47 * HOUR_MS))
    assert.isNull(pluginHealth.of(site))
    assert.isNull(pluginHealth.of(used('another')))
  })

  test('rests until then, or until it is made anew', ({ assert }) => {
    const site = used('two')
    clock.freeze(new Date(start))
    const until = new Date(start + 60_000)
    pluginHealth.failed(site, 'no', until)
    assert.deepEqual(pluginHealth.of(site)?.restsUntil, until)
    pluginHealth.begins(site)
    assert.isNull(pluginHealth.of(site)!.restsUntil)
    pluginHealth.failed(site, 'no', until)
    clock.freeze(until)
    assert.isNull(pluginHealth.of(site)!.restsUntil)
  })

  test('remembers so many, and those that failed last', ({ assert }) => {
    for (let i = 0; i <= 5_000; i++) pluginHealth.failed(used(`many ${i}`), 'no', null)
    assert.isNull(pluginHealth.of(used('many 0')))
    assert.equal(pluginHealth.of(used('many 5000'))?.failures, 1)
  })
})
