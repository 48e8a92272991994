import { test } from '@japa/runner'
import { request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { readFile } from 'node:fs/promises'
import app from '@adonisjs/core/services/app'

interface Answered {
  encoding?: string
  type?: string
  vary?: string
  length?: string
  status: number
  body: Buffer
}

/** The bytes as they came: clients decompress without being asked. */
function get(path: string, accepted?: string, method = 'GET'): Promise<Answered> {
  const headers = accepted ? { 'accept-encoding': accepted } : {}
  return new Promise((resolve, reject) => {
    const sent = request(`http://127.0.0.1:${process.env.PORT}${path}`, { method, headers })
    sent.on('error', reject).on('response', async (answer) => {
      const body = Buffer.concat(await answer.toArray())
      const { 'content-encoding': encoding, 'content-type': type, vary } = answer.headers
      const length = answer.headers['content-length']
      resolve({ encoding, type, vary, length, status: answer.statusCode!, body })
    })
    sent.end()
  })
}

test.group('Compression', () => {
  for (const path of ['/assets/core.js', '/ux-core.js']) {
    test(`${path} in three ways is the same text`, async ({ assert }) => {
      const text = await readFile(app.publicPath(path))
      const [plain, gzipped, br, either] = await Promise.all([
        get(path),
        get(path, 'gzip'),
        get(path, 'br'),
        get(`${path}?v=1`, 'gzip, deflate, br, zstd'),
      ])
      assert.isUndefined(plain.encoding)
      assert.isTrue(plain.body.equals(text))
      assert.equal(gzipped.encoding, 'gzip')
      assert.isTrue(gunzipSync(gzipped.body).equals(text))
      assert.equal(br.encoding, 'br')
      assert.isTrue(brotliDecompressSync(br.body).equals(text))
      assert.equal(either.encoding, 'br')
      for (const { type, vary } of [plain, gzipped, br]) {
        assert.match(type!, /^(text|application)\/javascript; charset=utf-8$/i)
        assert.include(vary, 'Accept-Encoding')
      }
      assert.isBelow(br.body.length, 5 * 1024)
    })
  }

  test('what a client refuses is not sent', async ({ assert }) => {
    const answers = await Promise.all([
      get('/assets/core.js', 'identity'),
      get('/assets/core.js', 'br;q=0, gzip;q=0'),
      get('/assets/core.js', 'zstd'),
    ])
    for (const { encoding, status } of answers) {
      assert.equal(status, 200)
      assert.isUndefined(encoding)
    }
  })

  test('a file that is not there, and a path that climbs, are not found', async ({ assert }) => {
    for (const path of ['/assets/none.js', '/assets/../../package.js', '/assets/%2e%2e/x.css']) {
      const { status } = await get(path, 'br')
      assert.equal(status, 404)
    }
  })

  test('pages are compressed, and the public door is not', async ({ assert }) => {
    const page = await get('/a/page/that/is/not/there', 'gzip')
    assert.equal(page.encoding, 'gzip')
    assert.include(gunzipSync(page.body).toString(), '</html>')
    const door = await get('/api/sync', 'gzip, br', 'OPTIONS')
    assert.isUndefined(door.encoding)
    const health = await get('/health/live', 'gzip, br')
    assert.isUndefined(health.encoding)
  })

  test('HEAD tells of the same, without a body', async ({ assert }) => {
    const { encoding, length, body } = await get('/assets/core.js', 'br', 'HEAD')
    assert.equal(encoding, 'br')
    assert.lengthOf(body, 0)
    assert.isAbove(Number(length), 1000)
  })
})
