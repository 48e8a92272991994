import env from '#start/env'
import { test } from '@japa/runner'
import { makeSite } from '#tests/support/sites'
import { eventOf } from '#tests/support/sync'
import { freePort, startSecondServer } from '#tests/support/second_server'

const REQUESTS = 40

test.group('POST /api/sync, without a database', () => {
  test('503 for each, with all a page needs to come again, and not a line for each', async ({
    assert,
    cleanup,
  }) => {
    const site = await makeSite()
    const nowhere = Object.assign(new URL(env.get('DATABASE_URL')), { port: await freePort() })
    const server = await startSecondServer({ LOG_LEVEL: 'error', DATABASE_URL: nowhere.href })
    cleanup(() => server.stop())

    const answers = await Promise.all(
      Array.from({ length: REQUESTS }, () =>
        fetch(`http://127.0.0.1:${server.port}/api/sync`, {
          method: 'POST',
          headers: { 'content-type': 'text/plain', 'origin': 'https://example.com' },
          body: JSON.stringify(eventOf(site)),
        })
      )
    )
    for (const { status, headers } of answers) {
      assert.equal(status, 503)
      assert.isAbove(Number(headers.get('retry-after')), 0)
      assert.equal(headers.get('access-control-allow-origin'), 'https://example.com')
    }
    await server.stop()
    const lines = server.log.split('\n').filter((line) => line.includes('sync failed'))
    assert.isNotEmpty(lines)
    assert.isBelow(lines.length, REQUESTS / 2)
  })
})
