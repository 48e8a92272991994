import env from '#start/env'
import { test } from '@japa/runner'
import { access, rm } from 'node:fs/promises'
import { keptFile } from '#app/shared/kept_files'
import { addTrafficDay } from '#tests/functional/history/traffic_day'
import { packed } from '#tests/functional/moving/archives'
import { asProgram, memberOf, owner } from '#tests/functional/sites/person'
import { makeSite, rowsOf } from '#tests/support/sites'
import { runDueJobs } from '#app/jobs/run_due_jobs'
import { emptyQueue } from '#tests/functional/jobs/queue'
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
    send: (bytes: string | Buffer, name = 'export.csv') => upload(visitor, path, bytes, name),
    /** Sent, and read by the worker. */
    async upload(bytes: string | Buffer, name = 'export.csv') {
      const answer = await upload(visitor, path, bytes, name)
      await runDueJobs()
      return answer
    },
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

test.group('History of other tools', (group) => {
  group.each.setup(emptyQueue)

  test('Google Analytics: days are added up, totals and rows without a day are left out', async ({
    assert,
  }) => {
    const { upload: send, page, shown, take } = await aSite()
    assert.equal((await send(GA4)).status, 302)
    const [one] = (await page()).imports
    assert.include(one, { tool: 'ga4', firstDay: '2024-03-01', lastDay: '2024-03-02', days: 2 })
    assert.include(one, { visits: 1330, visitors: 1005, pageViews: 3240, conversions: 13 })
    assert.include(one, { understood: 3, ignored: 3, state: 'read' })
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
    await addTrafficDay(site.id, '2024-03-02')
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

  test('is read by one worker after the other: another file waits until this one is read', async ({
    assert,
  }) => {
    const { site, path, visitor, send, page } = await aSite()
    assert.equal((await send(GA4)).status, 302)
    const [one] = (await page()).imports
    assert.include(one, { state: 'reading', tool: null, days: 0 })
    assert.equal((await page()).run.state, 'waiting')
    const other = await send(UMAMI)
    assert.equal(other.status, 409)
    assert.equal(other.body.error.code, 'E_HISTORY_UNDER_WAY')
    const early = await visitor.send('POST', `${path}/${one.id}`, {}, asProgram)
    assert.equal(early.status, 409)

    assert.equal((await visitor.send('DELETE', `${path}/${one.id}`, {}, asProgram)).status, 302)
    assert.equal((await send(UMAMI)).status, 302)
    await runDueJobs()
    const { imports } = await page()
    assert.deepEqual(
      imports.map(({ tool, state }: any) => [tool, state]),
      [['umami', 'read']]
    )
    assert.isEmpty(
      await rowsOf('SELECT 1 FROM history_days WHERE site_id = ? AND import_id = ?', [
        site.id,
        one.id,
      ])
    )
  })

  test('a file that is gone before it was read is told, and can be discarded', async ({
    assert,
  }) => {
    const { visitor, path, send, page } = await aSite()
    await send(GA4)
    const { id } = (await page()).imports[0]
    await rm(keptFile('history', id))
    await runDueJobs()
    const [one] = (await page()).imports
    assert.equal(one.state, 'refused')
    assert.match(one.problem, /no longer kept here/)
    await visitor.send('DELETE', `${path}/${id}`, {}, asProgram)
    assert.isEmpty((await page()).imports)
  })

  test('a file is gone from the disk when it was read, refused or discarded', async ({
    assert,
  }) => {
    const { visitor, path, send, page } = await aSite()
    const isThere = (id: string) =>
      access(keptFile('history', id)).then(
        () => true,
        () => false
      )
    for (const content of [GA4, 'a,b\n1,2\n']) {
      await send(content)
      const { id } = (await page()).imports[0]
      assert.isTrue(await isThere(id))
      await runDueJobs()
      assert.isFalse(await isThere(id))
    }
    await send(UMAMI)
    const { id } = (await page()).imports[0]
    await visitor.send('DELETE', `${path}/${id}`, {}, asProgram)
    assert.isFalse(await isThere(id))
  })

  const real: [string, string | Buffer, object][] = [
    [
      'several tables one below the other, days counted from the first one on',
      [
        '# ----------------------------------------',
        '# View user engagement & retention overview',
        '# Account: Example, Inc.',
        '# Property: Example',
        '# ----------------------------------------',
        '# ',
        '# All Users',
        '# Start date: 20240228',
        '# End date: 20240301',
        'Nth day,Active users',
        '0000,5',
        '0001,7',
        '0002,9',
        '',
        'Nth day,New users',
        '0000,1',
        '',
        '# Start date: 20240228',
        '# End date: 20240301',
        'Session primary channel group (Default Channel Group),Sessions',
        'Direct,100',
        '',
        'Nth week,Active users',
        '0009,70',
      ].join('\r\n'),
      {
        firstDay: '2024-02-28',
        lastDay: '2024-03-01',
        visitors: 21,
        visits: null,
        understood: 3,
        ignored: 0,
      },
    ],
    [
      'an exploration, with its total first and a column too many',
      [
        '# ----------------------------------------',
        '# Example',
        '# Free form-Free form 1',
        '# 20240701-20240731',
        '# ----------------------------------------',
        '',
        'Date,Page path and screen class,Active users,Event count,Views',
        ',,211,847,309,Grand total',
        '20240702,/,40,99,68',
        '20240701,/contact,5,21,13',
      ].join('\n'),
      { firstDay: '2024-07-01', lastDay: '2024-07-02', visitors: 45, pageViews: 81, ignored: 1 },
    ],
    [
      'German',
      'Datum;Sitzung – Quelle/Medium;Sitzungen;Aktive Nutzer;Aufrufe;Schlüsselereignisse\n20240301;google / organic;12;10;30;1\n',
      { visits: 12, visitors: 10, pageViews: 30, conversions: 1 },
    ],
    [
      'Turkish, as Excel on Windows writes it',
      Buffer.from(
        'Tarih;Oturum kayna\xf0\xfd / arac\xfd;Oturumlar;Etkin kullan\xfdc\xfdlar\r\n20240301;google / organic;12;10\r\n',
        'latin1'
      ),
      { visits: 12, visitors: 10 },
    ],
    [
      'UTF-16 with tabs, as Excel writes "Unicode text"',
      Buffer.from('\uFEFFDate\tSessions\r\n20240301\t12\r\n', 'utf16le'),
      { visits: 12 },
    ],
    ['line breaks of an old Mac', 'Date,Sessions\r20240301,12\r20240302,13\r', { visits: 25 }],
  ]

  test('Google Analytics, as it really exports: {0}')
    .with(real)
    .run(async ({ assert }, [, content, expected]) => {
      const { upload: send, page } = await aSite()
      assert.equal((await send(content)).status, 302)
      const [one] = (await page()).imports
      assert.isNull(one.problem)
      assert.include(one, expected)
    })

  test('stands beside our own figures in the chart, and in none of them', async ({ assert }) => {
    const { site, visitor, upload: send, take } = await aSite()
    await send(GA4)
    await take()
    const ask = async (more: string) =>
      (await visitor.get(`/sites/${site.id}/traffic?from=2024-02-26&to=2024-04-30${more}`)).page
        .props
    const { history, answer } = await ask('&interval=day')
    assert.equal(answer.totals.visits, 0)
    assert.deepEqual(
      history.series.map(({ at, visits }: any) => [at, visits]),
      [
        ['2024-03-01', 1230],
        ['2024-03-02', 100],
      ]
    )
    for (const [interval, at] of [
      ['week', '2024-02-26'],
      ['month', '2024-03-01'],
    ]) {
      const told = await ask(`&interval=${interval}`)
      assert.deepEqual(
        told.history.series.map((point: any) => [point.at, point.visits]),
        [[at, 1330]]
      )
      assert.isTrue(told.answer.series.some((point: any) => point.at === at))
    }
  })

  const NO_DAYS = /^No days were found/
  const DAMAGED = /^This archive is damaged/

  const hostile: [string, () => Promise<string | Buffer> | string | Buffer, RegExp][] = [
    ['nothing', () => '', NO_DAYS],
    ['a table without days', () => 'a,b\n1,2\n', NO_DAYS],
    ['bytes', () => Buffer.from([0, 255, 1, 254, 0, 0, 7]), NO_DAYS],
    ['days of the future', () => 'Date,Sessions\n29990101,5\n', NO_DAYS],
    ['a zip that was cut off', async () => (await packed(PLAUSIBLE)).subarray(0, 300), DAMAGED],
    [
      'a head of a million columns',
      () => `Date,${'Sessions,'.repeat(1_000_000)}\n20240301,1\n`,
      NO_DAYS,
    ],
    ['a line that does not end', () => `Date,Sessions\n${'9'.repeat(5_000_000)}`, NO_DAYS],
    [
      'quotes that nobody closes',
      () => `Date,Sessions\n"20240301,${'1,2\n'.repeat(50_000)}`,
      NO_DAYS,
    ],
    ['NULs', () => `Date,Sessions\n2024\x000301,5\n`, NO_DAYS],
    [
      'a zip within a zip',
      async () => packed([['imported_visitors.csv', (await packed(PLAUSIBLE)).toString('latin1')]]),
      NO_DAYS,
    ],
    ['a zip of something else', () => packed([['a.txt', 'x']]), NO_DAYS],
    [
      'a zip bomb',
      () => packed([['imported_visitors.csv', '0'.repeat(40 * 1024 * 1024)]]),
      DAMAGED,
    ],
    ['a link', () => packed([['imported_visitors.csv', '/etc/passwd', 0o120777]]), DAMAGED],
  ]

  test('refuses, in the background: {0}')
    .with(hostile)
    .run(async ({ assert }, [, make, code]) => {
      const { upload: send, page, shown } = await aSite()
      assert.equal((await send(await make(), 'x')).status, 302)
      const [one] = (await page()).imports
      assert.equal(one.state, 'refused')
      assert.match(one.problem, code)
      assert.isNull(await shown('2000-01-01', '2024-12-31'))
    })
})
