import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { owner } from '#tests/functional/sites/person'
import {
  conversion,
  TODAY,
  SECOND,
  FIRST,
  BEFORE,
  EARLIER,
  LONG_AGO,
  view,
  walkedSite,
} from '#tests/functional/traffic/walked_site'

type Signed = Awaited<ReturnType<typeof owner>>
type Site = Awaited<ReturnType<typeof walkedSite>>

const PERIOD = `from=${FIRST}&to=${SECOND}&compare=previous`

test.group('Conversions of a site', (group) => {
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
    path = `/sites/${site.id}/conversions`
  })
  const answerOf = async (query = PERIOD) =>
    (await ours.visitor.get(`${path}?${query}`)).page.props.answer
  const filter = (text: string) => `&f=${encodeURIComponent(text)}`

  async function someTraffic() {
    const paid = { channel: 'paid_search' } as const
    site.visit(
      `${FIRST}T08:00:00Z`,
      'anna',
      [
        view('/', 0),
        conversion('form_submit', 30, {
          label: 'Quote',
          value: 120,
          url: 'https://example.com/?x',
        }),
        view('/contact', 40),
        conversion('phone_call', 60),
        conversion('phone_call', 61),
      ],
      paid
    )
    site.visit(`${SECOND}T08:00:00Z`, 'anna', [
      view('/contact', 0),
      conversion('form_submit', 30, { label: 'Callback', value: 30 }),
    ])
    site.visit(`${SECOND}T09:00:00Z`, 'bert', [view('/', 0)])
    site.visit(`${SECOND}T10:00:00Z`, 'carl', [view('/contact', 0)], paid)
    site.visit(`${BEFORE}T10:00:00Z`, 'carl', [view('/', 0), conversion('phone_call', 9)])
    await site.store(EARLIER, BEFORE, FIRST, SECOND)
  }

  test('which ones, how many, of whom, worth what, held against the period before', async ({
    assert,
  }) => {
    await someTraffic()
    const { totals, visitors, before, rows, series, isPartial } = await answerOf(
      `${PERIOD}&interval=day`
    )
    assert.deepEqual(totals, {
      conversions: 4,
      converters: 1,
      values: [{ currency: 'EUR', value: 150 }],
    })
    assert.equal(visitors, 3)
    assert.deepInclude(before, { conversions: 1, converters: 1, visitors: 1, values: [] })
    assert.sameDeepMembers(
      rows.map((row: any) => [row.value, row.conversions, row.converters, row.before.conversions]),
      [
        ['form_submit', 2, 1, 0],
        ['phone_call', 2, 1, 1],
      ]
    )
    assert.deepEqual(
      series.map(({ conversions }: any) => conversions),
      [3, 1]
    )
    assert.isFalse(isPartial)
  })

  test('by label, by the page on which they happened, and by what visits have', async ({
    assert,
  }) => {
    await someTraffic()
    const rowsBy = async (by: string) =>
      (await answerOf(`${PERIOD}&by=${by}`)).rows.map((row: any) => [
        ...(row.of === null ? [] : [row.of]),
        row.value,
        row.conversions,
        row.converters,
        row.visitors,
      ])
    assert.sameDeepMembers(await rowsBy('label'), [
      ['phone_call', '', 2, 1, 3],
      ['form_submit', 'Quote', 1, 1, 3],
      ['form_submit', 'Callback', 1, 1, 3],
    ])
    assert.deepEqual(await rowsBy('page'), [
      ['/contact', 3, 1, 2],
      ['/', 1, 1, 2],
    ])
    assert.deepEqual(await rowsBy('channel'), [
      ['paid_search', 3, 1, 2],
      ['direct', 1, 1, 2],
    ])
  })

  test('a filter by conversion says what is counted, and not among whom', async ({ assert }) => {
    await someTraffic()
    const calls = await answerOf(`${PERIOD}${filter('conversion:is:phone_call')}`)
    assert.deepEqual([calls.totals.conversions, calls.totals.converters, calls.visitors], [2, 1, 3])
    assert.lengthOf(calls.rows, 1)
    const paid = await answerOf(`${PERIOD}${filter('channel:is:paid_search')}`)
    assert.deepEqual([paid.totals.conversions, paid.visitors], [3, 2])
  })

  test('the latest come first, and lead to their visits', async ({ assert }) => {
    await someTraffic()
    const { latest } = await answerOf()
    assert.deepEqual(
      latest.map(({ conversion: name, label, page, value }: any) => [name, label, page, value]),
      [
        ['form_submit', 'Callback', '/contact', 30],
        ['phone_call', '', '/contact', null],
        ['phone_call', '', '/contact', null],
        ['form_submit', 'Quote', '/', 120],
      ]
    )
    assert.equal(latest[3].happenedAt, `${FIRST}T08:00:30.000Z`)
    const { id, month } = latest[0].visit
    const journey = await ours.visitor.get(`/sites/${site.id}/sessions/${month}/${id}`)
    assert.equal(journey.status, 200)
    assert.notInclude(JSON.stringify(latest), 'anna')
  })

  test('the file has all rows, and nothing that a table program would calculate', async ({
    assert,
  }) => {
    site.visit(`${FIRST}T08:00:00Z`, 'anna', [
      conversion('form_submit', 3, { label: '=1+1', value: 5 }),
    ])
    await site.store(FIRST)
    const { body } = await ours.visitor.get(
      `${path}/export.csv?from=${FIRST}&to=${SECOND}&by=label&compare=none`
    )
    assert.deepEqual(body.replace('\uFEFF', '').trim().split('\r\n'), [
      'Conversion,Label,Conversions,People,Of visitors,Rate,"Value, EUR"',
      "form_submit,'=1+1,1,1,1,1,5",
    ])
  })

  test('nothing has happened, or never has', async ({ assert }) => {
    const never = await answerOf()
    assert.isFalse(never.hasConversions)
    assert.deepEqual(never.totals, { conversions: 0, converters: 0, values: [] })
    await someTraffic()
    const then = await answerOf(`from=${LONG_AGO}&to=${LONG_AGO}&by=nonsense&interval=hour`)
    assert.isTrue(then.hasConversions)
    assert.isEmpty(then.rows)
    assert.isEmpty(then.latest)
  })

  test('strangers find nothing', async ({ assert }) => {
    const stranger = await owner()
    assert.equal((await stranger.visitor.get(path)).status, 404)
    assert.equal((await stranger.visitor.get(`${path}/export.csv`)).status, 404)
  })
})
