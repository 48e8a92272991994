import { list } from 'isbot'
import { test } from '@japa/runner'
import plugin from './plugin.js'
import { Pace } from './pace.js'
import { NO_NAMES } from './patterns.js'
import { clientOf, type Client } from './client.js'
import cases from './cases/bots.json' with { type: 'json' }
import userAgents from './cases/user_agents.json' with { type: 'json' }
import { HOST } from '#app/plugins/testing/host'
import { arrivalOf } from '#app/plugins/testing/arrivals'
import { pluginSuite } from '#app/plugins/testing/suite'

pluginSuite(plugin, cases)

test.group('Enricher bots: who sends', () => {
  for (const [client, texts] of Object.entries(userAgents)) {
    test(`${texts.length} of kind ${client}`, ({ assert }) => {
      assert.deepEqual(
        texts.filter((userAgent) => clientOf(userAgent) !== (client as Client)),
        []
      )
    })
  }

  test('each pattern that makes nobody a crawler is still one of isbot', ({ assert }) => {
    assert.deepEqual(
      NO_NAMES.filter((pattern) => !list.includes(pattern)),
      []
    )
  })

  test('a name behind the first 512 letters is not looked for', ({ assert }) => {
    const [browser] = userAgents.browser
    assert.equal(clientOf(browser.padEnd(512, ' x') + ' Googlebot/2.1'), 'browser')
    assert.equal(clientOf(`${userAgents.crawler[0]} ${'x'.repeat(8_000)}`), 'crawler')
  })
})

test.group('Enricher bots: pace', () => {
  const at = (ms: number) => new Date(Date.UTC(2026, 0, 15, 12) + ms)

  test('a burst is allowed, more than the limit in a minute is not, the next minute is new', ({
    assert,
  }) => {
    const { screen } = plugin.create(
      { crawlers: true, headless: false, libraries: false, prefetch: true, events_per_minute: 50 },
      HOST
    )
    const answers = Array.from({ length: 60 }, (_, i) => screen!(arrivalOf({ receivedAt: at(i) })))
    assert.equal(answers.indexOf('bot'), 50)
    assert.lengthOf(answers.filter(Boolean), 10)
    assert.isNull(screen!(arrivalOf({ visitor: '1:else', receivedAt: at(70) })))
    assert.isNull(screen!(arrivalOf({ receivedAt: at(60_000) })))
  })

  test('crowds are not taken for one, and do not hide one', ({ assert }) => {
    const pace = new Pace(100)
    let refused = 0
    for (let i = 0; i < 50_000; i++) {
      if (pace.isTooFast(`1:visitor-${i}`, at(i / 10))) refused++
      if (i % 100 === 0) pace.isTooFast('1:machine', at(i / 10))
    }
    assert.equal(refused, 0)
    assert.isTrue(pace.isTooFast('1:machine', at(5_000)))
  })

  test('no limit: nobody is too fast', ({ assert }) => {
    const pace = new Pace(0)
    assert.isFalse(Array.from({ length: 5_000 }, () => pace.isTooFast('1:a', at(0))).includes(true))
  })
})
