import { connect } from 'node:net'
import env from '#start/env'
import { test } from '@japa/runner'
import { until } from '#tests/support/until'
import { signIn } from '#tests/support/sign_in'
import { liveHub } from '#app/live/live_hub'
import { MAX_BACKLOG } from '#app/live/live_stream'
import { openStream } from '#tests/support/event_stream'
import { makePerson, makeSite } from '#tests/support/sites'
import { startSecondServer } from '#tests/support/second_server'

async function watcher() {
  const owner = await makePerson()
  const site = await makeSite({ workspaceId: owner.workspaceId })
  const { header } = await signIn(owner.user)
  return { site, header, path: `/sites/${site.id}/live/stream` }
}

const message = (detail: string) => ({
  type: 'signal' as const,
  signal: 'click' as const,
  lastAt: new Date().toISOString(),
  detail,
})

test.group('Live stream | life', () => {
  test('a client that does not read is closed, and the others do not notice', async ({
    assert,
    cleanup,
  }) => {
    const { site, header, path } = await watcher()
    const reader = await openStream(path, header)
    const sleeper = connect(env.get('PORT'), env.get('HOST'))
    cleanup(() => {
      sleeper.destroy()
      reader.close()
    })
    sleeper.write(`GET ${path} HTTP/1.1\r\nhost: test\r\ncookie: ${header}\r\n\r\n`)
    await until(() => liveHub.streams().filter((s) => s.watcher.siteId === site.id).length === 2)
    sleeper.pause()

    const text = 'x'.repeat(64 * 1024)
    const most = { backlog: 0 }
    let sent = 0
    const isOpen = () => liveHub.streams().filter((s) => s.watcher.siteId === site.id).length === 2
    while (isOpen() && sent < 2000) {
      liveHub.send(site.id, 'signal', () => message(text))
      sent += 1
      await reader.next(() => reader.messages.length === sent)
      const buffered = liveHub.streams().map((s) => s.response.writableLength)
      most.backlog = Math.max(most.backlog, ...buffered)
    }
    assert.isFalse(isOpen(), 'the sleeper is still there')
    assert.isAtMost(most.backlog, MAX_BACKLOG + 128 * 1024)
    assert.isFalse(reader.isOver)
  })

  test('a client that goes away is forgotten', async () => {
    const { site, header, path } = await watcher()
    const stream = await openStream(path, header)
    await until(() => liveHub.isWatched(site.id))
    stream.close()
    await until(() => !liveHub.isWatched(site.id))
  })

  test('a server with open streams stops when it is told to', async ({ assert, cleanup }) => {
    const { path, header } = await watcher()
    const server = await startSecondServer({})
    cleanup(() => server.stop())

    const response = await fetch(`http://${env.get('HOST')}:${server.port}${path}`, {
      headers: { cookie: header },
    })
    assert.equal(response.status, 200)
    const startedAt = performance.now()
    const stopped = server.stop()
    const text = await response.text().catch(() => 'cut')
    assert.equal(text, ':ok\n\n')
    await stopped
    assert.isBelow(performance.now() - startedAt, 3_000)
  }).timeout(30_000)
})
