import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { TIME_ZONES } from '#app/sites/time_zones'
import { aVisit, store } from '#tests/support/traffic'
import { makeMember, makePerson, makeSite, rowsOf } from '#tests/support/sites'
import { owner, partial } from '#tests/functional/sites/person'

const HOUR_MS = 3_600_000

test.group('List of sites', (group) => {
  group.each.teardown(() => clock.freeze(null))

  test('has the sites of all workspaces of the person', async ({ assert }) => {
    const { user, workspaceId, visitor } = await owner()
    const other = await makePerson()
    await makeMember(other.workspaceId, user.id, 'viewer')
    const ours = await makeSite({ workspaceId })
    const theirs = await makeSite({ workspaceId: other.workspaceId })

    const { props } = (await visitor.get('/sites')).page
    assert.sameMembers(
      props.rows.map(({ id, mayChange }: any) => `${id} ${mayChange}`),
      [`${ours.id} true`, `${theirs.id} false`]
    )
    assert.isUndefined(props.figures)
  })

  test('counts visitors and conversions of the last 24 hours, over the end of a month', async ({
    assert,
  }) => {
    const { workspaceId, visitor } = await owner()
    const [busy, quiet] = [await makeSite({ workspaceId }), await makeSite({ workspaceId })]
    const now = new Date('2026-03-01T06:00:00Z')
    const ago = (hours: number) => ({ startedAt: new Date(now.getTime() - hours * HOUR_MS) })
    const call = { category: 'conversion', action: 'phone_call' }
    await store(
      aVisit(busy.id, [call, call], { ...ago(1), fingerprint: 'one' }),
      aVisit(busy.id, [call], { ...ago(10), fingerprint: 'one' }),
      aVisit(busy.id, [{ action: 'view' }], { ...ago(23), fingerprint: 'two' }),
      aVisit(busy.id, [call], { ...ago(25), fingerprint: 'three' })
    )
    await rowsOf(`INSERT INTO site_signals VALUES (?, 'page_view', ?, ?, NULL)`, [
      busy.id,
      now,
      now,
    ])
    clock.freeze(now)

    const { figures } = await partial(visitor, '/sites', 'sites/index', 'figures')
    assert.sameDeepMembers(figures, [
      {
        siteId: busy.id,
        isReceiving: true,
        lastAt: '2026-03-01T06:00:00.000Z',
        visitors: 2,
        conversions: 3,
      },
      { siteId: quiet.id, isReceiving: false, lastAt: null, visitors: 0, conversions: 0 },
    ])
  })

  test('a refused page alone is not receiving', async ({ assert }) => {
    const { workspaceId, visitor } = await owner()
    const site = await makeSite({ workspaceId })
    await rowsOf(
      `INSERT INTO site_signals VALUES (?, 'origin_refused', now(), now(), 'x.example')`,
      [site.id]
    )
    const { figures } = await partial(visitor, '/sites', 'sites/index', 'figures')
    assert.isFalse(figures[0].isReceiving)
  })

  test('every zone that is offered is known to the database', async ({ assert }) => {
    const known = await rowsOf('SELECT name FROM pg_timezone_names')
    const names = new Set(known.map(({ name }) => name))
    assert.deepEqual(
      TIME_ZONES.filter((zone) => !names.has(zone)),
      []
    )
  })
})

test.group('The address of the house', () => {
  test('leads to the form, the only site, the list, or the site last looked at', async ({
    assert,
  }) => {
    const { workspaceId, visitor } = await owner()
    const home = async () => {
      const { location } = await visitor.get('/')
      return location
    }
    assert.equal(await home(), '/sites/new')

    const first = await makeSite({ workspaceId })
    assert.equal(await home(), `/sites/${first.id}/live`)

    const second = await makeSite({ workspaceId })
    assert.equal(await home(), '/sites')

    await visitor.get(`/sites/${second.id}/install`)
    assert.equal(await home(), `/sites/${second.id}/live`)

    await visitor.send('DELETE', `/sites/${second.id}`)
    assert.equal(await home(), `/sites/${first.id}/live`)
  })

  test('a page that does not exist says so in the style of the product', async ({ assert }) => {
    const { visitor } = await owner()
    const answer = await visitor.get('/nowhere')
    assert.equal(answer.status, 404)
    assert.equal(answer.page.component, 'errors/not_found')
  })
})
