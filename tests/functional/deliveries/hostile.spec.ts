import { test } from '@japa/runner'
import outsideConfig from '#config/outside'
import { gzipSync } from 'node:zlib'
import { createServer as createTlsServer } from 'node:https'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { SELF_SIGNED } from '#tests/support/self_signed'
import { Receiver } from '#tests/support/receiver'
import { makeSite, type TestSite } from '#tests/support/sites'
import { deliverDue } from '#app/deliveries/deliver_due'
import {
  attemptsOf,
  convert,
  deliveriesOf,
  makeWebhook,
} from '#tests/functional/deliveries/destinations'

const { destination: limits } = outsideConfig.limits
const usual = { ...limits }
const CHUNKED = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n'
const servers: Server[] = []

/** Whoever writes what it wants to the socket. */
async function rawServer(talk: (socket: import('node:net').Socket) => void) {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    talk(socket)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  outsideConfig.allowedRanges = ['127.0.0.0/8']
  return `http://127.0.0.1:${(server.address() as any).port}/`
}

/** What became of a conversion that is told to this address. */
async function told(site: TestSite, url: string) {
  const { id } = await makeWebhook(site, url)
  await convert(site)
  const startedAt = performance.now()
  await deliverDue()
  const [delivery] = await deliveriesOf(id)
  const [attempt] = await attemptsOf(id)
  return { delivery, attempt, tookMs: performance.now() - startedAt }
}

test.group('Receivers that mean harm, or are broken', (group) => {
  group.each.teardown(() => {
    Object.assign(limits, usual)
    outsideConfig.allowedRanges = []
    for (const server of servers.splice(0)) server.close()
  })

  test('200 with an endless body: taken, the rest is hung up on', async ({ assert }) => {
    let sent = 0
    const url = await rawServer((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 5000000000\r\n\r\n')
      const flood = () => {
        while (!socket.destroyed && socket.write(Buffer.alloc(65_536, 'x'))) sent += 65_536
      }
      socket.on('drain', flood)
      flood()
    })
    const before = process.memoryUsage().rss
    const { delivery, attempt, tookMs } = await told(await makeSite(), url)
    assert.equal(delivery.state, 'delivered')
    assert.isAtMost(attempt.answer.length, 2_000)
    assert.isBelow(tookMs, 5_000)
    assert.isBelow(sent, 100_000_000)
    assert.isBelow(process.memoryUsage().rss - before, 200_000_000)
  })

  for (const status of [301, 302, 303, 307, 308]) {
    test(`${status} to an internal address is a failure, and nobody goes there`, async ({
      assert,
      cleanup,
    }) => {
      const inside = await Receiver.start(cleanup)
      const receiver = await Receiver.start(cleanup, (response) =>
        response.writeHead(status, { location: inside.url }).end()
      )
      const { delivery, attempt } = await told(await makeSite(), receiver.url)
      assert.equal(delivery.state, 'waiting')
      assert.equal(attempt.status, status)
      assert.match(attempt.problem, /redirect/)
      assert.isEmpty(inside.received)
    })
  }

  for (const [what, talk] of [
    ['hangs up', (socket) => socket.destroy()],
    [
      'hangs up in the middle',
      (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nx'),
    ],
    ['speaks something else', (socket) => socket.end('220 smtp.example.com ESMTP\r\n')],
    [
      'sends endless headers',
      (socket) => socket.write(`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(60_000)}`),
    ],
    [
      'changes the protocol',
      (socket) =>
        socket.write(
          'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n'
        ),
    ],
  ] as [string, (socket: import('node:net').Socket) => void][]) {
    test(`one that ${what} is tried again later`, async ({ assert }) => {
      const { delivery, attempt, tookMs } = await told(await makeSite(), await rawServer(talk))
      assert.equal(delivery.state, 'waiting', attempt.problem)
      assert.match(attempt.problem, /^127\.0\.0\.1:\d+: /)
      assert.isBelow(tookMs, 5_000)
    })
  }

  for (const [what, head, more] of [
    ['interim answers', '', 'HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n'.repeat(1_000)],
    ['the extension of a chunk', `${CHUNKED}2;`, 'x'.repeat(65_536)],
  ] as const) {
    test(`one that sends ${what} without an end is hung up on`, async ({ assert }) => {
      let sent = 0
      const url = await rawServer((socket) => {
        const bytes = Buffer.from(more)
        const flood = () => {
          while (!socket.destroyed && socket.write(bytes)) sent += bytes.length
        }
        socket.once('data', () => {
          socket.on('drain', flood)
          socket.write(head || bytes)
          flood()
        })
      })
      const { delivery, attempt, tookMs } = await told(await makeSite(), url)
      assert.equal(delivery.state, 'waiting')
      assert.match(attempt.problem, /it sends without an end/)
      assert.isBelow(tookMs, 5_000)
      assert.isBelow(sent, 50_000_000)
    })
  }

  for (const [what, talk] of [
    ['says nothing', () => {}],
    [
      'drips a byte now and then',
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n')
        const timer = setInterval(() => socket.write('.'), 20)
        socket.on('close', () => clearInterval(timer))
      },
    ],
    [
      'drips its headers',
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\n')
        const timer = setInterval(() => socket.write('a: b\r\n'), 20)
        socket.on('close', () => clearInterval(timer))
      },
    ],
  ] as [string, (socket: import('node:net').Socket) => void][]) {
    test(`one that ${what} is given up at the limit`, async ({ assert }) => {
      limits.timeLimitMs = 300
      const { delivery, attempt, tookMs } = await told(await makeSite(), await rawServer(talk))
      assert.equal(delivery.state, 'waiting')
      assert.match(attempt.problem, /no whole answer within 0\.3 s/)
      assert.isBelow(tookMs, 3_000)
    })
  }

  test('a certificate that nobody signed', async ({ assert, cleanup }) => {
    let requests = 0
    const server = createTlsServer(SELF_SIGNED, (_, response) => {
      requests++
      response.end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    cleanup(() => void server.close())
    outsideConfig.allowedRanges = ['127.0.0.0/8']
    const { port } = server.address() as AddressInfo
    const { delivery, attempt } = await told(await makeSite(), `https://127.0.0.1:${port}/`)
    assert.equal(delivery.state, 'waiting')
    assert.match(attempt.problem, /certificate/)
    assert.equal(requests, 0)
  })

  test('a bomb: what is packed is not unpacked', async ({ assert, cleanup }) => {
    const bomb = gzipSync(Buffer.alloc(200_000_000, 'x'))
    const receiver = await Receiver.start(cleanup, (response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb)
    )
    const before = process.memoryUsage().rss
    const { delivery, attempt, tookMs } = await told(await makeSite(), receiver.url)
    assert.equal(delivery.state, 'delivered')
    assert.isAtMost(attempt.answer.length, 2_000)
    assert.notInclude(attempt.answer, 'xxxx')
    assert.isBelow(tookMs, 5_000)
    assert.isBelow(process.memoryUsage().rss - before, 100_000_000)
  })

  test('no TLS where there should be', async ({ assert }) => {
    const plain = await rawServer((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n'))
    const { delivery, attempt } = await told(await makeSite(), plain.replace('http:', 'https:'))
    assert.equal(delivery.state, 'waiting')
    assert.match(attempt.problem, /does not speak TLS/)
  })

  test('the name has another address by the time of sending', async ({ assert }) => {
    const site = await makeSite()
    const url = await rawServer((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n'))
    const { id } = await makeWebhook(site, url)
    await convert(site)
    outsideConfig.allowedRanges = ['10.0.0.0/8'] // what was checked when it was made holds no more
    await deliverDue()
    const [attempt] = await attemptsOf(id)
    assert.match(attempt.problem, /has to be https|not on the public internet/)
  })

  test('those that are dead or slow are waited for by nobody else', async ({ assert, cleanup }) => {
    limits.timeLimitMs = 3_000
    const site = await makeSite()
    const silent = await rawServer(() => {})
    const dead = 'http://127.0.0.1:9/'
    for (let i = 0; i < 3; i++) {
      await makeWebhook(site, silent)
      await makeWebhook(site, dead)
    }
    const receiver = await Receiver.start(cleanup)
    await makeWebhook(site, receiver.url)
    for (let i = 0; i < 30; i++) await convert(site)
    const startedAt = Date.now()
    await deliverDue()
    assert.lengthOf(receiver.received, 30)
    const last = Math.max(...receiver.received.map(({ at }) => at))
    assert.isBelow(last - startedAt, 2_000, 'the good one had all of it before the others gave up')
  }).timeout(60_000)
})
