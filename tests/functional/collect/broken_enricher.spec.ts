import { test } from '@japa/runner'
import { randomUUID } from 'node:crypto'
import { pluginRegistry } from '#app/plugins/registry'
import { eventOf, post } from '#tests/support/sync'
import { makeSite, rowsOf } from '#tests/support/sites'
import device from '#plugins/enrichment/device/plugin'
import type { Enricher, EnricherPlugin } from '#app/plugins/contracts/enricher'

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36'

/** Every method says the same. */
const saying = (answer: () => any): Enricher => ({
  screen: answer,
  visit: answer,
  referrer: answer,
})

const throwing = () => {
  throw new Error('broken')
}

/** In CPU, as a bad pattern would. */
function hanging() {
  const until = performance.now() + 300
  while (performance.now() < until);
  return null
}

const BROKEN: Record<string, () => Enricher> = {
  'cannot-be-created': throwing,
  'is-null': () => null as any,
  'has-no-functions': () => ({ screen: 5, visit: 'x', referrer: {} }) as any,
  'throws': () => saying(throwing),
  'throws-nothing': () =>
    saying(() => {
      throw null
    }),
  'hangs': () => saying(hanging),
  'answers-later': () => saying(async () => 'bot'),
  'fails-later': () => saying(async () => throwing()),
  'number': () => saying(() => 5),
  'text': () => saying(() => 'human'),
  'list': () => saying(() => ['bot']),
  'wrong-types': () => saying(() => ({ city: 5, country: true, kind: 'search', name: [] })),
  'long': () => saying(() => ({ city: 'x'.repeat(10_000), kind: 'ai', name: 'x'.repeat(10_000) })),
  'half-characters': () => saying(() => ({ city: '\ud800', kind: 'ai', name: '\udc00' })),
  'nul': () => saying(() => ({ city: 'a\0b', kind: 'ai', name: 'a\0b' })),
  'lower-country': () => saying(() => ({ country: 'de', kind: 'unknown', name: 'x' })),
  'prototype': () => saying(() => JSON.parse('{"__proto__":{"city":"x"},"kind":"__proto__"}')),
  'changes-its-mind': () =>
    saying(() => {
      let read = 0
      const once = (value: string) => (read++ < 5 ? value : throwing())
      return {
        get city() {
          return once('Nowhere')
        },
        get kind() {
          return once('search')
        },
        get name() {
          return once('nobody')
        },
      }
    }),
  'mutates': () => ({
    screen: (arrival) => spoil(arrival),
    visit: (arrival) => spoil(arrival) ?? {},
  }),
}

function spoil(arrival: any) {
  arrival.receivedAt.setTime(0)
  arrival.userAgent = 'Googlebot/2.1'
  arrival.address = 'nowhere'
  arrival.visitor = null
  return null
}

test.group('A broken enricher', (group) => {
  group.each.teardown(() => void Reflect.deleteProperty(pluginRegistry, 'all'))

  for (const [name, create] of Object.entries(BROKEN)) {
    test(`"${name}" loses no event, and no answer of another one`, async ({ assert }) => {
      askFirst({ ...device, name, create })
      const site = await makeSite()
      const sid = randomUUID()
      const event = () => eventOf(site, { sid, r: 'https://www.google.com/' })
      const { body } = await post({ events: [event(), event()] }, { 'user-agent': CHROME })
      assert.include(body, { status: 'synced', accepted: 2 })

      const [session] = await rowsOf(
        `SELECT device, browser, os, channel, host(ip_address) AS address, event_count,
                started_at > now() - interval '1 hour' AS is_today FROM sessions WHERE site_id = ?`,
        [site.id]
      )
      assert.deepEqual(session, {
        device: 'desktop',
        browser: 'Chrome',
        os: 'Windows',
        channel: 'organic_search',
        address: '127.0.0.0',
        event_count: 2,
        is_today: true,
      })
    })
  }
})

/** Before all that are installed, until the registry forgets its own `all`. */
function askFirst(plugin: EnricherPlugin) {
  const others = pluginRegistry.all('enricher')
  Object.defineProperty(pluginRegistry, 'all', {
    configurable: true,
    value: () => [plugin, ...others],
  })
}
