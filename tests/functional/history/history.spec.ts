import env from '#start/env'
import { test } from '@japa/runner'
import { packed } from '#tests/functional/moving/archives'
import { asProgram, memberOf, owner } from '#tests/functional/sites/person'
import { makeSite, rowsOf } from '#tests/support/sites'
import type { Visitor } from '#tests/support/visitor'

const GA4 = `# ----------------------------------------
# Traffic acquisition
# Start date: 20240301
# ----------------------------------------

Date,Session source / medium,Landing page,Sessions,Total users,Views,Key events,Engagement rate
20240301,google / organic,/,"1,200",900,3000,12,0.5
20240301,(direct) / (none),/contact,30,25,40,1,0.4
20240302,google / organic,/,100,80,200,0,0.5
,Grand total,,1330,1005,3240,13,0.5
20240399,google / organic,/,1,1,1,0,0.5
20240303,google / organic,/,many,-1,,0,0.5
`

const PLAUSIBLE: [string, string][] = [
  [
    'imported_visitors_20230101_20230102.csv',
    '"date","visitors","pageviews","bounces","visits","visit_duration"\n"2023-01-01",10,30,4,12,600\n"2023-01-02",5,9,1,6,60\n',
  ],
  [
    'imported_sources_20230101_20230102.csv',
    '"date","source","utm_medium","utm_campaign","utm_content","utm_term","pageviews","visitors","visits","visit_duration","bounces"\n"2023-01-01","Google","","","","",20,8,9,500,2\n"2023-01-01","","","","","",10,2,3,100,2\n',
  ],
  [
    'imported_pages_20230101_20230102.csv',
    '"date","hostname","page","visits","visitors","pageviews","total_scroll_depth","total_scroll_depth_visits","total_time_on_page","total_time_on_page_visits"\n"2023-01-01","example.com","/",9,8,20,0,0,0,0\n"2023-01-02","example.com","/<b>x</b>",5,5,9,0,0,0,0\n',
  ],
  ['imported_browsers_20230101_20230102.csv', '"date","browser"\n"2023-01-01","Firefox"\n'],
]

const UMAMI = `website_id,session_id,visit_id,event_id,hostname,url_path,referrer_domain,event_type,event_name,created_at
w,s1,v1,e1,example.com,/,google.com,1,,2022-05-01 22:30:00
w,s1,v1,e2,example.com,/contact,,1,,2022-05-01 22:31:00
w,s1,v1,e3,example.com,/contact,,2,sent,2022-05-01 22:32:00
w,s2,v2,e4,example.com,/,,1,,2022-05-01 10:00:00
`

async function aSite() {
  const { user, workspaceId, visitor } = await owner()
  const site = await makeSite({ workspaceId, timezone: 'Europe/Berlin' })
  const path = `/sites/${site.id}/history`
  const page = async () => (await visitor.get(path)).page.props.page
  const shown = async (from: string, to: string) => {
    const { props } = (await visitor.get(`/sites/${site.id}/traffic?from=${from}&to=${to}`)).page
    return props.history
  }
  return {
    user,
    workspaceId,
    visitor,
    site,
    path,
    page,
    shown,
    upload: (bytes: string | Buffer, name = 'export.csv') => upload(visitor, path, bytes, name),
    take: async () =>
      visitor.send('POST', `${path}/${(await page()).imports[0].id}`, {}, asProgram),
    remove: async () =>
      visitor.send('DELETE', `${path}/${(await page()).imports[0].id}`, {}, asProgram),
  }
}

async function upload(visitor: Visitor, path: string, bytes: string | Buffer, name: string) {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(Buffer.from(bytes))]), name)
  const answer = await fetch(`${env.get('APP_URL')}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'accept': 'application/json',
      'cookie': [...visitor.cookies].map(([key, value]) => `${key}=${value}`).join('; '),
      'x-xsrf-token': decodeURIComponent(visitor.cookies.get('XSRF-TOKEN')!),
    },
    body: form,
  })
  const text = await answer.text()
  return { status: answer.status, body: text.startsWith('{') ? JSON.parse(text) : null }
}

test.group('History of other tools', () => {
  test('Google Analytics: days are added up, totals and rows without a day are left out', async ({
    assert,
  }) => {
    const { upload: send, page, shown, take } = await aSite()
    assert.equal((await send(GA4)).status, 302)
    const [one] = (await page()).imports
    assert.include(one, { tool: 'ga4', firstDay: '2024-03-01', lastDay: '2024-03-02', days: 2 })
    assert.include(one, { visits: 1330, visitors: 1005, pageViews: 3240, conversions: 13 })
    assert.include(one, { understood: 3, ignored: 3, isTaken: false })
    assert.deepEqual(one.ignoredLines, ['10', '11', '12'])
    assert.deepEqual(one.unused, ['Engagement rate'])
    assert.isNull(await shown('2024-03-01', '2024-03-31'))
    await take()
    const told = await shown('2024-03-01', '2024-03-01')
    assert.deepEqual(told.totals, { visits: 1230, visitors: 925, pageViews: 3040, conversions: 13 })
    assert.deepEqual(told.sources, [
      { value: 'google / organic', count: 1200 },
      { value: '(direct) / (none)', count: 30 },
    ])
    assert.deepEqual(told.pages[0], { value: '/', count: 1200 })
  })

  test('Plausible: the files of its zip, what is not used is told', async ({ assert }) => {
    const { upload: send, page, shown, take } = await aSite()
    assert.equal((await send(await packed(PLAUSIBLE), 'plausible.zip')).status, 302)
    const [one] = (await page()).imports
    assert.include(one, {
      tool: 'plausible',
      visitors: 15,
      visits: 18,
      pageViews: 39,
      conversions: null,
    })
    assert.deepEqual(one.unused, ['imported_browsers_20230101_20230102.csv'])
    await take()
    const told = await shown('2023-01-01', '2023-01-31')
    assert.deepEqual(told.bars, [
      { at: '2023-01-01', count: 12 },
      { at: '2023-01-02', count: 6 },
    ])
    assert.deepEqual(told.sources, [
      { value: 'Google', count: 9 },
      { value: '', count: 3 },
    ])
    assert.deepEqual(told.pages[1], { value: '/<b>x</b>', count: 9 })
  })

  test('Umami: its events by day, by the clocks of the site', async ({ assert }) => {
    const { upload: send, shown, take } = await aSite()
    await send(UMAMI)
    await take()
    const told = await shown('2022-05-01', '2022-05-31')
    // Half past ten in the evening in UTC is the next day in Berlin.
    assert.deepEqual(told.bars, [
      { at: '2022-05-01', count: 1 },
      { at: '2022-05-02', count: 1 },
    ])
    assert.deepEqual(told.totals, { visitors: 2, visits: 2, pageViews: 3, conversions: null })
    assert.sameDeepMembers(told.sources, [
      { value: 'google.com', count: 1 },
      { value: '', count: 1 },
    ])
  })

  test('days with figures of our own are not shown', async ({ assert }) => {
    const { site, upload: send, page, shown, take } = await aSite()
    await rowsOf(
      `INSERT INTO traffic_days SELECT * FROM json_populate_record(NULL::traffic_days, ?)`,
      [
        JSON.stringify({
          site_id: site.id,
          day: '2024-03-02',
          zone: 'Europe/Berlin',
          visits: 1,
          visitors: 1,
          page_views: 1,
          conversions: 0,
          converting_visits: 0,
          bounces: 1,
          duration_sec: 0,
          new_within: [],
          digest: 'x',
          encoding: 1,
          derived_at: new Date(),
          read_at: new Date(),
        }),
      ]
    )
    await send(GA4)
    assert.equal((await page()).imports[0].overlap, 1)
    await take()
    const told = await shown('2024-03-01', '2024-03-31')
    assert.deepEqual(told.bars, [{ at: '2024-03-01', count: 1230 }])
  })

  test('the same file twice adds nothing, and removing takes all of it away', async ({
    assert,
  }) => {
    const { site, workspaceId, upload: send, page, shown, take, remove } = await aSite()
    await send(GA4)
    await take()
    const again = await send(GA4, 'another name.csv')
    assert.equal(again.status, 409)
    assert.equal(again.body.error.code, 'E_HISTORY_KNOWN')
    assert.lengthOf((await page()).imports, 1)
    await remove()
    assert.isNull(await shown('2024-03-01', '2024-03-31'))
    for (const table of ['history_imports', 'history_days', 'history_rows']) {
      assert.isEmpty(await rowsOf(`SELECT 1 FROM ${table} WHERE site_id = ?`, [site.id]))
    }
    const deeds = await rowsOf('SELECT action FROM audit_log WHERE workspace_id = ? ORDER BY at', [
      workspaceId,
    ])
    assert.deepEqual(
      deeds.map(({ action }) => action),
      ['history.imported', 'history.removed']
    )
  })

  test('is imported by owners and admins', async ({ assert }) => {
    const { workspaceId, path, upload: send, page } = await aSite()
    await send(GA4)
    const { id } = (await page()).imports[0]
    for (const role of ['analyst', 'viewer'] as const) {
      const { visitor } = await memberOf(workspaceId, role)
      assert.equal((await upload(visitor, path, UMAMI, 'x.csv')).status, 403)
      assert.equal((await visitor.send('POST', `${path}/${id}`, {}, asProgram)).status, 403)
      assert.equal((await visitor.send('DELETE', `${path}/${id}`, {}, asProgram)).status, 403)
      assert.isFalse((await visitor.get(path)).page.props.page.mayChange)
    }
    const stranger = await owner()
    assert.equal((await stranger.visitor.get(path, asProgram)).status, 404)
  })

  const hostile: [string, () => Promise<string | Buffer> | string | Buffer, string][] = [
    ['nothing', () => '', 'E_NO_HISTORY'],
    ['a table without days', () => 'a,b\n1,2\n', 'E_NO_HISTORY'],
    ['bytes', () => Buffer.from([0, 255, 1, 254, 0, 0, 7]), 'E_NO_HISTORY'],
    ['days of the future', () => 'Date,Sessions\n29990101,5\n', 'E_NO_HISTORY'],
    [
      'a zip that was cut off',
      async () => (await packed(PLAUSIBLE)).subarray(0, 300),
      'E_UNSAFE_ARCHIVE',
    ],
    ['a zip of something else', () => packed([['a.txt', 'x']]), 'E_NO_HISTORY'],
    [
      'a zip bomb',
      () => packed([['imported_visitors.csv', '0'.repeat(40 * 1024 * 1024)]]),
      'E_UNSAFE_ARCHIVE',
    ],
    [
      'a link',
      () => packed([['imported_visitors.csv', '/etc/passwd', 0o120777]]),
      'E_UNSAFE_ARCHIVE',
    ],
  ]

  test('refuses {0}')
    .with(hostile)
    .run(async ({ assert }, [, make, code]) => {
      const { upload: send, page } = await aSite()
      const { status, body } = await send(await make(), 'x')
      assert.equal(status, 422)
      assert.equal(body.error.code, code)
      assert.isEmpty((await page()).imports)
    })
})
