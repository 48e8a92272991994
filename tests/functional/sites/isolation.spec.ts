import { test } from '@japa/runner'
import router from '@adonisjs/core/services/router'
import { inSite, inWorkspace } from '#app/shared/tenant_db'
import { Visitor } from '#tests/support/visitor'
import { asProgram, memberOf, owner } from '#tests/functional/sites/person'
import { makeSite, rowsOf } from '#tests/support/sites'

/** Every route under a site that the application has, those of other capabilities too: a new one is tested by itself. */
function routesOfSites() {
  return Object.values(router.toJSON())
    .flat()
    .filter(({ pattern }) => /^\/sites\/:\w+(\/|$)/.test(pattern))
    .flatMap(({ pattern, methods }) =>
      methods
        .filter((method) => method !== 'HEAD')
        .map((method) => ({ method, path: (id: string) => filled(pattern, id) }))
    )
}

/** The first parameter is the site; what else a path needs is a well-formed id or month of nothing. */
function filled(pattern: string, siteId: string) {
  return pattern
    .replace(/:\w+/, siteId)
    .replaceAll(/:month/g, '2026-01')
    .replaceAll(/:\w+/g, '00000000-0000-4000-8000-000000000000')
}

test.group('Sites of others', () => {
  test('are not there, on any route', async ({ assert }) => {
    const { workspaceId } = await owner()
    const site = await makeSite({ workspaceId })
    const { visitor: stranger } = await owner()
    const before = await rowsOf('SELECT * FROM sites WHERE id = ?', [site.id])

    const routes = routesOfSites()
    assert.isAbove(routes.length, 6)
    for (const { method, path } of routes) {
      const body = method === 'GET' ? undefined : await wholeForm(workspaceId)
      const { status } = await stranger.send(method, path(site.id), body, asProgram)
      assert.equal(status, 404, `${method} ${path(':id')}`)
    }
    assert.deepEqual(await rowsOf('SELECT * FROM sites WHERE id = ?', [site.id]), before)
  })

  test('look the same as sites that do not exist, and as nonsense', async ({ assert }) => {
    const { workspaceId } = await owner()
    const site = await makeSite({ workspaceId })
    const { visitor } = await owner()
    const ids = [site.id, '00000000-0000-4000-8000-000000000000', 'nonsense', "1' OR '1'='1"]
    const answers = ids.map((id) =>
      visitor.get(`/sites/${encodeURIComponent(id)}/settings`, asProgram)
    )
    const seen = (await Promise.all(answers)).map(({ status, body }) => {
      const { code, message } = JSON.parse(body).error
      return { status, code, message }
    })
    for (const answer of seen) assert.deepEqual(answer, seen[0])
  })

  test('are in no list', async ({ assert }) => {
    const { workspaceId } = await owner()
    await makeSite({ workspaceId })
    const { visitor } = await owner()
    const { props } = (await visitor.visit('/sites')).page
    assert.deepEqual([props.rows, props.removed, props.sites], [[], [], []])
  })

  test('nobody at all is asked to sign in', async ({ assert }) => {
    const site = await makeSite()
    for (const { method, path } of routesOfSites().filter((route) => route.method === 'GET')) {
      const { status, location } = await new Visitor().send(method, path(site.id))
      if (status === 302) assert.isTrue(location!.includes('/sign-in'))
      else assert.equal(status, 401, `${method} ${path(':id')}`)
    }
  })
})

test.group('Roles', () => {
  test('{$self} read a site and may not change it, by route or by SQL')
    .with(['analyst', 'viewer'] as const)
    .run(async ({ assert }, role) => {
      const { workspaceId } = await owner()
      const site = await makeSite({ workspaceId })
      const { visitor, user } = await memberOf(workspaceId, role)
      const before = await rowsOf('SELECT * FROM sites WHERE workspace_id = ?', [workspaceId])

      for (const page of ['settings', 'install']) {
        assert.equal((await visitor.get(`/sites/${site.id}/${page}`)).status, 200)
      }
      const changes = [
        ['PUT', ''],
        ['DELETE', ''],
        ['POST', '/restore'],
        ['POST', '/hosts'],
      ]
      for (const [method, path] of changes) {
        const form = { ...(await wholeForm(workspaceId)), host: 'shop.example' }
        const { status } = await visitor.send(method, `/sites/${site.id}${path}`, form, asProgram)
        assert.equal(status, 403, `${method} ${path}`)
      }

      const changed = await inSite(user.id, site.id, ({ trx }) =>
        trx.rawQuery(`UPDATE sites SET name = 'x' RETURNING id`)
      )
      assert.lengthOf(changed.rows, 0)
      await assert.rejects(() =>
        inWorkspace(user.id, workspaceId, ({ trx }) =>
          trx.rawQuery(
            `INSERT INTO sites (public_id, workspace_id, domain, name) VALUES ('x123456', ?, 'x.example', 'x')`,
            [workspaceId]
          )
        )
      )
      assert.deepEqual(
        await rowsOf('SELECT * FROM sites WHERE workspace_id = ?', [workspaceId]),
        before
      )
    })

  test('an admin may do what an owner may', async ({ assert }) => {
    const { workspaceId } = await owner()
    const site = await makeSite({ workspaceId })
    const { visitor } = await memberOf(workspaceId, 'admin')
    assert.equal((await visitor.send('DELETE', `/sites/${site.id}`)).status, 302)
    assert.equal((await visitor.send('POST', `/sites/${site.id}/restore`)).status, 302)
  })
})

/** Valid but for whose it is. */
async function wholeForm(workspaceId: string) {
  const [{ version }] = await rowsOf(
    'SELECT updated_at::text AS version FROM sites WHERE workspace_id = ?',
    [workspaceId]
  )
  return {
    name: 'Taken over',
    domain: 'evil.example',
    host: 'evil.example',
    extraOrigins: [],
    timezone: 'UTC',
    country: null,
    currency: 'EUR',
    version,
    settings: {
      session_timeout_min: 30,
      returning_lookback_months: 6,
      attribution_lookback_days: 90,
      on_gpc: 'ignore',
      on_dnt: 'ignore',
      blocked_addresses: [],
      store_full_address: false,
      call_window_min: 30,
      call_repeat_hours: 24,
      call_short_sec: 10,
      internal_numbers: [],
      call_test_mode: false,
      require_call_signature: false,
    },
  }
}
