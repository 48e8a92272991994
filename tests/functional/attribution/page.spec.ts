import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { runDueJobs } from '#app/jobs/run_due_jobs'
import { eventOf, post } from '#tests/support/sync'
import { makeSite, rowsOf } from '#tests/support/sites'
import { at, credit, DAY, visit } from '#tests/functional/attribution/visits'
import { asProgram, memberOf, owner } from '#tests/functional/sites/person'

const AD = 'https://example.com/prices?gclid=Cj0KCQiA-abc_DEF123&utm_campaign=brand'
const MAIL = 'https://example.com/?utm_medium=email&utm_source=news'
const PERIOD = 'from=2026-06-01&to=2026-06-30'

async function siteOfOwner() {
  const { user, workspaceId, visitor } = await owner()
  const site = await makeSite({ workspaceId, domain: 'example.com' })
  return { user, workspaceId, visitor, site, path: `/sites/${site.id}/attribution` }
}

/** Two people who came by an ad; one of them came again by a mail before anything was won. */
async function twoConversions(site: Awaited<ReturnType<typeof siteOfOwner>>['site']) {
  await visit(site, 'ann', at('2026-06-06'), AD)
  await visit(site, 'ann', at(DAY), MAIL, true)
  await visit(site, 'bob', at(DAY, '10:00:00Z'), AD, true)
  await credit(site)
}

const pointsOf = (state: any, model: string, measure = 'conversions') =>
  Object.fromEntries(
    state.rows
      .filter(({ cells }: any) => cells[model])
      .map(({ key, cells }: any) => [key, cells[model][measure].point])
  )

test.group('The page about attribution', (group) => {
  group.each.teardown(() => clock.freeze(null))

  test('shows all models side by side, by channel, source, campaign and page', async ({
    assert,
  }) => {
    const { visitor, site, path } = await siteOfOwner()
    await twoConversions(site)
    const state = async (query: string) =>
      (await visitor.get(`${path}?${PERIOD}&${query}`)).page.props.attribution

    const channels = await state('')
    assert.include(channels, { chosen: 'last-non-direct', conversions: 2, dueDays: 0 })
    assert.deepEqual(channels.values, [{ currency: 'EUR', value: 240 }])
    assert.deepEqual(pointsOf(channels, 'last-non-direct'), { email: 1, paid_search: 1 })
    assert.deepEqual(pointsOf(channels, 'first'), { paid_search: 2 })
    assert.deepEqual(pointsOf(channels, 'linear', 'value'), { email: 60, paid_search: 180 })

    assert.deepEqual(pointsOf(await state('by=source'), 'first'), { google: 2 })
    const campaigns = await state('by=campaign&in=value')
    assert.equal(campaigns.measure, 'value')
    assert.deepEqual(pointsOf(campaigns, 'last'), { brand: 1, null: 1 })
    assert.deepEqual(pointsOf(await state('by=landing'), 'last'), { '/prices': 1, '/': 1 })
    assert.equal((await state('from=2026-07-01&to=2026-07-02')).conversions, 0)
    for (const nonsense of ['from=x&to=[]', 'by=__proto__', 'after=%00', 'from=2026-02-31&to=1']) {
      assert.equal((await visitor.get(`${path}?${nonsense}`)).status, 200, nonsense)
    }
  })

  test('lists the conversions, page by page, and opens one', async ({ assert }) => {
    const { visitor, site, path } = await siteOfOwner()
    await twoConversions(site)
    clock.freeze(at(DAY, '11:00:00Z'))
    await post({
      events: Array.from({ length: 30 }, () => eventOf(site, { ec: 'conversion', ea: 'form' })),
    })
    await credit(site)
    const listed: any[] = []
    for (let after = ''; after !== null;) {
      const { page } = await visitor.get(`${path}?${PERIOD}&after=${encodeURIComponent(after)}`)
      const { list } = page.props.attribution
      listed.push(...list.conversions)
      after = list.next
    }
    assert.lengthOf(new Set(listed.map(({ id }) => id)), 32)
    const { id } = listed.find(({ channel }) => channel === 'email')

    const { page } = await visitor.get(`${path}/conversions/${id}?${PERIOD}`)
    const opened = page.props.conversion
    assert.deepInclude(opened, { action: 'whatsapp', value: 120, lookbackDays: 90 })
    assert.deepEqual(
      opened.touches.map((touch: any) => [touch.channel, touch.campaign, touch.landing]),
      [
        ['paid_search', 'brand', '/prices'],
        ['email', null, '/'],
      ]
    )
    const shares = Object.fromEntries(opened.shares.map((one: any) => [one.model, one.shares]))
    assert.deepEqual(shares.first, [1, 0])
    assert.deepEqual(shares.linear, [0.5, 0.5])
    assert.deepEqual(shares['last-non-direct'], [0, 1])
  })

  test('a switch is history credited anew, with its progress', async ({ assert }) => {
    const { visitor, site, path } = await siteOfOwner()
    await twoConversions(site)
    await visitor.get(path)
    assert.equal((await visitor.send('PUT', path, { model: 'first' })).status, 302)
    const { attribution } = (await visitor.get(path)).page.props
    assert.equal(attribution.chosen, 'first')
    assert.equal(attribution.crediting.state, 'waiting')
    await runDueJobs()
    const rows = await rowsOf('SELECT DISTINCT model FROM credits WHERE site_id = ?', [site.id])
    assert.deepEqual(rows, [{ model: 'first@1.0.0' }])
    const { crediting } = (await visitor.get(path)).page.props.attribution
    assert.deepInclude(crediting, { state: 'done', result: { days: 1, conversions: 2 } })
  })

  test("a model that learns, or that is not there, cannot be the site's own", async ({
    assert,
  }) => {
    const { visitor, site, path } = await siteOfOwner()
    for (const model of ['markov', 'nobody', '__proto__', '']) {
      const { status } = await visitor.send('PUT', path, { model }, asProgram)
      assert.equal(status, 422, model)
    }
    assert.isEmpty(await rowsOf('SELECT 1 FROM site_plugins WHERE site_id = ?', [site.id]))
  })

  test('viewers look and do not switch, strangers see nothing', async ({ assert }) => {
    const { workspaceId, site, path } = await siteOfOwner()
    await twoConversions(site)
    const { visitor: viewer } = await memberOf(workspaceId, 'viewer')
    const { page } = await viewer.get(`${path}?${PERIOD}`)
    assert.isFalse(page.props.attribution.mayChange)
    assert.equal((await viewer.send('PUT', path, { model: 'first' }, asProgram)).status, 403)

    const [{ conversion_id: id }] = await rowsOf(
      'SELECT conversion_id FROM credits WHERE site_id = ?',
      [site.id]
    )
    const stranger = await siteOfOwner()
    assert.equal((await stranger.visitor.get(path)).status, 404)
    assert.equal(
      (await stranger.visitor.send('PUT', path, { model: 'first' }, asProgram)).status,
      404
    )
    assert.equal((await stranger.visitor.get(`${path}/conversions/${id}`)).status, 404)
    const elsewhere = `${stranger.path}/conversions/${id}`
    assert.equal((await stranger.visitor.get(elsewhere)).status, 404)
    assert.equal((await stranger.visitor.get(`${stranger.path}/conversions/x`)).status, 404)
  })
})
