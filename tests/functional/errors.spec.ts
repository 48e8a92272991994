import { test } from '@japa/runner'

const get = (path: string, init: RequestInit = {}) =>
  fetch(`http://${process.env.HOST}:${process.env.PORT}${path}`, init)

test.group('Errors', () => {
  test('below /api they are JSON, whatever the caller accepts', async ({ assert }) => {
    for (const [path, method] of [
      ['/api/nothing', 'GET'],
      ['/api/sync', 'GET'],
      ['/api/sync', 'PUT'],
      ['/api/create-test-site', 'GET'],
    ]) {
      const response = await get(path, { method, headers: { accept: 'text/html' } })
      assert.equal(response.status, 404, `${method} ${path}`)
      const { error } = (await response.json()) as { error: { code: string } }
      assert.equal(error.code, 'E_ROUTE_NOT_FOUND')
    }
  })

  test('what is no JSON is the fault of who sent it', async ({ assert }) => {
    const response = await get('/api/create-test-site', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    })
    assert.equal(response.status, 400)
    const { error } = (await response.json()) as { error: { code: string } }
    assert.equal(error.code, 'E_BAD_REQUEST')
  })

  test('elsewhere they are a page', async ({ assert }) => {
    const response = await get('/nothing', { headers: { accept: 'text/html' } })
    assert.equal(response.status, 404)
    assert.include(await response.text(), 'errors\\/not_found')
  })
})
