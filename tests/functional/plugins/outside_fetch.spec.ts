import { test } from '@japa/runner'
import { text } from 'node:stream/consumers'
import outsideConfig from '#config/outside'
import { createServer as createSocket } from 'node:net'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Server } from 'node:net'
import { NameServer } from '#tests/support/name_server'
import { hostOf } from '#app/plugins/host'
import { outsideFetch as fetchWithin } from '#app/plugins/outside/outside_fetch'

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown

const limits = { timeLimitMs: 10_000, maxAnswerBytes: 65_536, maxBodyBytes: 256 * 1024 }
const outsideFetch = fetchWithin(limits)
const servers: Server[] = []

/** Where a server of our own answers, on 127.0.0.1 unless said. */
async function listening(server: Server, { port = 0, host = '127.0.0.1' } = {}) {
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(port, host, resolve))
  return (server.address() as AddressInfo).port
}

const answering = (answer: Answer, where?: { port: number; host: string }) =>
  listening(createServer(answer), where)

/** Not every machine knows `localhost.` */
const NOT_REACHED = /not on the public internet|it has to be https|there is no such name/

/** Rejects, and with these words. */
async function refused(assert: any, words: RegExp, ...request: Parameters<typeof outsideFetch>) {
  await assert.rejects(() => outsideFetch(...request), words)
}

test.group('What a plugin fetches from outside', (group) => {
  group.each.setup(() => {
    outsideConfig.allowedRanges = ['127.0.0.1']
  })
  group.each.teardown(() => {
    outsideConfig.allowedRanges = []
    limits.timeLimitMs = 10_000
    for (const server of servers.splice(0)) {
      server.close()
      if ('closeAllConnections' in server) (server as any).closeAllConnections()
    }
  })

  test('sends what was asked, and gives what came', async ({ assert }) => {
    const seen: any = {}
    const port = await answering(async (request, response) => {
      Object.assign(seen, request.headers, {
        method: request.method,
        url: request.url,
        body: await text(request),
      })
      response.writeHead(201, { 'X-Answer': 'yes', 'Set-Cookie': ['a=1', 'b=2'] }).end('çok iyi')
    })
    const answer = await outsideFetch(`http://127.0.0.1:${port}/in?a=b#c`, {
      method: 'post',
      headers: { 'Content-Type': 'application/json', 'X-Signature': 'abc' },
      body: '{"ç":1}',
    })
    assert.containSubset(answer, { status: 201, body: 'çok iyi', isCut: false })
    assert.equal(answer.headers['x-answer'], 'yes')
    assert.equal(answer.headers['set-cookie'], 'a=1, b=2')
    assert.containSubset(seen, {
      'method': 'POST',
      'url': '/in?a=b',
      'body': '{"ç":1}',
      'x-signature': 'abc',
      'content-length': '8',
    })
  })

  test('a redirect is an answer, and nobody goes there', async ({ assert }) => {
    let asked = 0
    const port = await answering((_, response) => {
      asked++
      response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end()
    })
    const { status, headers } = await outsideFetch(`http://127.0.0.1:${port}/`)
    assert.equal(status, 302)
    assert.include(headers.location, '169.254')
    assert.equal(asked, 1)
  })

  test('of a long answer the first 64 KB are kept, and the rest is not waited for', async ({
    assert,
  }) => {
    const port = await answering((_, response) => {
      const flood = () => {
        while (!response.destroyed && response.write('x'.repeat(16_384)));
      }
      response.on('drain', flood)
      flood()
    })
    const { body, isCut } = await outsideFetch(`http://127.0.0.1:${port}/`)
    assert.isTrue(isCut)
    assert.lengthOf(body, 65_536)
  })

  test('one that trickles, or says nothing, is given up', async ({ assert }) => {
    limits.timeLimitMs = 300
    const trickling = await answering((_, response) => {
      const timer = setInterval(() => response.write('.'), 20)
      response.on('close', () => clearInterval(timer))
    })
    await refused(assert, /no whole answer within 0\.3 s/, `http://127.0.0.1:${trickling}/`)
    const silent = await listening(createSocket(() => {}))
    await refused(assert, /no whole answer within/, `http://127.0.0.1:${silent}/`)
  })

  test('what is not HTTP, or hangs up, is an error with words', async ({ assert }) => {
    const nonsense = await listening(createSocket((socket) => socket.end('hello\r\n\r\n')))
    await refused(assert, /does not speak HTTP/, `http://127.0.0.1:${nonsense}/`)
    const gone = await listening(createSocket((socket) => socket.destroy()))
    await refused(assert, /it hung up/, `http://127.0.0.1:${gone}/`)
    const closed = createSocket()
    const port = await listening(closed)
    await new Promise((resolve) => closed.close(resolve))
    await refused(assert, /nobody answers there/, `http://127.0.0.1:${port}/`)
    const plain = await answering((_, response) => response.end())
    await refused(assert, /does not speak TLS/, `https://127.0.0.1:${plain}/`)
    const upgrading = await listening(
      createSocket((socket) =>
        socket.write(
          'HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n'
        )
      )
    )
    await refused(assert, /another protocol/, `http://127.0.0.1:${upgrading}/`)
  })

  test('reaches nothing that is not on the internet: {$self}')
    .with([
      'http://127.0.0.1:{port}/',
      'http://127.1:{port}/',
      'http://2130706433:{port}/',
      'http://0x7f.0.0.1:{port}/',
      'http://0177.0.0.1:{port}/',
      'http://①②⑦.0.0.1:{port}/',
      'http://0.0.0.0:{port}/',
      'http://[::1]:{port}/',
      'http://[::ffff:127.0.0.1]:{port}/',
      'http://[64:ff9b::7f00:1]:{port}/',
      'http://localhost:{port}/',
      'http://localhost.:{port}/',
      'http://LOCALHOST:{port}/',
      'http://169.254.169.254/latest/meta-data/',
      'http://10.0.0.1/',
      'http://[fd00:ec2::254]/',
    ])
    .run(async ({ assert }, address) => {
      outsideConfig.allowedRanges = []
      let asked = 0
      const port = await answering((_, response) => {
        asked++
        response.end('secret')
      })
      await refused(assert, NOT_REACHED, address.replace('{port}', String(port)))
      assert.equal(asked, 0)
    })

  test('a name is looked up once, and only what was checked is connected to', async ({
    assert,
    cleanup,
  }) => {
    outsideConfig.allowedRanges = ['127.0.0.2']
    const port = await answering((_, response) => response.end('internal'))
    await answering((_, response) => response.end('allowed'), { port, host: '127.0.0.2' })
    const names: Record<string, string[]> = {
      'rebind.example': ['127.0.0.1', '127.0.0.2'],
      'rebind-2.example': ['127.0.0.1'],
      'of-each-kind.example': ['8.8.8.8', '127.0.0.1'],
    }
    const { asked } = await NameServer.start(cleanup, (name) => names[name])

    const address = `http://rebind.example:${port}/`
    assert.equal((await outsideFetch(address)).body, 'allowed')
    assert.deepEqual(asked, ['rebind.example'])
    await refused(assert, NOT_REACHED, 'https://rebind-2.example/')
    await refused(assert, NOT_REACHED, 'https://of-each-kind.example/')
  })

  test('hosts that the operator allows are reached, by address or range', async ({ assert }) => {
    const port = await answering((_, response) => response.end('hello'))
    for (const [allowed, address] of [
      ['127.0.0.1', `http://localhost:${port}/`],
      ['127.0.0.0/8', `http://127.0.0.1:${port}/`],
    ]) {
      outsideConfig.allowedRanges = [allowed]
      assert.equal((await outsideFetch(address)).body, 'hello', allowed)
    }
    outsideConfig.allowedRanges = ['10.0.0.0/8']
    await refused(assert, NOT_REACHED, `http://127.0.0.1:${port}/`)
  })

  test('refuses {title}')
    .with([
      { title: 'another protocol', url: 'file:///etc/passwd', words: /only http and https/ },
      { title: 'no address', url: 'example.com', words: /not an address/ },
      {
        title: 'an endless address',
        url: `https://example.com/${'x'.repeat(3000)}`,
        words: /not an address/,
      },
      { title: 'a password in the address', url: 'https://a:b@example.com/', words: /header/ },
      { title: 'a strange method', init: { method: 'CONNECT' }, words: /the method/ },
      {
        title: 'another host header',
        init: { headers: { Host: 'metadata' } },
        words: /host is not/,
      },
      { title: 'a second request', init: { headers: { a: 'b\r\nc: d' } }, words: /cannot be sent/ },
      {
        title: 'a name with a line break',
        init: { headers: { 'a\n': 'b' } },
        words: /cannot be sent/,
      },
      { title: 'endless headers', init: { headers: { a: 'x'.repeat(20_000) } }, words: /too long/ },
      { title: 'a list for a header', init: { headers: { a: ['b'] } }, words: /has to be text/ },
      {
        title: 'an endless body',
        init: { method: 'POST', body: 'x'.repeat(300_000) },
        words: /256 KB/,
      },
      {
        title: 'an object for a body',
        init: { method: 'POST', body: {} },
        words: /has to be text/,
      },
    ] as { title: string; url?: string; init?: any; words: RegExp }[])
    .run(({ assert }, { url = 'http://127.0.0.1:9/', init, words }) =>
      refused(assert, words, url, init)
    )

  test('is handed to plugins that talk to the outside, and to no other', async ({ assert }) => {
    outsideConfig.allowedRanges = []
    const hostFor = (kind: string) =>
      hostOf({ publicId: 'x' }, { kind, name: 'a', version: '1.0.0' }, null)
    for (const kind of ['destination', 'call-provider']) {
      await assert.rejects(() => hostFor(kind).fetch('https://127.0.0.1/'), /not on the public/)
    }
    for (const kind of ['scorer', 'classifier', 'enricher', 'attribution-model']) {
      await assert.rejects(() => hostFor(kind).fetch('https://example.com/'), /may not talk/)
    }
  })
})
