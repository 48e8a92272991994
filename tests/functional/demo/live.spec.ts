import env from '#start/env'
import { test } from '@japa/runner'
import { until } from '#tests/support/until'
import { rowsOf } from '#tests/support/sites'
import { makeDemo } from '#app/demo/make_demo'
import { takeAwayDemo } from '#app/demo/take_away_demo'
import { liveSites } from '#app/demo/live/live_sites'
import type { DemoWorkspace } from '#app/demo/demo_workspace'
import { sendLiveTraffic } from '#app/demo/live/live_traffic'
import { torontoPhysio } from '#app/demo/catalogue/toronto_physio'
import { lyonPhotographer } from '#app/demo/catalogue/lyon_photographer'
import { saoPauloLocksmith } from '#app/demo/catalogue/sao_paulo_locksmith'

test.group('Demo: live traffic to a running server', (group) => {
  let demo: DemoWorkspace

  group.setup(async () => {
    const sites = [saoPauloLocksmith, lyonPhotographer, torontoPhysio]
    const made = await makeDemo({ months: 1, seed: 'test', password: 'seven brown bears', sites })
    if (!('demo' in made)) throw new Error(made.outcome)
    demo = made.demo
    return async () => void (await takeAwayDemo())
  })

  test('rows arrive, scored, with new and with known visitors', async ({ assert }) => {
    const since = new Date()
    const stop = new AbortController()
    const sites = await liveSites(demo)
    assert.sameMembers(
      sites.map(({ site }) => site.domain),
      [saoPauloLocksmith.domain, lyonPhotographer.domain]
    )
    const url = `http://${env.get('HOST')}:${env.get('PORT')}`
    const options = { url, sites, rate: 6_000, speed: 2_000, seed: 'test', signal: stop.signal }
    let sent = 0
    const ended = sendLiveTraffic({ ...options, onChange: ({ events }) => (sent = events) })
    await until(() => sent > 800, { what: '800 events' })
    stop.abort()
    const figures = await ended

    const sessions = await rowsOf(
      `SELECT s.score, s.event_count, s.browser, v.sessions_count FROM sessions s
         JOIN visitors v ON v.site_id = s.site_id AND v.fingerprint = s.fingerprint
        WHERE s.site_id = ANY (?::uuid[]) AND s.last_event_at >= ?`,
      [demo.sites.map(({ id }) => id), since]
    )
    const events = await rowsOf(
      `SELECT event_action, clock_suspect FROM events
        WHERE site_id = ANY (?::uuid[]) AND created_at >= ?`,
      [demo.sites.map(({ id }) => id), since]
    )
    assert.equal(figures.refused.size, 0)
    assert.isAbove(sessions.length, 40)
    assert.isTrue(sessions.some((session) => session.sessions_count > 1))
    assert.isTrue(sessions.some((session) => session.score >= 50))
    assert.isTrue(sessions.every((session) => session.browser))
    assert.isTrue(events.every((event) => !event.clock_suspect))
    assert.include(
      events.map((event) => event.event_action),
      'session_end'
    )
    assert.notInclude(
      events.map((event) => event.event_action),
      'heartbeat'
    )
  })
})
