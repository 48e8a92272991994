import { test } from '@japa/runner'
import { rowsOf } from '#tests/support/sites'
import { watchedHealth } from './health_page.js'
import { asProgram, memberOf } from '#tests/functional/sites/person'

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36'
const headers = { ...asProgram, 'user-agent': BROWSER }

test.group('Health | a test event', () => {
  test('is stored as that of a page, and found', async ({ assert }) => {
    const { site, visitor, look } = await watchedHealth()
    const { status, body } = await visitor.send(
      'POST',
      `/sites/${site.id}/health/test-event`,
      {},
      headers
    )
    assert.equal(status, 200)
    const told = JSON.parse(body)
    assert.include(told, { status: 'stored', reason: null })
    const [row] = await rowsOf('SELECT * FROM events WHERE site_id = ?', [site.id])
    assert.include(row, { id: told.id, event_category: 'system', event_action: 'test' })
    assert.lengthOf((await look(`?find=${told.id}`)).found.stored, 1)
  })

  test('says why it was dropped', async ({ assert }) => {
    const { site, visitor } = await watchedHealth({
      settings: { blocked_addresses: ['127.0.0.1'] },
    })
    const { body } = await visitor.send('POST', `/sites/${site.id}/health/test-event`, {}, headers)
    assert.include(JSON.parse(body), { status: 'dropped', reason: 'blocked_address' })
  })

  test('is not for viewers, and not for ever', async ({ assert }) => {
    const { site, visitor } = await watchedHealth()
    const path = `/sites/${site.id}/health/test-event`
    const viewer = await memberOf(site.workspaceId, 'viewer')
    assert.equal((await viewer.visitor.send('POST', path, {}, headers)).status, 403)
    const statuses = []
    for (let i = 0; i < 12; i++)
      statuses.push((await visitor.send('POST', path, {}, headers)).status)
    assert.deepEqual(statuses.slice(0, 10), Array(10).fill(200))
    assert.equal(statuses.at(-1), 429)
  })
})
