import { test } from '@japa/runner'
import { gzipSync } from 'node:zlib'
import outsideConfig from '#config/outside'
import { NameServer } from '#tests/support/name_server'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { outboundUrl } from '#app/plugins/outside/outbound_url'
import { outsideFetch } from '#app/plugins/outside/outside_fetch'
import { reachableAddresses } from '#app/plugins/outside/reachable_addresses'

/** Names, as whoever wants in would have set up their DNS. */
const NAMES: Record<string, string[]> = {
  'internal.example': ['10.0.0.5'],
  'metadata.example': ['169.254.169.254'],
  'loop.example': ['127.0.0.1'],
  'six.example': ['::1'],
  'mapped.example': ['::ffff:10.0.0.5'],
  'nat.example': ['64:ff9b::a9fe:a9fe'],
  'both.example': ['93.184.215.14', '127.0.0.1'],
  'public.example': ['93.184.215.14'],
  'printer.local': ['93.184.215.14'],
  'db.internal': ['93.184.215.14'],
  'intranet': ['93.184.215.14'],
}

const DISGUISED = [
  ...['127.0.0.1', '127.1', '2130706433', '0x7f000001', '0177.0.0.1', '017700000001', '127.0.1'],
  ...['①②⑦.0.0.1', '127。0。0。1', '%31%32%37.0.0.1', '0', '0.0.0.0', '127.0.0.1.'],
  ...['169.254.169.254', '0xa9fea9fe', '2852039166', '168.63.129.16', '100.100.100.200'],
  ...['10.0.0.1', '172.16.0.1', '192.168.1.1', '192.0.0.192', '198.18.0.1', '224.0.0.1'],
  ...['255.255.255.255', '100.64.0.1', '192.88.99.1', '203.0.113.9'],
  ...['[::1]', '[::]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[0:0:0:0:0:ffff:a9fe:a9fe]'],
  ...['[64:ff9b::7f00:1]', '[2002:7f00:1::]', '[fd00:ec2::254]', '[fe80::1]', '[fec0::1]'],
  ...['[2001:0:7f00:1::]', '[ff02::1]', '[::127.0.0.1]', '[2001:db8::1]', '[64:ff9b:1::1]'],
  ...Object.keys(NAMES).filter((name) => name !== 'public.example'),
  ...['localhost', 'LOCALHOST', 'localhost.', 'a.localhost', 'intranet.'],
].map((host) => `https://${host}/`)

const MALFORMED = [
  ...['', 'example.com', '//public.example/', 'https:', 'https://', 'file:///etc/passwd'],
  ...['gopher://public.example/', 'ftp://public.example/', 'javascript:alert(1)', 'data:,x'],
  ...[
    'https://a:b@public.example/',
    'https://a@public.example/',
    'https://public.example@127.0.0.1/',
  ],
  ...[
    'https://public.example\\@127.0.0.1/',
    'https://pub\nlic.example/',
    'https://public.example/\r\nX: y',
  ],
  ...['https://public.example/ x', 'https://[::1%25lo]/', 'https://public.example:99999/'],
  ...['https://pub\u200Blic.example/', '\u0000https://public.example/', 'https://256.256.256.256/'],
  `https://public.example/${'x'.repeat(2_100)}`,
]

const OTHERWISE = [
  'http://public.example/',
  'https://public.example:22/',
  'https://public.example:5432/',
  'https://public.example:80/',
]

const GOOD = [
  'https://public.example/',
  'https://public.example:8443/in?a=b',
  'https://PUBLIC.example./',
  'https://93.184.215.14/',
  'https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/',
]

const limits = { timeLimitMs: 2_000, maxAnswerBytes: 16_384, maxBodyBytes: 256 * 1024 }
const fetchIt = outsideFetch(limits)

async function allows(url: string) {
  return reachableAddresses(outboundUrl(url))
}

test.group('Addresses that a tenant gives', (group) => {
  group.each.setup(async () => {
    const hooks: (() => void)[] = []
    await NameServer.start(
      (hook) => hooks.push(hook),
      (name) => NAMES[name]
    )
    return () => hooks.forEach((hook) => hook())
  })
  group.each.teardown(() => {
    outsideConfig.allowedRanges = []
  })

  for (const url of [...DISGUISED, ...MALFORMED, ...OTHERWISE]) {
    test(`refused: ${JSON.stringify(url.slice(0, 60))}`, async ({ assert }) => {
      await assert.rejects(() => allows(url))
      await assert.rejects(() => fetchIt(url, { method: 'POST', body: '{}' }))
    })
  }

  for (const url of GOOD) {
    test(`taken: ${url}`, async ({ assert }) => {
      assert.isNotEmpty(await allows(url))
    })
  }

  test('in a range that the operator allows: without TLS, at any port, by any name', async ({
    assert,
  }) => {
    outsideConfig.allowedRanges = ['10.0.0.0/8', '::1']
    for (const url of [
      'http://10.1.2.3:3000/',
      'http://internal.example:8080/',
      'http://[::1]:1/',
    ]) {
      assert.lengthOf(await allows(url), 1, url)
    }
    for (const url of ['http://127.0.0.1/', 'http://public.example/', 'http://192.168.1.1/']) {
      await assert.rejects(() => allows(url), /public|https/)
    }
  })
})

test.group('What answers', (group) => {
  const servers: Server[] = []
  group.each.setup(() => {
    outsideConfig.allowedRanges = ['127.0.0.1']
    return () => {
      outsideConfig.allowedRanges = []
      for (const server of servers.splice(0)) server.close().closeAllConnections()
    }
  })
  const answering = async (...[answer]: Parameters<typeof createServer>) => {
    const server = createServer(answer as any)
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  }

  test('a bomb is not inflated', async ({ assert }) => {
    const bomb = gzipSync(Buffer.alloc(50_000_000))
    const url = await answering(((_: any, response: any) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb)
    }) as any)
    const before = process.memoryUsage().rss
    const { body, isCut } = await fetchIt(url)
    assert.isTrue(isCut)
    assert.isAtMost(body.length, 16_384)
    assert.isBelow(process.memoryUsage().rss - before, 30_000_000)
  })

  test('endless headers are given up', async ({ assert }) => {
    const url = await answering(((_: any, response: any) => {
      response.writeHead(200, { 'x-bomb': 'x'.repeat(60_000) }).end()
    }) as any)
    await assert.rejects(() => fetchIt(url), /its headers are too long/)
  })

  test('many answers over one connection are no flood', async ({ assert }) => {
    const sockets = new Set<unknown>()
    const url = await answering(((request: any, response: any) => {
      sockets.add(request.socket)
      response.end('x'.repeat(15_000))
    }) as any)
    for (let i = 0; i < 300; i++) assert.lengthOf((await fetchIt(url)).body, 15_000)
    assert.isAtMost(sockets.size, 3, 'so more than a megabyte came in over each')
  })

  test('a connection is used again, but never one to somewhere else', async ({
    assert,
    cleanup,
  }) => {
    const sockets = new Set<unknown>()
    const url = await answering(((request: any, response: any) => {
      sockets.add(request.socket)
      response.end('here')
    }) as any)
    const { port } = new URL(url)
    let address = '127.0.0.1'
    await NameServer.start(cleanup, () => [address])
    for (let i = 0; i < 10; i++) await fetchIt(`http://moving.example:${port}/`)
    const opened = sockets.size
    assert.isBelow(opened, 5)
    // The name now stands for something inside: whoever has to connect anew is told so.
    address = '10.0.0.1'
    for (const server of servers) server.closeAllConnections()
    await assert.rejects(async () => {
      await fetchIt(`http://moving.example:${port}/`)
      await fetchIt(`http://moving.example:${port}/`)
    }, /https|hung up|public/)
    assert.equal(sockets.size, opened)
  })
})
