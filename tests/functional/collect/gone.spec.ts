import { test } from '@japa/runner'
import { sendRaw } from '#tests/support/raw_http'
import { startSecondServer } from '#tests/support/second_server'

const HEAD = 'POST /api/sync HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\n'

test.group('POST /api/sync, a sender that goes away', () => {
  test('in the middle of its body: no fault of ours, so not a word in the log', async ({
    assert,
    cleanup,
  }) => {
    const server = await startSecondServer({ LOG_LEVEL: 'warn' })
    cleanup(() => server.stop())
    for (const then of ['end', 'reset'] as const) {
      for (const body of ['Content-Length: 90\r\n\r\n{"s":', 'Content-Length: 90\r\n\r\n']) {
        await sendRaw([HEAD + body], { port: server.port, then, pauseMs: 20 })
      }
      await sendRaw([`${HEAD}Transfer-Encoding: chunked\r\n\r\n5\r\n{"s":\r\n`], {
        port: server.port,
        then,
        pauseMs: 20,
      })
    }
    const last = `${HEAD}Connection: close\r\nContent-Length: 2\r\n\r\n{}`
    assert.match(await sendRaw([last], { port: server.port }), /^HTTP\/1\.1 400 /)
    await server.stop()
    assert.equal(server.log, '')
  })
})
