import { test } from '@japa/runner'
import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { until } from '#tests/support/until'
import { Regulars } from '#app/demo/live/regulars'
import { sendLiveTraffic } from '#app/demo/live/live_traffic'
import type { LiveFigures } from '#app/demo/live/live_traffic'
import { londonPlumber } from '#app/demo/catalogue/london_plumber'
import { saoPauloLocksmith } from '#app/demo/catalogue/sao_paulo_locksmith'

interface Seen {
  at: number
  headers: NodeJS.Dict<string | string[]>
  body: { sent: number; events: Record<string, any>[] }
}

type Reply = { status: number; headers?: Record<string, string>; body?: object }

/** Stands for a server in trouble, which the real one cannot be talked into. */
async function serverThat(answer: (request: Seen, count: number) => Reply) {
  const seen: Seen[] = []
  const server = createServer(async (request, response) => {
    const body = JSON.parse((await request.toArray()).join(''))
    seen.push({ at: Date.now(), headers: request.headers, body })
    const reply = answer(seen.at(-1)!, seen.length)
    response.writeHead(reply.status, reply.headers).end(JSON.stringify(reply.body ?? {}))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { url, seen, close }
}

function live(url: string, sites = [londonPlumber]) {
  const stop = new AbortController()
  let figures: LiveFigures | undefined
  const ended = sendLiveTraffic({
    url,
    sites: sites.map((site) => ({ site, publicId: site.domain, regulars: new Regulars() })),
    rate: 6_000,
    speed: 1_000,
    seed: 'test',
    signal: stop.signal,
    onChange: (now) => (figures = { ...now }),
  })
  const end = () => {
    stop.abort()
    return ended
  }
  return { end, ended, figures: () => figures }
}

test.group('Demo: live traffic', () => {
  test('says what a browser on a page of the site says', async ({ assert, cleanup }) => {
    const { url, seen, close } = await serverThat(() => ({ status: 200 }))
    cleanup(close)
    const traffic = live(url)
    await until(() => seen.length > 20)
    const figures = await traffic.end()

    for (const { headers, body } of seen) {
      assert.equal(headers.origin, 'https://www.brixtonboilers.example')
      assert.match(String(headers['content-type']), /^text\/plain/)
      assert.match(String(headers['user-agent']), /^Mozilla\/5\.0 \(/)
      assert.match(String(headers['accept-language']), /^[a-z]{2}-[A-Z]{2},/)
      assert.lengthOf(new Set(body.events.map(({ sid }) => sid)), 1)
      assert.isTrue(body.events.every(({ ts }) => ts <= body.sent))
    }
    assert.isAbove(figures.visits, 5)
    assert.isAbove(figures.events, 20)
  })

  for (const status of [429, 503]) {
    test(`${status}: waits as long as it is told, then sends the same again`, async ({
      assert,
      cleanup,
    }) => {
      const headers = { 'Retry-After': '1' }
      const { url, seen, close } = await serverThat((_, count) =>
        count === 1 ? { status, headers } : { status: 200 }
      )
      cleanup(close)
      const traffic = live(url)
      await until(() => traffic.figures()?.trouble)
      await until(() => seen.length > 5)
      await traffic.end()
      assert.isAtLeast(seen[1].at - seen[0].at, 990)
      const ids = seen.slice(1).flatMap(({ body }) => body.events.map(({ id }) => id))
      for (const { id } of seen[0].body.events) assert.include(ids, id)
      assert.lengthOf(new Set(ids), ids.length)
      assert.isNull(traffic.figures()!.trouble)
    })
  }

  test('nobody there: keeps what happens, and tries again', async ({ assert }) => {
    const traffic = live('http://127.0.0.1:9')
    await until(() => (traffic.figures()?.waiting ?? 0) > 5)
    const figures = await traffic.end()
    assert.match(figures.trouble!, /does not answer/)
    assert.equal(figures.events, 0)
  })

  test('a site that is refused is left alone, the others go on', async ({ assert, cleanup }) => {
    const isRefused = ({ headers }: Seen) => String(headers.origin).includes('chaveiro')
    const { url, seen, close } = await serverThat((request) =>
      isRefused(request)
        ? { status: 403, body: { error: { code: 'E_UNKNOWN_SITE' } } }
        : { status: 200 }
    )
    cleanup(close)
    const traffic = live(url, [londonPlumber, saoPauloLocksmith])
    await until(() => seen.some(isRefused))
    const count = seen.length
    await until(() => seen.length > count + 10)
    const figures = await traffic.end()
    assert.lengthOf(seen.filter(isRefused), 1)
    assert.deepEqual([...figures.refused], [['Chaveiro Paulista 24h', 'E_UNKNOWN_SITE']])
  })

  test('ends by itself when every site is refused', async ({ assert, cleanup }) => {
    const { url, close } = await serverThat(() => ({ status: 404 }))
    cleanup(close)
    const figures = await live(url).ended
    assert.deepEqual([...figures.refused], [['Brixton Boilers & Plumbing', 'HTTP 404']])
  })

  test('keeps below the limit that the server names', async ({ assert, cleanup }) => {
    const { url, seen, close } = await serverThat((_, count) => ({
      status: 200,
      headers: {
        'RateLimit-Limit': '20',
        'RateLimit-Remaining': String(20 - count),
        'RateLimit-Reset': '60',
      },
    }))
    cleanup(close)
    const traffic = live(url)
    await until(() => (traffic.figures()?.waiting ?? 0) > 20)
    const figures = await traffic.end()
    assert.isAtMost(seen.length, 11)
    assert.equal(figures.limit, 20)
  })
})
