import env from '#start/env'
import { test } from '@japa/runner'
import type { Session } from '@adonisjs/session'
import { beginLink, takePendingLink } from '#app/ads/connections/begin_link'

/** As much of a session as is needed. */
function aSession() {
  const kept = new Map<string, unknown>()
  const session = {
    get: (key: string, other: unknown) => kept.get(key) ?? other,
    put: (key: string, value: unknown) => void kept.set(key, value),
  }
  return session as unknown as Session
}

const stateIn = (address: string) => new URL(address).searchParams.get('state')!

test.group('The way to Google and back', (group) => {
  group.setup(() => {
    env.set('GOOGLE_BASE_URL', 'http://127.0.0.1:9')
    return () => env.set('GOOGLE_BASE_URL', '')
  })

  test('is of one person, though a browser is used by two', ({ assert }) => {
    const session = aSession()
    const state = stateIn(beginLink(session, 'ann', 'site'))
    assert.isNull(takePendingLink(session, 'bob', state))
    assert.isNull(takePendingLink(session, 'ann', state), 'and whoever tried has used it up')
  })

  test('is of one tab, and the last five of them', ({ assert }) => {
    const session = aSession()
    const states = Array.from({ length: 6 }, (_, i) =>
      stateIn(beginLink(session, 'ann', `site ${i}`))
    )
    assert.lengthOf(new Set(states), 6)
    assert.isNull(takePendingLink(session, 'ann', states[0]))
    assert.equal(takePendingLink(session, 'ann', states[1])!.siteId, 'site 1')
    assert.equal(takePendingLink(session, 'ann', states[5])!.siteId, 'site 5')
    for (const odd of [undefined, null, '', [states[2]], { x: states[2] }, 'constructor']) {
      assert.isNull(takePendingLink(session, 'ann', odd))
    }
  })
})
