import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { rowsOf } from '#tests/support/sites'
import { flat, textOfPdf } from '#tests/support/pdf'
import { asProgram, memberOf, owner } from '#tests/functional/sites/person'
import { aReportedSite, bytesOf, NOW, OCTOBER } from '#tests/functional/site_reports/stage'

test.group('The report of a site', (group) => {
  group.setup(() => {
    clock.freeze(NOW)
    return () => clock.freeze(null)
  })

  test('says what the pages say, in sentences and figures', async ({ assert }) => {
    const { visitor, path, id } = await aReportedSite()
    const { page } = await visitor.get(`${path}?${OCTOBER}`)
    assert.equal(page.component, 'sites/report')
    const { report, view } = page.props as any
    assert.deepEqual(view.period, { from: '2026-10-01', to: '2026-10-31' })
    assert.equal(report.period, 'October 2026')
    assert.equal(report.compared, 'Compared with September 2026')
    assert.deepEqual(report.summary.slice(0, 4), [
      '4 leads, 3 more than in September 2026.',
      'Most came by Paid search (66.7%).',
      '2 are good, one is won.',
      '3 people visited the site, 2 more than in September 2026.',
    ])
    assert.include(report.summary, '2 calls came in; 1 answered, 1 good.')
    const value = (key: string) => report.tiles.find((tile: any) => tile.key === key).value
    assert.equal(value('leads'), '4')
    assert.equal(value('qualified'), '2')
    assert.equal(value('value'), '€1,251')
    assert.equal(value('answered'), '1')

    const traffic = (await visitor.get(`/sites/${id}/traffic?${OCTOBER}`)).page.props as any
    assert.equal(value('visitors'), String(traffic.answer.totals.visitors))
    assert.equal(value('visits'), String(traffic.answer.totals.visits))
    assert.equal(value('conversions'), String(traffic.answer.totals.conversions))
  })

  test('counts leads and calls as the overview does', async ({ assert }) => {
    const { visitor, path, id } = await aReportedSite()
    const days = 'from=2026-08-06&to=2026-11-03'
    const { report } = (await visitor.get(`${path}?${days}`)).page.props as any
    const overview = (await visitor.get('/sites?days=90')).page.props as any
    const line = overview.overview.figures.find((one: any) => one.siteId === id)
    const value = (key: string) => Number(report.tiles.find((tile: any) => tile.key === key).value)
    assert.equal(value('leads'), line.leads)
    assert.equal(value('qualified'), line.qualified)
    assert.equal(value('calls'), line.calls)
    assert.equal(value('visitors'), line.visitors.now)
  })

  test('has the sections that were chosen, and all of them where none is known', async ({
    assert,
  }) => {
    const { visitor, path } = await aReportedSite()
    const only = (await visitor.get(`${path}?${OCTOBER}&sections=leads,nonsense`)).page.props as any
    assert.deepEqual(only.view.sections, ['leads'])
    assert.deepEqual(
      only.report.tables.map(({ section }: any) => section),
      ['leads']
    )
    assert.isNull(only.report.chart)
    const all = (await visitor.get(`${path}?sections=nonsense&from=x&to[]=y`)).page.props as any
    assert.equal(all.view.sections.length, 9)
  })

  test('is a CSV that opens in English and in Turkish, and runs nothing', async ({ assert }) => {
    const { visitor, path, user } = await aReportedSite()
    const english = await visitor.get(`${path}/csv?${OCTOBER}`)
    assert.match(english.headers['content-type']!, /^text\/csv/)
    assert.include(english.headers['content-disposition'], 'example.com_2026-10-01_2026-10-31.csv')
    const { bytes } = await bytesOf(visitor, `${path}/csv?${OCTOBER}`)
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf])
    const lines = english.body.split('\r\n')
    assert.equal(lines[0], 'Section,Row,Figure,Value,Before,Unit,From,To')
    assert.include(lines, 'Leads,All,Leads,4,1,,2026-10-01,2026-10-31')
    assert.include(lines, 'Leads,All,Value won,1250.5,0,EUR,2026-10-01,2026-10-31')
    assert.include(lines, 'Calls,All,Answered calls,1,0,,2026-10-01,2026-10-31')
    assert.include(english.body, `"'=1+1 ""Şişli"""`)

    await rowsOf(`UPDATE users SET language = 'tr' WHERE id = ?`, [user.id])
    const turkish = await visitor.get(`${path}/csv?${OCTOBER}`)
    assert.include(
      turkish.body,
      'Potansiyel müşteriler;Tümü;Kazanılan değer;1250,5;0;EUR;2026-10-01;2026-10-31'
    )
  })

  test('is a PDF whose text can be selected, also the letters of Turkish', async ({ assert }) => {
    const { visitor, path, user } = await aReportedSite()
    await rowsOf(`UPDATE users SET language = 'tr' WHERE id = ?`, [user.id])
    const { status, headers, bytes } = await bytesOf(visitor, `${path}/pdf?${OCTOBER}`)
    assert.equal(status, 200)
    assert.match(headers.get('content-type')!, /^application\/pdf/)
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    const pages = await textOfPdf(bytes)
    const text = flat(pages.join(' '))
    assert.include(text, 'Ekim 2026')
    assert.include(text, 'Karşılaştırma: Eylül 2026')
    assert.include(text, '4 potansiyel müşteri geldi; Eylül 2026 dönemine göre 3 fazla.')
    assert.include(text, 'İzmir')
    assert.include(text, '=1+1 "Şişli"')
    assert.include(flat(pages[0]), `Sayfa 1 / ${pages.length}`)
  })

  test('of a site without anything is one, too', async ({ assert }) => {
    const { user, visitor, workspaceId } = await owner()
    assert.isString(user.id)
    const [{ id }] = await rowsOf(
      `INSERT INTO sites (public_id, workspace_id, domain, name, timezone)
       VALUES (substr(md5(random()::text), 1, 16), ?, 'empty.example', '=cmd|' || repeat('Ğ', 180), 'UTC') RETURNING id`,
      [workspaceId]
    )
    const { page } = await visitor.get(`/sites/${id}/report`)
    const { report } = page.props as any
    assert.match(report.summary[0], /^No leads, as many as in the 30 days before\.$/)
    const { bytes } = await bytesOf(visitor, `/sites/${id}/report/pdf`)
    assert.include(flat((await textOfPdf(bytes)).join(' ')), 'Nothing in this period.')
  })

  test('is for all members, and for nobody else', async ({ assert }) => {
    const { path, workspaceId } = await aReportedSite()
    const { visitor: viewer } = await memberOf(workspaceId, 'viewer')
    const shown = await viewer.get(`${path}?${OCTOBER}`)
    assert.equal(shown.status, 200)
    assert.isFalse((shown.page.props as any).view.maySchedule)
    const { visitor: stranger } = await owner()
    for (const file of ['', '/csv', '/pdf']) {
      assert.equal((await stranger.get(path + file, asProgram)).status, 404)
    }
  })
})
