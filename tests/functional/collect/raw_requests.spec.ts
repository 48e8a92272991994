import { gzipSync } from 'node:zlib'
import { test } from '@japa/runner'
import { eventOf, post } from '#tests/support/sync'
import { sendRaw, type RawOptions } from '#tests/support/raw_http'
import { makeSite, rowsOf, type TestSite } from '#tests/support/sites'

/** A request in bytes: what no client library would send. */
interface Raw extends RawOptions {
  first?: string
  /** Beside those that every request has; a name that begins with `-` takes the one of that name away. */
  headers?: string[]
  /** Pieces. Without it: a good event. */
  body?: (string | Buffer)[]
  /** `Content-Length` is right unless said otherwise; null: none. */
  length?: number | string | null
}

const HEADERS = ['Host: example.com', 'Origin: https://example.com', 'Content-Type: text/plain']

/** Where a hop before us and we could read two different requests, and what only looks like HTTP. */
const NOT_HTTP: Record<string, Raw> = {
  'a length and chunks': { headers: ['Transfer-Encoding: chunked'] },
  'two lengths': { headers: ['Content-Length: 4'] },
  'a negative length': { length: '-1' },
  'a length in hexadecimal': { length: '0x10' },
  'a length with a sign': { length: '+5' },
  'a length beyond all numbers': { length: '9'.repeat(30) },
  'a length in letters': { length: 'abc' },
  'no length where one is announced': { length: '' },
  'more than its length': { length: 20 },
  'an unknown transfer coding': { headers: ['Transfer-Encoding: xchunked'], length: null },
  'chunks, but not last': { headers: ['Transfer-Encoding: chunked, identity'], length: null },
  'a chunk without a size': chunked('zz\r\n{}\r\n0\r\n\r\n'),
  'a chunk of a size beyond all numbers': chunked(`${'f'.repeat(20)}\r\n{}\r\n0\r\n\r\n`),
  'a blank before the colon': { headers: ['X-A : b'] },
  'a folded header': { headers: ['X-A: b', ' c'] },
  'NUL in a header': { headers: ['X-A: b\0c'] },
  'a bare CR in a header': { headers: ['X-A: b\rX-B: c'] },
  'no host': { headers: ['-Host'] },
  'a method in small letters': { first: 'post /api/sync HTTP/1.1' },
  'an unknown method': { first: 'FOO /api/sync HTTP/1.1' },
  'a version of its own': { first: 'POST /api/sync HTTP/1.2' },
  'HTTP/2': { first: 'PRI * HTTP/2.0' },
  'TLS': { first: '\u0016\u0003\u0001\u0000' },
  'words': { first: 'hello' },
}

const TOO_LONG: Record<string, Raw> = {
  'a header of 20 kB': { headers: [`X-A: ${'x'.repeat(20_000)}`] },
  '1,500 headers': { headers: Array.from({ length: 1_500 }, (_, i) => `X-${i}: some value`) },
  'an address of 20 kB': { first: `POST /api/sync?${'x'.repeat(20_000)} HTTP/1.1` },
}

/** Odd, but said clearly enough. */
const GOOD: Record<string, (body: string) => Raw> = {
  'byte by byte': (body) => ({ body: body.match(/.{1,9}/gs)!, length: body.length, pauseMs: 1 }),
  'in chunks': (body) => chunked(...chunksOf(body, 7)),
  'in chunks with extensions and a trailer that contradicts': (body) =>
    chunked(`${body.length.toString(16)};a="b"\r\n${body}\r\n0\r\nContent-Type: text/html\r\n\r\n`),
  'HTTP/1.0': () => ({ first: 'POST /api/sync HTTP/1.0' }),
  'two hosts': () => ({ headers: ['Host: evil.example'] }),
  'two content types, the first one good': () => ({ headers: ['Content-Type: text/html'] }),
  'after 100 Continue': () => ({ headers: ['Expect: 100-continue'] }),
  'an encoded path': () => ({ first: 'POST /api/%73ync HTTP/1.1' }),
  'a slash behind the path': () => ({ first: 'POST /api/sync/ HTTP/1.1' }),
  'bytes that are not UTF-8 in a text': (body) => ({
    body: [Buffer.from(body.replace('page_view', 'page\xffview'), 'latin1')],
  }),
}

const REFUSED: Record<string, [code: string, (body: string) => Raw]> = {
  'packed': ['E_VALIDATION', packed],
  'UTF-16': ['E_VALIDATION', (body) => ({ body: [Buffer.from(body, 'utf16le')] })],
  'nothing': ['E_VALIDATION', () => ({ body: [], length: null })],
  'two origins': ['E_ORIGIN_NOT_ALLOWED', () => ({ headers: ['Origin: https://evil.net'] })],
  'more announced than ever comes': [
    'E_BODY_TOO_LARGE',
    () => ({ body: ['x'.repeat(300_000)], length: 1e9 }),
  ],
}

const GONE: Record<string, (body: string) => Raw> = {
  'in the middle of a body': (body) => ({ body: [body.slice(0, 20)], length: body.length }),
  'in the middle of a chunk': (body) => chunked(`ff\r\n${body.slice(0, 20)}`),
  'between two chunks': (body) => chunked(`${body.length.toString(16)}\r\n${body}\r\n`),
  'before the body': (body) => ({ body: [], length: body.length }),
}

test.group('POST /api/sync, byte by byte', (group) => {
  let site: TestSite
  group.each.setup(async () => void (site = await makeSite()))

  const good = () => JSON.stringify(eventOf(site))
  const send = (raw: Raw) => sendRaw(bytesOf(raw, good()), { pauseMs: 0, ...raw })
  const stored = async () =>
    (await rowsOf('SELECT 1 FROM events WHERE site_id = ?', [site.id])).length

  test('what can be read in two ways is not read at all', async ({ assert }) => {
    for (const [name, raw] of Object.entries(NOT_HTTP)) {
      assert.match(await send(raw), /^HTTP\/1\.1 400 Bad Request\r\n(?!.*E_)/s, name)
    }
    for (const [name, raw] of Object.entries(TOO_LONG)) {
      assert.match(await send(raw), /^HTTP\/1\.1 431 /, name)
    }
    assert.match(await send({ headers: ['Expect: a miracle'] }), /^HTTP\/1\.1 417 /)
    assert.equal(await send({ first: 'CONNECT evil.example:443 HTTP/1.1' }), '')
    assert.equal(await stored(), 0)
  })

  test('what is odd but clear is stored', async ({ assert }) => {
    for (const [name, make] of Object.entries(GOOD)) {
      assert.match(await send(make(good())), /HTTP\/1\.1 200 OK\r\n.*"synced"/s, name)
    }
    assert.equal(await stored(), Object.keys(GOOD).length)
  })

  test('two requests in one go get two answers', async ({ assert }) => {
    const [head, ...rest] = bytesOf({}, good()).map(String)
    const first = [head.replace('Connection: close', 'Connection: keep-alive'), ...rest]
    const answers = await sendRaw([[...first, ...bytesOf({}, good())].join('')])
    assert.lengthOf(answers.match(/HTTP\/1\.1 200 OK/g)!, 2)
    assert.equal(await stored(), 2)
  })

  test('what the door refuses it refuses in its own words', async ({ assert }) => {
    for (const [name, [code, make]] of Object.entries(REFUSED)) {
      const answer = await send(make(good()))
      assert.match(answer, /^HTTP\/1\.1 4\d\d .*\r\nvary: Origin\r\n/is, name)
      assert.include(answer, `"code":"${code}"`, name)
    }
    assert.equal(await stored(), 0)
  })

  test('who goes away in the middle leaves nothing behind', async ({ assert }) => {
    for (const [name, make] of Object.entries(GONE)) {
      assert.equal(await send({ ...make(good()), then: 'reset', pauseMs: 5 }), '', name)
      assert.match(await send({ ...make(good()), then: 'end' }), /^HTTP\/1\.1 400 /, name)
    }
    assert.equal(await sendRaw([], { then: 'end' }), '')
    assert.equal(await sendRaw([], { then: 'reset' }), '')
    assert.equal(await stored(), 0)
    assert.equal((await post(eventOf(site))).status, 200)
  })
})

function bytesOf({ first, headers = [], body, length }: Raw, good: string): (string | Buffer)[] {
  const pieces = body ?? [good]
  const gone = headers.filter((line) => line.startsWith('-')).map((line) => `${line.slice(1)}:`)
  const size =
    length === undefined ? Buffer.concat(pieces.map((p) => Buffer.from(p))).length : length
  const lines = [
    first ?? 'POST /api/sync HTTP/1.1',
    'Connection: close',
    ...HEADERS.filter((line) => !gone.some((name) => line.startsWith(name))),
    ...(size === null ? [] : [`Content-Length: ${size}`]),
    ...headers.filter((line) => !line.startsWith('-')),
  ]
  return [`${lines.join('\r\n')}\r\n\r\n`, ...pieces]
}

function chunked(...body: string[]): Raw {
  return { headers: ['Transfer-Encoding: chunked'], length: null, body }
}

function chunksOf(text: string, size: number) {
  const pieces = text.match(new RegExp(`.{1,${size}}`, 'gs'))!
  return [...pieces.map((piece) => `${piece.length.toString(16)}\r\n${piece}\r\n`), '0\r\n\r\n']
}

/** No browser packs what it sends; unpacking for strangers would be a bomb's fuse. */
function packed(body: string): Raw {
  return { headers: ['Content-Encoding: gzip'], body: [gzipSync(body)] }
}
