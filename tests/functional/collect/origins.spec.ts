import { test } from '@japa/runner'
import { makeSite, rowsOf, type TestSite } from '#tests/support/sites'
import { eventOf, post } from '#tests/support/sync'
import { until } from '#tests/support/until'

test.group('POST /api/sync, origins', (group) => {
  let site: TestSite
  group.setup(async () => {
    site = await makeSite({
      domain: 'example.com',
      extraOrigins: ['partner.net', 'http://localhost:4000'],
    })
  })

  test('the domain, its subdomains and the extra origins may send', async ({ assert }) => {
    for (const origin of [
      'https://example.com',
      'http://example.com:8080',
      'https://www.example.com',
      'https://a.b.example.com',
      'https://EXAMPLE.com',
      'https://partner.net',
      'https://shop.partner.net',
      'http://localhost:4000',
    ]) {
      const { status, headers } = await post(eventOf(site), { origin })
      assert.equal(status, 200, origin)
      assert.equal(headers.get('access-control-allow-origin'), origin)
      assert.equal(headers.get('vary'), 'Origin')
      assert.isNull(headers.get('access-control-allow-credentials'))
    }
  })

  test('others may not, and get no CORS header', async ({ assert }) => {
    for (const origin of [
      'https://evil.com',
      'https://example.com.evil.com',
      'https://notexample.com',
      'https://ok@evil.com',
      'http://localhost:4001',
      'https://example.co',
      'null',
      'file://',
      'garbage',
    ]) {
      const { status, body, headers } = await post(eventOf(site), { origin })
      assert.equal(status, 403, origin)
      assert.equal(body.error.code, 'E_ORIGIN_NOT_ALLOWED')
      assert.isNull(headers.get('access-control-allow-origin'))
      assert.equal(headers.get('vary'), 'Origin')
    }
    await until(async () => {
      const [drop] = await rowsOf('SELECT count FROM drops WHERE site_id = ? AND reason = ?', [
        site.id,
        'origin_not_allowed',
      ])
      return Number(drop?.count) === 9
    })
  })

  test('errors carry CORS headers too', async ({ assert }) => {
    for (const body of ['{', '{}', eventOf({ publicId: 'nobody' })]) {
      const { headers } = await post(body)
      assert.equal(headers.get('access-control-allow-origin'), 'https://example.com')
    }
  })

  test('a preflight is answered', async ({ assert }) => {
    const response = await fetch(`http://${process.env.HOST}:${process.env.PORT}/api/sync`, {
      method: 'OPTIONS',
      headers: { 'origin': 'https://example.com', 'access-control-request-method': 'POST' },
    })
    assert.equal(response.status, 204)
    assert.equal(response.headers.get('access-control-allow-origin'), 'https://example.com')
    assert.equal(response.headers.get('access-control-allow-headers'), 'Content-Type')
  })

  test('a program without an origin may send; one with a foreign referrer may not', async ({
    assert,
  }) => {
    const send = (headers: Record<string, string>) =>
      fetch(`http://${process.env.HOST}:${process.env.PORT}/api/sync`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(eventOf(site)),
      })
    assert.equal((await send({})).status, 200)
    assert.equal((await send({ referer: 'https://evil.com/page' })).status, 403)
    assert.equal((await send({ referer: 'https://example.com/page' })).status, 200)
  })
})
