import { test } from '@japa/runner'
import { apiStage, ask } from '#tests/support/api'

const site = (n: number) => ({ name: `Site ${n}`, domain: `site-${n}.example` })

test.group('API: many sites at once', () => {
  test('makes them once, however often they are sent', async ({ assert }) => {
    const { token, send, sitesThere } = await stage()
    const before = await sitesThere()
    const dry = await send({ sites: [site(1), site(2)], dry_run: true })
    assert.containsSubset(dry.json, { state: 'open', refused: 0 })
    assert.equal(await sitesThere(), before, 'nothing is made')

    const made = await send({ sites: [site(1), site(2)] })
    assert.equal(made.json.state, 'applied')
    assert.deepEqual(
      made.json.sites.map(({ action, outcome }: any) => [action, outcome]),
      [
        ['new', 'done'],
        ['new', 'done'],
      ]
    )
    assert.match(made.json.sites[0].site, /^site_/)
    const again = await send({ sites: [site(1), { ...site(2), name: 'Renamed' }] })
    assert.deepEqual(
      again.json.sites.map(({ action }: any) => action),
      ['unchanged', 'changed']
    )
    assert.equal(await sitesThere(), before + 2)
    const told = await ask('GET', `/api/v1/sites/${made.json.sites[1].site}`, { token })
    assert.equal(told.json.name, 'Renamed')
  })

  test('one that is refused leaves all undone, unless the good ones are asked for', async ({
    assert,
  }) => {
    const { send, sitesThere } = await stage()
    const before = await sitesThere()
    const sites = [site(1), { name: 'No domain', domain: 'http://' }, { nothing: true }]
    const { json } = await send({ sites })
    assert.containsSubset(json, { state: 'open', refused: 2 })
    assert.isNotEmpty(json.sites[1].problems)
    assert.equal(await sitesThere(), before)
    const good = await send({ sites, good_rows_only: true })
    assert.containsSubset(good.json, { state: 'applied', refused: 2 })
    assert.equal(await sitesThere(), before + 1)
  })

  test('a client is invited to sites, and to none of another workspace', async ({ assert }) => {
    const { token, ws, at } = await stage()
    const other = await apiStage()
    const path = `/api/v1/workspaces/${ws}/invitations`
    const body = { email: 'client@example.com', role: 'client', sections: ['traffic'] }
    const own = at.replace('/api/v1/sites/', '')
    const foreign = other.at.replace('/api/v1/sites/', '')
    assert.equal((await ask('POST', path, { token, body })).status, 422)
    const denied = await ask('POST', path, { token, body: { ...body, sites: [own, foreign] } })
    assert.equal(denied.status, 404)
    assert.equal((await ask('POST', path, { token, body: { ...body, sites: [own] } })).status, 201)
    const { json } = await ask('GET', path, { token })
    assert.containsSubset(json.data, [{ email: body.email, role: 'client' }])
  })
})

async function stage() {
  const all = await apiStage()
  const { token, ws } = all
  return {
    ...all,
    send: (body: object) =>
      ask('POST', `/api/v1/workspaces/${ws}/provisioning`, { token, body: body as any }),
    sitesThere: async () => {
      const { json } = await ask('GET', '/api/v1/sites?limit=200', { token })
      return json.data.length as number
    },
  }
}
