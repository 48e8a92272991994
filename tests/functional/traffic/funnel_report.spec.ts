import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { owner, memberOf } from '#tests/functional/sites/person'
import { makeSite } from '#tests/support/sites'
import {
  conversion,
  TODAY,
  SECOND,
  FIRST,
  BEFORE,
  EARLIER,
  view,
  walkedSite,
} from '#tests/functional/traffic/walked_site'

type Signed = Awaited<ReturnType<typeof owner>>
type Site = Awaited<ReturnType<typeof walkedSite>>

const page = (value: string, match = 'is') => ({ kind: 'page', match, value })
const called = { kind: 'conversion', match: 'is', value: 'phone_call' }
const STEPS = [page('/'), page('/CONT', 'contains'), called]
const PERIOD = `from=${FIRST}&to=${SECOND}&compare=previous`

test.group('What a funnel says', (group) => {
  let ours: Signed
  let site: Site
  let path: string
  group.setup(() => {
    clock.freeze(new Date(`${TODAY}T10:00:00Z`))
    return () => clock.freeze(null)
  })
  group.each.setup(async () => {
    ours = await owner()
    site = await walkedSite(ours.workspaceId)
    path = `/sites/${site.id}/conversions/funnels`
  })

  async function define(over: object = {}) {
    const form = { name: 'F', steps: STEPS, withinDays: null, ...over }
    const { body } = await ours.visitor.send('POST', path, form)
    return JSON.parse(body).funnel.id as string
  }
  const propsOf = async (id: string, query = PERIOD) =>
    (await ours.visitor.get(`${path}/${id}?${query}`)).page.props
  const stepsOf = async (id: string, query = PERIOD) => (await propsOf(id, query)).told.report.steps
  const visitors = (steps: any[]) => steps.map((step) => step.visitors)

  async function someTraffic() {
    const paid = { channel: 'paid_search' } as const
    site.visit(`${FIRST}T08:00:00Z`, 'anna', [
      view('/', 0),
      view('/prices', 20),
      view('/contact', 60),
      conversion('phone_call', 90),
    ])
    site.visit(`${FIRST}T09:00:00Z`, 'bert', [view('/', 0), view('/prices', 10)], paid)
    site.visit(`${SECOND}T09:00:00Z`, 'bert', [view('/contact', 0), conversion('phone_call', 30)])
    site.visit(`${SECOND}T10:00:00Z`, 'carl', [view('/', 0), view('/', 5)], paid)
    site.visit(`${SECOND}T11:00:00Z`, null, [view('/', 0), view('/contact', 8)])
    site.visit(`${EARLIER}T11:00:00Z`, 'dora', [view('/', 0), view('/contact', 8)])
    await site.store(EARLIER, BEFORE, FIRST, SECOND)
  }

  test('a page is found by its name as people read it, however browsers write it', async ({
    assert,
  }) => {
    site.visit(`${FIRST}T08:00:00Z`, 'anna', [view('/%C3%A7ay', 0), view('/%C3%A7ay/100%', 20)])
    await site.store(FIRST)
    const ways = [
      [page('/çay'), page('ÇAY/', 'contains')],
      [page('/çay', 'begins'), page('/çay/100%')],
      [page('/%C3%A7ay'), page('/%c3%a7ay/', 'begins')],
    ]
    for (const steps of ways) {
      assert.deepEqual(visitors(await stepsOf(await define({ steps }))), [1, 1])
    }
  })

  test('visitors of each step, how long they took, and what they did instead', async ({
    assert,
  }) => {
    await someTraffic()
    const [first, second, third] = await stepsOf(await define())
    assert.deepEqual(visitors([first, second, third]), [4, 2, 1])
    assert.deepEqual([first.dropped, second.dropped, third.dropped], [2, 1, 0])
    assert.deepEqual([first.medianSec, second.medianSec, third.medianSec], [null, 34, 30])
    assert.deepEqual(first.next, [
      { page: null, visitors: 1 },
      { page: '/prices', visitors: 1 },
    ])
    assert.deepEqual(first.before, { visitors: 1, medianSec: null })
    assert.deepEqual(second.before, { visitors: 1, medianSec: 8 })
    assert.deepEqual(third.before, { visitors: 0, medianSec: null })
  })

  test('within days, people go on in other visits', async ({ assert }) => {
    await someTraffic()
    assert.deepEqual(visitors(await stepsOf(await define({ withinDays: 1 }))), [4, 3, 1])
    assert.deepEqual(visitors(await stepsOf(await define({ withinDays: 2 }))), [4, 3, 2])
    const apart = `from=${FIRST}&to=${FIRST}`
    assert.deepEqual(visitors(await stepsOf(await define({ withinDays: 2 }), apart)), [2, 2, 2])
  })

  test('filters say of which visits people enter', async ({ assert }) => {
    await someTraffic()
    const filtered = `from=${FIRST}&to=${SECOND}&f=${encodeURIComponent('channel:is:paid_search')}&compare=none`
    const within = await stepsOf(await define({ withinDays: 7 }), filtered)
    assert.deepEqual(visitors(within), [2, 1, 1])
    assert.isNull(within[0].before)
    assert.deepEqual(visitors(await stepsOf(await define(), filtered)), [2, 0, 0])
  })

  test('today counts as it is', async ({ assert }) => {
    const id = await define()
    site.visit(`${TODAY}T09:00:00Z`, 'anna', [view('/', 0), view('/contact', 60)])
    await site.store()
    const { told } = await propsOf(id, 'period=today')
    assert.deepEqual(visitors(told.report.steps), [1, 1, 0])
    assert.isTrue(told.report.isPartial)
  })

  test('who dropped out at a step can be looked at, a page at a time', async ({ assert }) => {
    await someTraffic()
    const id = await define()
    const listOf = async (query: string) =>
      (await ours.visitor.get(`${path}/${id}/visits?${PERIOD}&${query}`)).page.props
    const first = await listOf('step=1')
    assert.deepEqual(
      first.visits.map(({ startedAt }: any) => startedAt),
      [`${SECOND}T10:00:00.000Z`, `${FIRST}T09:00:00.000Z`]
    )
    assert.deepInclude(first.list, { step: 1, count: 2, isFirstPage: true, next: null })
    const rest = await listOf(`step=1&after=${SECOND}~0`)
    assert.lengthOf(rest.visits, 1)
    for (const nonsense of ['step=9', 'step=x', 'step=2&after=%00', 'step=2&after=9999-99-99~1']) {
      assert.isArray((await listOf(nonsense)).visits, nonsense)
    }
  })

  test('the file has what the table has', async ({ assert }) => {
    await someTraffic()
    const { body, headers } = await ours.visitor.get(
      `${path}/${await define()}/export.csv?${PERIOD}`
    )
    assert.match(headers['content-type']!, /text\/csv/)
    const [heads, ...lines] = body.trim().split('\r\n')
    assert.match(heads, /Step,What,Visitors/)
    assert.deepEqual(lines[1].split(','), [
      '2',
      'page contains /CONT',
      '2',
      '0.5',
      '0.5',
      '1',
      '34',
      '1',
      '1',
      '8',
    ])
  })

  test('what people write is text: no pattern, no formula', async ({ assert }) => {
    site.visit(`${FIRST}T08:00:00Z`, 'anna', [view('/', 0), view('/a+b(c', 20)])
    site.visit(`${FIRST}T08:00:00Z`, 'bert', [view('/', 0), view('/aab', 20)])
    await site.store(FIRST)
    const contains = (value: string) => define({ steps: [page('/'), page(value, 'contains')] })
    assert.deepEqual(visitors(await stepsOf(await contains('.*'))), [2, 0])
    assert.deepEqual(visitors(await stepsOf(await contains('a+b('))), [2, 1])
    assert.deepEqual(visitors(await stepsOf(await contains('(a+)+$'))), [2, 0])
    const begins = await define({ steps: [page('/'), page('/a', 'begins')] })
    assert.deepEqual(visitors(await stepsOf(begins)), [2, 2])
  })

  test('a site without funnels is told what it could watch', async ({ assert }) => {
    await someTraffic()
    const { view: empty, told } = (await ours.visitor.get(`${path}?${PERIOD}`)).page.props
    assert.isNull(empty.shown)
    assert.deepEqual(told.suggestions[0].steps, [page('/'), page('/contact'), called])
    const choices = await ours.visitor.get(`/sites/${site.id}/conversions/steps?${PERIOD}`)
    const { pages, conversions } = JSON.parse(choices.body)
    assert.deepEqual(pages[0], { value: '/', visits: 4 })
    assert.deepEqual(conversions, [{ value: 'phone_call', visits: 2 }])
  })

  test('viewers look, and strangers find nothing', async ({ assert }) => {
    const id = await define()
    const viewer = await memberOf(ours.workspaceId, 'viewer')
    const stranger = await owner()
    const own = await makeSite({ workspaceId: stranger.workspaceId })
    const theirs = `/sites/${own.id}/conversions/funnels/${id}`
    for (const end of ['', '/visits', '/export.csv']) {
      assert.equal((await viewer.visitor.get(`${path}/${id}${end}`)).status, 200, end)
      assert.equal((await stranger.visitor.get(`${path}/${id}${end}`)).status, 404, end)
      assert.equal((await stranger.visitor.get(`${theirs}${end}`)).status, 404, end)
    }
    assert.isFalse((await viewer.visitor.get(path)).page.props.view.mayChange)
    assert.equal((await stranger.visitor.get(`/sites/${site.id}/conversions/steps`)).status, 404)
  })
})
