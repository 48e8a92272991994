import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { makeSite } from '#tests/support/sites'
import type { Session } from '#app/visitors/types'
import { aVisit, store } from '#tests/support/traffic'
import { deriveDueDays } from '#app/traffic/days/derive_due_days'
import { asProgram, memberOf, owner, visitorOf } from '#tests/functional/sites/person'
import { makePerson } from '#tests/support/sites'

const ZONE = 'Europe/Berlin'
const NOW = new Date('2026-06-20T10:00:00Z')

async function siteOfOwner() {
  const { user, workspaceId, visitor } = await owner()
  const { id } = await makeSite({ workspaceId, timezone: ZONE })
  const path = `/sites/${id}/traffic`
  return {
    id,
    user,
    visitor,
    workspaceId,
    path,
    derive: () => deriveDueDays({ id, timezone: ZONE }),
    props: async (query = '') => (await visitor.get(`${path}?${query}`)).page.props as any,
    rows: async (query: string) =>
      JSON.parse((await visitor.get(`${path}/rows?${query}`, asProgram)).body),
  }
}

const call = { category: 'conversion', action: 'phone_call', after: 60 }
const view = { category: 'interaction', action: 'page_view' }
const visit = (siteId: string, at: string, facts: Partial<Session> = {}, converts = false) =>
  aVisit(siteId, converts ? [view, call] : [view], { startedAt: new Date(at), ...facts })

/** Three visits of June, one of May, and one of a neighbour. */
async function someVisits() {
  const site = await siteOfOwner()
  const neighbour = await makeSite({ timezone: ZONE })
  const paid = { channel: 'paid_search', campaign: '=1+1, "quoted"' }
  await store(
    visit(site.id, '2026-06-18T10:00:00Z', paid, true),
    visit(site.id, '2026-06-19T10:00:00Z', paid),
    visit(site.id, '2026-06-20T09:00:00Z', { channel: 'email', campaign: 'news\\letter' }),
    visit(site.id, '2026-05-19T10:00:00Z', { channel: 'email' }),
    visit(neighbour.id, '2026-06-19T10:00:00Z', { channel: 'video' }, true)
  )
  await site.derive()
  return site
}

test.group('The page about traffic', (group) => {
  group.setup(() => {
    clock.freeze(NOW)
    return () => clock.freeze(null)
  })

  test('says what came, and against the period before', async ({ assert }) => {
    const { props, id } = await someVisits()
    const { view: shown, answer } = await props()
    assert.deepInclude(shown, {
      period: { from: '2026-05-22', to: '2026-06-20' },
      before: { from: '2026-04-22', to: '2026-05-21' },
      periodName: '30d',
      compare: 'previous',
      interval: 'day',
      figure: 'visitors',
    })
    assert.deepEqual(shown.site, { id, name: 'Test site', timezone: ZONE })
    assert.deepInclude(answer, { isPartial: true, hasVisits: true, pendingDays: 0 })
    assert.deepInclude(answer.totals, { visits: 3, conversions: 1, convertingVisits: 1 })
    assert.equal(answer.before.visits, 1)
    assert.lengthOf(answer.series, 30)
    const [channels] = answer.breakdowns
    assert.deepEqual(
      channels.rows.map(({ value, visits }: any) => [value, visits]),
      [
        ['paid_search', 2],
        ['email', 1],
      ]
    )
    assert.isNull((await props('compare=none')).answer.before)
  })

  test('knows periods by name, and days in whatever order they are written', async ({ assert }) => {
    const { props } = await siteOfOwner()
    const periodOf = async (query: string) => (await props(query)).view.period
    const named = {
      '7d': { from: '2026-06-14', to: '2026-06-20' },
      'today': { from: '2026-06-20', to: '2026-06-20' },
      'yesterday': { from: '2026-06-19', to: '2026-06-19' },
      'month': { from: '2026-06-01', to: '2026-06-20' },
      'last_month': { from: '2026-05-01', to: '2026-05-31' },
    }
    for (const [name, period] of Object.entries(named)) {
      assert.deepEqual(await periodOf(`period=${name}`), period, name)
    }
    const days = { from: '2026-06-01', to: '2026-06-09' }
    assert.deepEqual(await periodOf('from=2026-06-09&to=2026-06-01'), days)
    assert.deepEqual(await periodOf('from=2026-06-01&to=2026-06-09&period=7d'), days)
  })

  test('finds countries and languages by their names, in the language of who asks', async ({
    assert,
  }) => {
    const site = await siteOfOwner()
    const at = '2026-06-18T10:00:00Z'
    const people = [
      { country: 'DE', language: 'de' },
      { country: 'TR', language: 'tr' },
      { country: 'GB', language: 'en' },
      { country: null, language: 'xx-none' },
    ]
    await store(...people.map((facts) => visit(site.id, at, facts)))
    await site.derive()
    const found = async (query: string) => {
      const { breakdown } = await site.rows(query)
      return [breakdown.total, ...breakdown.rows.map(({ value }: any) => value)]
    }
    assert.deepEqual(await found('by=country&search=GERM'), [1, 'DE'])
    assert.deepEqual(await found('by=country&search=tr'), [1, 'TR'])
    assert.deepEqual(await found('by=country&search=E&limit=1&offset=1'), [3, 'GB'])
    assert.deepEqual(await found('by=language&search=turkish'), [1, 'tr'])
    assert.deepEqual(await found('by=language&search=none'), [1, 'xx-none'])
    assert.deepEqual(await found('by=country&search=alman'), [0])
    const file = await site.visitor.get(`${site.path}/export.csv?by=country&search=germ`)
    assert.lengthOf(file.body.trim().split('\r\n'), 2)

    site.visitor.cookies.set('om-language', 'tr')
    await site.user.merge({ language: 'tr' }).save()
    assert.deepEqual(await found('by=country&search=alman'), [1, 'DE'])
  })

  test('finds a page by its name as people read it', async ({ assert }) => {
    const site = await siteOfOwner()
    const url = 'https://example.com/%C3%A7ay%20se%C3%A7imi'
    await store(
      aVisit(site.id, [{ ...view, url }], { startedAt: new Date('2026-06-18T10:00:00Z') })
    )
    await site.derive()
    const { breakdown } = await site.rows(`by=page&search=${encodeURIComponent('Çay seç')}`)
    assert.equal(breakdown.total, 1)
    const { answer } = await site.props(`f=${encodeURIComponent('page:contains:çay s')}`)
    assert.equal(answer.totals.visits, 1)
  })

  test('filters combine, and tabs come with the page that names them', async ({ assert }) => {
    const { props, rows } = await someVisits()
    const count = async (query: string) => (await props(query)).answer.totals.visits
    assert.equal(await count('f=channel:is:paid_search'), 2)
    assert.equal(await count('f=channel:is_not:paid_search'), 1)
    assert.equal(await count('f=channel:is:paid_search,email&f=conversion:is:phone_call'), 1)
    assert.equal(await count(`f=${encodeURIComponent('campaign:is:=1+1\\, "quoted"')}`), 2)
    assert.equal(await count('f=campaign:contains:NEWS'), 1)

    const { answer } = await props('sources=campaign&places=city')
    const shown = answer.breakdowns.map(({ dimension }: any) => dimension)
    assert.deepEqual(shown, ['campaign', 'page', 'city', 'device', 'conversion', 'band'])

    const found = await rows('by=campaign&search=QUOTED&offset=0')
    assert.deepEqual(
      found.breakdown.rows.map(({ value }: any) => value),
      ['=1+1, "quoted"']
    )
    assert.equal(found.totals.visits, 3)
    assert.isEmpty((await rows('by=campaign&offset=50')).breakdown.rows)
  })

  test('opens the visits behind the figures', async ({ assert }) => {
    const { visitor, path, id } = await someVisits()
    const query = 'period=7d&f=channel:is:paid_search'
    const { props } = (await visitor.get(`${path}/visits?${query}`)).page as any
    assert.deepEqual(props.list, { count: 2, isFirstPage: true, next: null })
    assert.deepEqual(
      props.visits.map(({ startedAt, conversionCount }: any) => [startedAt, conversionCount]),
      [
        ['2026-06-19T10:00:00.000Z', 0],
        ['2026-06-18T10:00:00.000Z', 1],
      ]
    )
    assert.notProperty(props.visits[0], 'fingerprint')
    const [{ month, id: session }] = props.visits
    assert.equal((await visitor.get(`/sites/${id}/sessions/${month}/${session}`)).status, 200)

    await store(
      ...Array.from({ length: 60 }, (_, i) =>
        visit(id, new Date(NOW.getTime() - i * 60_000).toISOString())
      )
    )
    const first = (await visitor.get(`${path}/visits?period=today`)).page.props as any
    const after = encodeURIComponent(first.list.next)
    const rest = (await visitor.get(`${path}/visits?period=today&after=${after}`)).page.props as any
    const ids = [...first.visits, ...rest.visits].map((one: any) => one.id)
    assert.lengthOf(new Set(ids), first.list.count)
    assert.deepInclude(rest.list, { isFirstPage: false, next: null })
  })

  test('gives what it shows as a file that a table program can open safely', async ({ assert }) => {
    const { visitor, path } = await someVisits()
    const linesOf = async (query: string) => {
      const { body, headers } = await visitor.get(`${path}/export.csv?${query}`)
      assert.match(String(headers['content-type']), /^text\/csv/)
      return body
        .replace(/^\uFEFF/, '')
        .trim()
        .split('\r\n')
    }
    const days = await linesOf('period=7d&f=channel:is:paid_search&compare=none')
    assert.match(days[0], /^From \(Europe\/Berlin\),Visitors,Visits,/)
    assert.lengthOf(days, 8)
    assert.deepEqual(
      days.slice(1).map((line) => line.split(',').slice(0, 3)[2]),
      ['0', '0', '0', '0', '1', '1', '0']
    )
    const campaigns = await linesOf('period=7d&by=campaign')
    assert.lengthOf(campaigns, 3)
    assert.match(campaigns[1], /^"'=1\+1, ""quoted""",2,2,/)
    assert.match(campaigns[0], /Visits, before|"Visits, before"/)
    assert.lengthOf(await linesOf('period=7d&by=campaign&search=news'), 2)
  })

  test('what makes no sense in an address does no harm', async ({ assert }) => {
    const { visitor, path } = await someVisits()
    const hostile = [
      'from=x&to=[]',
      'period=__proto__&figure=constructor&sources=toString',
      'f=channel&f=nothing:is:x&f[]=band:is:hot&f[a][b]=1',
      `f=${encodeURIComponent(`city:contains:${'%00\'"<script>'.repeat(40)}`)}`,
      'f=label:is:%00',
      'after=%00&by=__proto__&offset=-1&limit=1e9&search=%00',
      'from=2026-02-31&to=9999-99-99',
      'interval=hour&from=2025-01-01&to=2026-01-01',
      `f=page:is:${'x'.repeat(6000)}`,
    ]
    for (const query of hostile) {
      for (const page of ['', '/visits', '/export.csv', '/rows']) {
        assert.equal((await visitor.get(`${path}${page}?${query}`)).status, 200, page + query)
      }
    }
  })

  test('strangers see nothing, and a viewer sees all of it', async ({ assert }) => {
    const { path, workspaceId } = await someVisits()
    const stranger = await visitorOf((await makePerson()).user)
    const { visitor: viewer } = await memberOf(workspaceId, 'viewer')
    for (const page of ['', '/visits', '/export.csv', '/rows']) {
      assert.equal((await stranger.get(path + page, asProgram)).status, 404, page)
      assert.equal((await viewer.get(path + page)).status, 200, page)
    }
  })

  test('says that a site has never been visited', async ({ assert }) => {
    const { props } = await siteOfOwner()
    const { answer } = await props()
    assert.deepInclude(answer, { hasVisits: false })
    assert.equal(answer.totals.visits, 0)
  })
})
