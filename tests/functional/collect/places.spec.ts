import { test } from '@japa/runner'
import { randomUUID } from 'node:crypto'
import { eventOf } from '#tests/support/sync'
import { eventually } from '#tests/support/eventually'
import { makeSite, rowsOf, type TestSite } from '#tests/support/sites'
import { startSecondServer, type SecondServer } from '#tests/support/second_server'

/** A process of its own trusts the proxy that the test is; it reads the database of places when it starts. */
test.group('Enrichers: places', (group) => {
  let site: TestSite
  let server: SecondServer
  group.setup(async () => {
    site = await makeSite()
    server = await startSecondServer({ TRUSTED_PROXIES: '127.0.0.0/8' })
    return () => server.stop()
  })

  async function visitFrom(address: string, where = site) {
    const sid = randomUUID()
    const { status } = await fetch(`http://127.0.0.1:${server.port}/api/sync`, {
      method: 'POST',
      headers: {
        'content-type': 'text/plain',
        'origin': 'https://example.com',
        'x-forwarded-for': address,
      },
      body: JSON.stringify(eventOf(where, { sid })),
    })
    const [session] = await rowsOf(
      'SELECT country, city, host(ip_address) AS address FROM sessions WHERE id = ?',
      [sid]
    )
    return { status, ...session }
  }

  for (const [address, country, kept] of [
    ['8.8.8.8', 'US', '8.8.8.0'],
    ['91.0.0.1', 'DE', '91.0.0.0'],
    ['176.88.1.1', 'TR', '176.88.1.0'],
    ['212.58.244.1', 'GB', '212.58.244.0'],
    ['2003:e0::1', 'DE', '2003:e0::'],
    ['2a02:c7d::1', 'GB', '2a02:c7d::'],
  ]) {
    test(`${address} is in ${country}, and only its network is kept`, async ({ assert }) => {
      const session = await eventually(async () => {
        const visit = await visitFrom(address)
        assert.equal(visit.country, country)
        return visit
      })
      assert.isNotEmpty(session.city)
      assert.equal(session.address, kept)
    })
  }

  test('what nobody knows has no place, and costs no event', async ({ assert }) => {
    for (const address of [
      '10.1.2.3',
      '192.168.0.1',
      '203.0.113.9',
      '::1',
      '2001:db8::9',
      'nonsense',
    ]) {
      const { status, country, city } = await visitFrom(address)
      assert.deepEqual(
        { status, country, city },
        { status: 200, country: null, city: null },
        address
      )
    }
  })

  test('a site that does not want places has none', async ({ assert }) => {
    const without = await makeSite()
    await rowsOf(
      `INSERT INTO site_plugins (site_id, kind, plugin, version, enabled) VALUES (?, 'enricher', 'geo', '1.0.0', false)`,
      [without.id]
    )
    const { country, city } = await visitFrom('8.8.8.8', without)
    assert.deepEqual({ country, city }, { country: null, city: null })
  })
})
