import { test } from '@japa/runner'
import env from '#start/env'
import { Visitor } from '#tests/support/visitor'
import { owner, visitorOf } from '#tests/functional/sites/person'
import { makeMember, makePerson, makeSite, rowsOf } from '#tests/support/sites'

const PATH = '/api/create-test-site'

const sitesIn = (workspaceId: string) =>
  rowsOf('SELECT id, public_id, domain, name FROM sites WHERE workspace_id = ?', [workspaceId])

test.group('POST /api/create-test-site', () => {
  test('strangers get a 401 in JSON, whatever they accept', async ({ assert }) => {
    for (const accept of ['text/html', '*/*', 'application/json']) {
      const { status, body } = await new Visitor().send('POST', PATH, undefined, { accept })
      assert.equal(status, 401)
      assert.equal(JSON.parse(body).error.code, 'E_UNAUTHENTICATED')
    }
  })

  test('makes a site with its tag, once', async ({ assert }) => {
    const { workspaceId, visitor } = await owner()
    const first = await visitor.send('POST', PATH)
    const second = await visitor.send('POST', PATH, { domain: 'other.example' })
    const [row] = await sitesIn(workspaceId)

    assert.deepEqual([first.status, second.status], [201, 200])
    assert.deepEqual(JSON.parse(first.body), {
      ...row,
      tag: `<script defer src="${env.get('APP_URL')}/assets/core.js" data-site-id="${row.public_id}"></script>`,
    })
    assert.deepEqual(JSON.parse(second.body), JSON.parse(first.body))
    assert.equal(row.domain, 'localhost')
    assert.lengthOf(await sitesIn(workspaceId), 1)
  })

  test('takes a domain and a name', async ({ assert }) => {
    const { workspaceId, visitor } = await owner()
    await visitor.send('POST', PATH, { domain: 'https://www.Shop.example/x', name: 'Shop' })
    assert.containSubset(await sitesIn(workspaceId), [{ domain: 'shop.example', name: 'Shop' }])
  })

  test('needs no CSRF token, and refuses pages of other sites', async ({ assert }) => {
    const { workspaceId, visitor } = await owner()
    visitor.cookies.delete('XSRF-TOKEN')
    for (const headers of [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ] as Record<string, string>[]) {
      const { status, body } = await visitor.send('POST', PATH, undefined, headers)
      assert.equal(status, 403)
      assert.equal(JSON.parse(body).error.code, 'E_CROSS_ORIGIN')
    }
    assert.lengthOf(await sitesIn(workspaceId), 0)
    const ours = { origin: env.get('APP_URL') }
    assert.equal((await visitor.send('POST', PATH, undefined, ours)).status, 201)
  })

  test('ten calls at once make one site', async ({ assert }) => {
    const { workspaceId, visitor } = await owner()
    const calls = Array.from({ length: 10 }, () => visitor.send('POST', PATH))
    const answers = await Promise.all(calls)

    assert.lengthOf(await sitesIn(workspaceId), 1)
    assert.equal(new Set(answers.map(({ body }) => body)).size, 1)
    assert.lengthOf(
      answers.filter(({ status }) => status === 201),
      1
    )
  })

  test('refuses {title}')
    .with([
      { title: 'a wrong domain', body: { domain: 'com' } },
      { title: 'a domain that is no text', body: { domain: ['a.example'] } },
      { title: 'a long name', body: { name: 'x'.repeat(201) } },
    ] as { title: string; body: object }[])
    .run(async ({ assert }, { body }) => {
      const { workspaceId, visitor } = await owner()
      const answer = await visitor.send('POST', PATH, body)
      assert.equal(answer.status, 400)
      assert.equal(JSON.parse(answer.body).error.code, 'E_VALIDATION')
      assert.lengthOf(await sitesIn(workspaceId), 0)
    })

  test('what is not JSON is a 400 in JSON', async ({ assert }) => {
    const { visitor } = await owner()
    const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(env.get('APP_URL') + PATH, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: '{"domain":',
    })
    assert.equal(response.status, 400)
    assert.isString(((await response.json()) as any).error.message)
  })

  test('a removed site does not count; a site of a colleague does', async ({ assert }) => {
    const { workspaceId, visitor } = await owner()
    const site = await makeSite({ workspaceId })
    await visitor.send('DELETE', `/sites/${site.id}`)
    assert.equal((await visitor.send('POST', PATH)).status, 201)

    const { user, workspaceId: own } = await makePerson()
    await rowsOf('DELETE FROM workspaces WHERE id = ?', [own])
    await makeMember(workspaceId, user.id, 'viewer')
    assert.equal((await (await visitorOf(user)).send('POST', PATH)).status, 200)
  })

  test('a viewer without any site gets a 403', async ({ assert }) => {
    const { workspaceId } = await owner()
    const { user, workspaceId: own } = await makePerson()
    await rowsOf('DELETE FROM workspaces WHERE id = ?', [own])
    await makeMember(workspaceId, user.id, 'viewer')
    const { status, body } = await (await visitorOf(user)).send('POST', PATH)
    assert.equal(status, 403)
    assert.equal(JSON.parse(body).error.code, 'E_FORBIDDEN')
  })

  test('the button of the onboarding page does the same', async ({ assert }) => {
    const { workspaceId, visitor } = await owner()
    const { page } = await visitor.submit('/sites/test')
    assert.equal(page.component, 'sites/install')
    await visitor.submit('/sites/test')
    assert.lengthOf(await sitesIn(workspaceId), 1)
  })
})
