import { test } from '@japa/runner'
import { rowsOf } from '#tests/support/sites'
import { runDueJobs } from '#app/jobs/run_due_jobs'
import { emptyQueue } from '#tests/functional/jobs/queue'
import { asProgram, memberOf, owner } from '#tests/functional/sites/person'
import { forgetUploads } from '#app/calls/importing/queries/forget_uploads'
import { callsOf, importer, upload } from '#tests/functional/calls/importing/importer'

const REFUSED: [what: string, content: string | Buffer, status: number, code: string][] = [
  ['nothing', '', 422, 'E_EMPTY_FILE'],
  ['only empty lines', '\n;;;\n \n', 422, 'E_EMPTY_FILE'],
  ['an Excel file', Buffer.from('PK\x03\x04rest', 'latin1'), 422, 'E_NOT_CSV'],
  ['more than 20 MB', Buffer.alloc(20 * 1024 * 1024 + 1, 'a'), 413, 'E_FILE_TOO_LARGE'],
  ['much more than 20 MB', Buffer.alloc(30 * 1024 * 1024, 'a'), 413, 'E_FILE_TOO_LARGE'],
  ['201 columns', `${','.repeat(200)}a\n`, 422, 'E_TOO_MANY_COLUMNS'],
  ['more than 250,000 rows', `a\n${'1\n'.repeat(250_000)}`, 422, 'E_TOO_MANY_ROWS'],
]

const HEAD = 'from,date,duration,to,id,status'

test.group('Hostile files', (group) => {
  group.each.setup(emptyQueue)

  test('refused: {0}')
    .with(REFUSED)
    .run(async ({ assert }, [, content, status, code]) => {
      const { visitor, site } = await importer()
      const answer = await upload(visitor, site.id, content)
      assert.equal(answer.status, status)
      assert.equal(answer.body.error.code, code)
      assert.isEmpty(await rowsOf('SELECT 1 FROM call_imports WHERE site_id = ?', [site.id]))
    })

  test('a form without a file, and no form at all', async ({ assert }) => {
    const { visitor, site } = await importer()
    const path = `/sites/${site.id}/calls/import`
    for (const headers of [
      { 'content-type': 'application/json' },
      { 'content-type': 'multipart/form-data; boundary=x' },
    ]) {
      const { status, body } = await visitor.send('POST', path, {}, { ...asProgram, ...headers })
      assert.include([422, 400], status)
      assert.isString(JSON.parse(body).error.code)
    }
  })

  test('each bad row is told by its line, and the others go on', async ({ assert }) => {
    const { importAll, site, visitor } = await importer()
    const { path, file } = await importAll(
      [
        HEAD,
        '<script>alert(1)</script>,2026-01-15 10:00,1,,a,',
        '+4930111111,2026-01-15 10:00,1,=cmd|calc,b,',
        '"+4930111112,2026-01-15 10:00,1,,c,',
        '+4930111113,2026-01-15 10:00,1,"two',
        'lines",d,',
        '+4930111114,2026-01-15 10:00',
        '+4930111115,1999-01-15 10:00,1,,e,',
        '+4930111116,2026-01-15 10:00,1,,"say ""f""",',
      ].join('\n')
    )
    assert.include(file, { state: 'done', stored: 3, refusedCount: 4 })
    assert.deepEqual(
      Object.fromEntries(file.refused.map(({ reason, lines }: any) => [reason, lines])),
      { number: [2], quotes: [4], width: [7], past: [8] }
    )
    const calls = await callsOf(site)
    assert.sameMembers(
      calls.map(({ external_id: id }) => id),
      ['b', 'd', 'say "f"']
    )
    assert.equal(calls.find(({ external_id: id }) => id === 'd').dialled, 'two\nlines')
    const { body } = await visitor.get(`${path}/refused.csv`)
    assert.include(body, '<script>alert(1)</script>')
  })

  test('{0} is read')
    .with([
      [
        'UTF-16 with a mark',
        Buffer.from('\uFEFFfrom\tdate\n+4930111111\t2026-01-15 10:00', 'utf16le'),
      ],
      ['UTF-8 with a mark', Buffer.from('\uFEFFfrom;date\n+4930111111;15.01.2026 10:00')],
      [
        'Windows-1252',
        Buffer.from('from;date;näme\n+4930111111;15.01.2026 10:00;Jürgen', 'latin1'),
      ],
    ] as [string, Buffer][])
    .run(async ({ assert }, [, content]) => {
      const { importAll, site } = await importer()
      assert.include((await importAll(content)).file, { stored: 1, refusedCount: 0 })
      const [call] = await callsOf(site)
      assert.equal(call.called_at.toISOString(), '2026-01-15T09:00:00.000Z')
    })

  test('a name of a file is text, and a very long one is cut', async ({ assert }) => {
    const { visitor, site, page } = await importer()
    const name = `<img src=x onerror=alert(1)> ${'x'.repeat(400)}.csv`
    const { path } = await upload(visitor, site.id, 'a,b\n', name)
    assert.lengthOf((await page(path)).fileName, 255)
  })

  test('a file of which no row is a call ends well', async ({ assert }) => {
    const { importAll } = await importer()
    const { file } = await importAll('from,date\nx,2026-01-15 10:00\ny,2026-01-15 10:00\n')
    assert.include(file, { state: 'done', stored: 0, refusedCount: 2 })
  })
})

test.group('Who may import', (group) => {
  group.each.setup(emptyQueue)

  test('admins and analysts may, from the upload to taking back', async ({ assert }) => {
    for (const role of ['admin', 'analyst'] as const) {
      const { site, workspaceId } = await importer()
      const { visitor } = await memberOf(workspaceId, role)
      await visitor.get(`/sites/${site.id}/calls/import`)
      const { path } = await upload(
        visitor,
        site.id,
        `${HEAD}\n+4930111111,2026-01-15 10:00,1,,,\n`
      )
      for (const steps of [['check'], ['start', 'stop'], ['start'], ['take-back']]) {
        for (const step of steps) {
          const { status } = await visitor.send('POST', `${path}/${step}`, {}, asProgram)
          assert.equal(status, 302, `${role} ${step}`)
        }
        await runDueJobs()
      }
      assert.isEmpty(await callsOf(site))
    }
  })

  test('viewers may not, and see no row of a file', async ({ assert }) => {
    const { visitor, site, workspaceId } = await importer()
    const { path } = await upload(visitor, site.id, `${HEAD}\n+4930111111,2026-01-15 10:00,1,,,\n`)
    const viewer = (await memberOf(workspaceId, 'viewer')).visitor
    const refused = await upload(viewer, site.id, HEAD)
    assert.equal(refused.status, 403)
    assert.equal(refused.body.error.code, 'E_FORBIDDEN')
    for (const step of ['check', 'start', 'stop', 'take-back']) {
      assert.equal((await viewer.send('POST', `${path}/${step}`, {}, asProgram)).status, 403, step)
    }
    assert.equal((await viewer.send('DELETE', path, undefined, asProgram)).status, 403)
    assert.equal((await viewer.get(`${path}/refused.csv`, asProgram)).status, 403)
    const { page } = await viewer.get(path)
    assert.isEmpty(page.props.file.preview)
    assert.isFalse(page.props.file.mayImport)
  })

  test('for people of other workspaces there is nothing', async ({ assert }) => {
    const { visitor, site } = await importer()
    const { path } = await upload(visitor, site.id, HEAD)
    const stranger = await owner()
    const theirs = await importer()
    assert.equal((await upload(theirs.visitor, site.id, HEAD)).status, 404)
    const elsewhere = path.replace(site.id, theirs.site.id)
    for (const [who, where] of [
      [stranger.visitor, path],
      [theirs.visitor, elsewhere],
    ] as const) {
      assert.equal((await who.get(where)).status, 404)
      assert.equal((await who.get(`${where}/refused.csv`)).status, 404)
      assert.equal(
        (await who.send('PUT', where, { zone: 1 }, asProgram)).status,
        where === path ? 404 : 422
      )
      assert.equal((await who.send('DELETE', where, undefined, asProgram)).status, 404)
      for (const step of ['check', 'start', 'stop', 'take-back']) {
        assert.equal((await who.send('POST', `${where}/${step}`, {}, asProgram)).status, 404, step)
      }
    }
    assert.equal((await visitor.get(`/sites/${site.id}/calls/import/not-an-id`)).status, 404)
  })
})

test.group('What was uploaded', (group) => {
  group.each.setup(emptyQueue)
  const FILE = `${HEAD}\n+4930111111,2026-01-15 10:00,1,,,\nx,,,,,\n`

  const left = async (siteId: string) => {
    const [row] = await rowsOf(
      `SELECT (SELECT count(*)::int FROM call_imports WHERE site_id = :id) AS imports,
              (SELECT count(*)::int FROM call_import_chunks WHERE site_id = :id) AS chunks,
              (SELECT count(*)::int FROM call_import_refusals WHERE site_id = :id) AS refusals`,
      { id: siteId } as any
    )
    return row
  }
  const age = (siteId: string) =>
    rowsOf(
      `UPDATE call_imports SET created_at = now() - interval '8 days', finished_at = finished_at - interval '8 days'
        WHERE site_id = ?`,
      [siteId]
    )

  test('goes when the import is done, refused rows after a week', async ({ assert }) => {
    const { site, importAll, page } = await importer()
    const { path } = await importAll(FILE)
    assert.deepEqual(await left(site.id), { imports: 1, chunks: 0, refusals: 1 })
    await forgetUploads()
    assert.deepEqual(await left(site.id), { imports: 1, chunks: 0, refusals: 1 })
    await age(site.id)
    await forgetUploads()
    assert.deepEqual(await left(site.id), { imports: 1, chunks: 0, refusals: 0 })
    assert.include(await page(path), { stored: 1, refusedCount: 1 })
  })

  test('goes after a week when nobody imports it', async ({ assert }) => {
    const { visitor, site } = await importer()
    await upload(visitor, site.id, FILE)
    await forgetUploads()
    assert.deepEqual(await left(site.id), { imports: 1, chunks: 1, refusals: 0 })
    await age(site.id)
    await forgetUploads()
    assert.deepEqual(await left(site.id), { imports: 0, chunks: 0, refusals: 0 })
  })

  test('what was begun and not finished says that it is gone', async ({ assert }) => {
    const { visitor, site, post } = await importer()
    const { path } = await upload(visitor, site.id, FILE)
    await post(`${path}/start`)
    await post(`${path}/stop`)
    await runDueJobs()
    await age(site.id)
    await forgetUploads()
    const { status, body } = await post(`${path}/start`)
    assert.equal(status, 409)
    assert.equal(JSON.parse(body).error.code, 'E_UPLOAD_GONE')
  })
})
