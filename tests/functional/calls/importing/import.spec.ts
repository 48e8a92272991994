import { test } from '@japa/runner'
import { forgetDueLeads } from '#tests/support/leads'
import { rowsOf } from '#tests/support/sites'
import { joinSite } from '#app/leads/joining/join_site'
import { runDueJobs } from '#app/jobs/run_due_jobs'
import { emptyQueue } from '#tests/functional/jobs/queue'
import { asProgram } from '#tests/functional/sites/person'
import { signingFor } from '#tests/support/call_event'
import { callsOf, importer, upload } from '#tests/functional/calls/importing/importer'

const HEAD = 'Call ID,Start time,Caller,Duration,Tracking number,Qualified'
const ROWS = [
  'c1,2026-01-15 12:20:00,030 123456,95,089 654321,yes',
  'c2,2026-01-15 13:20:00,+15125550143,0:05,,no',
  'c3,2026-01-16 12:20:00,anonymous,,,',
]
const FILE = [HEAD, ...ROWS, 'c4,2026-01-16 12:20:00,hello,1,,', 'c5,2099-01-01 00:00:00,030 1,1,,']
  .join('\n')
  .concat('\n')

test.group('Importing calls', (group) => {
  group.each.setup(emptyQueue)
  group.teardown(forgetDueLeads)

  test('upload, preview, check, import, report', async ({ assert }) => {
    const { visitor, site, page, post } = await importer()
    const { status, path } = await upload(visitor, site.id, FILE, 'January.csv')
    assert.equal(status, 302)
    const draft = await page(path)
    assert.include(draft, { state: 'draft', fileName: 'January.csv', rows: 6, isComplete: true })
    assert.deepEqual(draft.mapping.columns, {
      ownId: 0,
      calledAt: 1,
      number: 2,
      duration: 3,
      dialled: 4,
      status: 5,
    })
    assert.deepEqual(draft.preview[0].call, {
      number: '+49 30 123456',
      calledAt: '2026-01-15T11:20:00.000Z',
      durationSec: 95,
      dialled: '+4989654321',
      status: 'qualified',
    })
    assert.equal(draft.preview[3].refusal, 'number')

    await post(`${path}/check`)
    await runDueJobs()
    const { checked } = await page(path)
    assert.include(checked, { good: 3, known: 0, withStatus: 2, unreadStatus: 0 })
    assert.deepEqual(
      checked.refused.map(({ reason, count, lines }: any) => [reason, count, lines]),
      [
        ['number', 1, [5]],
        ['future', 1, [6]],
      ]
    )
    assert.isEmpty(await callsOf(site))

    await post(`${path}/start`)
    await runDueJobs()
    const done = await page(path)
    assert.include(done, { state: 'done', stored: 3, known: 0, refusedCount: 2, hasText: false })
    const calls = await callsOf(site)
    assert.deepEqual(
      calls.map((call) => [call.external_id, call.phone_number, call.duration_sec, call.status]),
      [
        ['c1', '+4930123456', 95, 'qualified'],
        ['c2', '+15125550143', 5, 'junk'],
        ['c3', null, null, null],
      ]
    )
    assert.deepEqual(calls[1].flags, ['short'])
    assert.equal(calls[0].match.reasons[0].reason, 'no_fingerprint')
    assert.isTrue(calls.every(({ source }) => source === 'import'))
  })

  test('twice is once, with ids and without', async ({ assert }) => {
    const { site, importAll } = await importer()
    await importAll(FILE)
    const again = await importAll(FILE)
    assert.include(again.file, { stored: 0, known: 3, refusedCount: 2 })

    const bare = 'number,date\n030 777777,15.01.2026 12:20\n030 777777,15.01.2026 12:20\n'
    assert.include((await importAll(bare)).file, { stored: 1, known: 1 })
    assert.include((await importAll(bare)).file, { stored: 0, known: 2 })
    assert.lengthOf(await callsOf(site), 4)
  })

  test('a check knows what an import would find known', async ({ assert }) => {
    const { visitor, site, page, post, importAll } = await importer()
    await importAll([HEAD, ROWS[0]].join('\n'))
    const { path } = await upload(visitor, site.id, [HEAD, ...ROWS, ROWS[1]].join('\n'))
    await post(`${path}/check`)
    await runDueJobs()
    assert.include((await page(path)).checked, { good: 2, known: 2 })
  })

  test('a call that a server has told of with the same id is that call', async ({ assert }) => {
    const { site, importAll } = await importer()
    const server = await signingFor(site)
    const at = new Date(Date.now() - 3_600_000).toISOString()
    await server.tell({ external_id: 'x1', phone_number: '+4930555555', called_at: at })
    const { file } = await importAll(`id,called at,from\nx1,${at},+4930555555\n`)
    assert.include(file, { stored: 0, known: 1 })
    assert.lengthOf(await callsOf(site), 1)
  })

  test('repeated calls are those that came later, in whichever order they stand', async ({
    assert,
  }) => {
    const { site, importAll } = await importer({ settings: { internal_numbers: ['+4930999999'] } })
    const times = Array.from({ length: 700 }, (_, at) => new Date(Date.UTC(2026, 0, 15, 0, at)))
    const rows = times.map((at) => `+4930123456,${at.toISOString()},60`).reverse()
    await importAll(['from,date,duration', ...rows, '+4930999999,2026-01-15 10:00,60'].join('\n'))
    const calls = await callsOf(site)
    const flagged = (flag: string) => calls.filter(({ flags }) => flags.includes(flag)).length
    assert.equal(flagged('repeated'), 699)
    assert.equal(flagged('internal'), 1)
    assert.deepEqual(calls[0].flags, [])
  })

  test('columns, order of dates, zone and lengths can be chosen, and are remembered', async ({
    assert,
  }) => {
    const { visitor, site, page, post } = await importer()
    const csv = 'a;b;c\n030 123456;03/04/2026 10:00;1:30\n'
    const { path } = await upload(visitor, site.id, csv)
    const mapping = {
      hasHeader: true,
      columns: { number: 0, calledAt: 1, duration: 2 },
      dateOrder: 'mdy',
      clock: 'hh:mm',
      zone: 'America/New_York',
    }
    await visitor.send('PUT', path, mapping)
    const [row] = (await page(path)).preview
    assert.include(row.call, { calledAt: '2026-03-04T15:00:00.000Z', durationSec: 5400 })
    await post(`${path}/start`)
    await runDueJobs()

    const second = await upload(visitor, site.id, csv)
    const remembered = (await page(second.path)).mapping
    assert.deepInclude(remembered, mapping)
    const other = await upload(visitor, site.id, 'x;y\n1;2\n')
    assert.equal((await page(other.path)).mapping.zone, 'Europe/Berlin')
  })

  test('a mapping that changes makes a check worthless', async ({ assert }) => {
    const { visitor, site, page, post } = await importer()
    const { path } = await upload(visitor, site.id, FILE)
    await post(`${path}/check`)
    await runDueJobs()
    const { mapping, checked } = await page(path)
    assert.isNotNull(checked)
    const { country, ...chosen } = mapping
    await visitor.send('PUT', path, { ...chosen, zone: 'UTC' })
    assert.isNull((await page(path)).checked)
  })

  test('nonsense is no mapping', async ({ assert }) => {
    const { visitor, site, page, post } = await importer()
    const { path } = await upload(visitor, site.id, 'a;b\n1;2\n')
    const good = { hasHeader: true, columns: {}, dateOrder: 'ymd', clock: 'mm:ss', zone: 'UTC' }
    for (const over of [
      { zone: 'Nowhere/At all' },
      { zone: '+02:00' },
      { dateOrder: 'ydm' },
      { clock: 'x' },
      { columns: { number: -1 } },
      { columns: { number: 'x' } },
      { columns: null },
    ]) {
      const { status } = await visitor.send('PUT', path, { ...good, ...over }, asProgram)
      assert.equal(status, 422, JSON.stringify(over))
    }
    await visitor.send('PUT', path, { ...good, columns: { number: 7, calledAt: 1 } })
    assert.deepEqual((await page(path)).mapping.columns, { calledAt: 1 })
    const { status, body } = await post(`${path}/start`)
    assert.equal(status, 422)
    assert.equal(JSON.parse(body).error.code, 'E_NOT_READY')
  })

  test('refused rows can be downloaded, and no cell is a formula', async ({ assert }) => {
    const { visitor, importAll } = await importer()
    const { path } = await importAll(
      [
        'name,from,date',
        '"=HYPERLINK(""http://evil"")",+49 30 123456,never',
        '@x,-1,"2026-01-15 10:00"',
        'only one',
        '"a"b,c,d',
      ].join('\n')
    )
    const { status, headers, body } = await visitor.get(`${path}/refused.csv`)
    assert.equal(status, 200)
    assert.match(headers['content-disposition']!, /^attachment/)
    assert.equal(headers['content-type'], 'text/csv; charset=utf-8')
    const lines = body.split('\r\n')
    assert.equal(lines[0], 'name,from,date,Line,Why it was refused')
    assert.include(lines[1], `"'=HYPERLINK(""http://evil"")",'+49 30 123456,never,2,`)
    assert.include(lines[2], `'@x,'-1,2026-01-15 10:00,3,`)
    assert.match(lines[3], /^only one,,,4,/)
    assert.match(lines[4], /^"""a""b,c,d",,,5,/)
  })

  test('taking back removes the calls that nobody has worked with', async ({ assert }) => {
    const { visitor, site, page, post, importAll } = await importer()
    const { path } = await importAll(FILE)
    const [first] = await callsOf(site)
    const form = { status: 'junk', version: 1 }
    await visitor.send('PUT', `/sites/${site.id}/calls/${first.id}/status`, form)
    assert.deepEqual((await page(path)).calls, { untouched: 2, worked: 1 })

    await post(`${path}/take-back`)
    await runDueJobs()
    assert.include(await page(path), { state: 'taken_back', takenBack: 2 })
    assert.deepEqual(
      (await callsOf(site)).map(({ id }) => id),
      [first.id]
    )
    assert.equal((await post(`${path}/take-back`)).status, 409)
    assert.equal((await post(`${path}/start`)).status, 409)
    assert.include((await importAll(FILE)).file, { stored: 2, known: 1 })
  })

  test('leads go with the calls that they were made of, and keep those that are worked with', async ({
    assert,
  }) => {
    const { user, site, page, post, importAll } = await importer()
    const { path } = await importAll(FILE)
    await joinSite(site.id)
    const leads = () =>
      rowsOf('SELECT id, phone_number FROM leads WHERE site_id = ? ORDER BY phone_number', [
        site.id,
      ])
    const [first] = (await leads()).filter(({ phone_number: number }) => number)
    assert.lengthOf(await leads(), 3)
    await rowsOf(
      `INSERT INTO lead_notes (site_id, lead_id, user_id, person, text) VALUES (?, ?, ?, 'x', 'x')`,
      [site.id, first.id, user.id]
    )
    assert.deepEqual((await page(path)).calls, { untouched: 2, worked: 1 })
    await post(`${path}/take-back`)
    await runDueJobs()
    await joinSite(site.id)
    assert.deepEqual(await leads(), [first])
    assert.lengthOf(await callsOf(site), 1)
  })

  test('calls that were known before are not taken back', async ({ assert }) => {
    const { site, post, importAll } = await importer()
    await importAll([HEAD, ROWS[0]].join('\n'))
    const { path } = await importAll([HEAD, ...ROWS].join('\n'))
    await post(`${path}/take-back`)
    await runDueJobs()
    assert.deepEqual(
      (await callsOf(site)).map(({ external_id: id }) => id),
      ['c1']
    )
  })

  test('one import of a site at a time', async ({ assert }) => {
    const { visitor, site, post } = await importer()
    const [one, two] = [await upload(visitor, site.id, FILE), await upload(visitor, site.id, FILE)]
    assert.equal((await post(`${one.path}/start`)).status, 302)
    const { status, body } = await post(`${two.path}/start`)
    assert.equal(status, 409)
    assert.equal(JSON.parse(body).error.code, 'E_RUN_UNDER_WAY')
    await runDueJobs()
  })

  test('what was stopped goes on where it was', async ({ assert }) => {
    const { visitor, site, page, post } = await importer()
    const rows = Array.from({ length: 1200 }, (_, at) => `+4930${100000 + at},${at + 1600000000}`)
    const { path } = await upload(visitor, site.id, `from,timestamp\n${rows.join('\n')}`)
    const { mapping } = await page(path)
    assert.equal(mapping.dateOrder, 'unix')
    await rowsOf(`UPDATE call_imports SET created_at = '2026-01-01' WHERE site_id = ?`, [site.id])
    await post(`${path}/start`)
    await post(`${path}/stop`)
    await runDueJobs()
    assert.include(await page(path), { state: 'stopped', stored: 0 })
    await post(`${path}/start`)
    await runDueJobs()
    assert.include(await page(path), { state: 'done', stored: 1200, known: 0 })
  })

  test('a draft can be thrown away, an import cannot', async ({ assert }) => {
    const { visitor, site, importAll } = await importer()
    const { path } = await upload(visitor, site.id, FILE)
    assert.equal((await visitor.send('DELETE', path)).status, 302)
    assert.equal((await visitor.get(path)).status, 404)
    const done = await importAll(FILE)
    assert.equal((await visitor.send('DELETE', done.path, undefined, asProgram)).status, 409)
  })
})
