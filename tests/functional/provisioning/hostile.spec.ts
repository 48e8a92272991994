import { test } from '@japa/runner'
import { gzipSync } from 'node:zlib'
import { rowsOf } from '#tests/support/sites'
import { provisioner, sitesOf } from '#tests/functional/provisioning/provisioner'

const REFUSED: [what: string, content: string | Buffer, status: number, code: string][] = [
  ['nothing', '', 422, 'E_NO_ROWS'],
  ['a head alone', 'domain,name\n', 422, 'E_NO_ROWS'],
  ['a packed file', gzipSync(Buffer.alloc(50_000_000)), 422, 'E_NOT_TABLE'],
  ['an Excel file', Buffer.from('PK\x03\x04rest', 'latin1'), 422, 'E_NOT_TABLE'],
  ['50 MB', Buffer.alloc(50 * 1024 * 1024, 'a'), 413, 'E_FILE_TOO_LARGE'],
  ['5,001 rows', `domain\n${'a.example\n'.repeat(5_001)}`, 422, 'E_TOO_MANY_ROWS'],
  ['a column that is not known', 'domain,color\na.example,red\n', 422, 'E_UNKNOWN_COLUMN'],
  ['a column twice', 'domain,Domain\na.example,b.example\n', 422, 'E_COLUMN_TWICE'],
  ['no column to find a site by', 'name\nOne\n', 422, 'E_NO_KEY'],
  ['a million columns', `domain,${'x,'.repeat(1_000_000)}\na.example`, 422, 'E_UNKNOWN_COLUMN'],
  [
    'a quote that nobody closes',
    `"domain,name\n${'a.example,A\n'.repeat(1_000)}`,
    422,
    'E_NO_ROWS',
  ],
  ['200 MB', Buffer.alloc(200 * 1024 * 1024, 'a,'), 413, 'E_FILE_TOO_LARGE'],
  ['broken JSON', '[{"domain": "a.example"', 422, 'E_NOT_ROWS'],
  ['JSON that is no list', '{"domain": "a.example"}', 422, 'E_NOT_ROWS'],
  ['deep JSON', '['.repeat(100_000), 422, 'E_NOT_ROWS'],
]

const TURKISH = 'domain;name\niğde.example;İğde Şubesi\n'

const ENCODED: [what: string, bytes: Buffer][] = [
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${TURKISH}`)],
  ['UTF-16', Buffer.from(`\uFEFF${TURKISH}`, 'utf16le')],
  ['UTF-16 the other way around', Buffer.from(`\uFEFF${TURKISH}`, 'utf16le').swap16()],
  [
    'Windows-1254',
    Buffer.from(
      TURKISH.replaceAll('ğ', '\xf0').replaceAll('İ', '\xdd').replaceAll('Ş', '\xde'),
      'latin1'
    ),
  ],
  ['line breaks of Windows', Buffer.from(TURKISH.replaceAll('\n', '\r\n'))],
  ['line breaks of an old Mac', Buffer.from(TURKISH.replaceAll('\n', '\r'))],
  ['the line with which Excel names the separator', Buffer.from(`sep=;\r\n${TURKISH}`)],
  ['tabs', Buffer.from(TURKISH.replaceAll(';', '\t'))],
]

test.group('Hostile files of sites', (group) => {
  group.each.timeout(60_000)

  test('refused: {0}')
    .with(REFUSED)
    .run(async ({ assert }, [, content, status, code]) => {
      const { upload, workspaceId } = await provisioner()
      const answer = await upload(content)
      assert.equal(answer.status, status)
      assert.equal(answer.body.error.code, code)
      assert.isString(answer.body.error.help)
      const runs = 'SELECT 1 FROM provisioning_runs WHERE workspace_id = ?'
      assert.isEmpty(await rowsOf(runs, [workspaceId]))
    })

  test('read: {0}')
    .with(ENCODED)
    .run(async ({ assert }, [, bytes]) => {
      const { apply, workspaceId } = await provisioner()
      await apply(bytes)
      const [site] = await sitesOf(workspaceId)
      assert.include(site, { name: 'İğde Şubesi', domain: 'xn--ide-hsa.example' })
    })

  test('every bad cell is told by its line and column', async ({ assert }) => {
    const { upload, show } = await provisioner()
    const { path } = await upload(
      [
        'domain,name,timezone,country,currency,call_window_min,store_full_address,blocked_addresses,internal_numbers',
        'a.example,"two\nlines",Mars/Olympus,Turkey,XYZ,a lot,perhaps,999.1.1.1,not a number',
        `b.example,${'x'.repeat(201)},,,,500,,,`,
        '"c.example,One,,,,,,,',
        'd.example,<script>alert(1)</script>,UTC',
        'e.example,<script>alert(1)</script>,,,,,,,',
      ].join('\n')
    )
    const { rows } = await show(path)
    assert.deepEqual(
      rows.map(({ line, problems }: any) => [line, ...problems.map(({ column }: any) => column)]),
      [
        [
          2,
          'name',
          'timezone',
          'country',
          'currency',
          'blocked_addresses',
          'store_full_address',
          'call_window_min',
          'internal_numbers',
        ],
        [4, 'name', 'call_window_min'],
        [5, null],
        [6, null],
        [7],
      ]
    )
  })

  test('JSON: types are checked, keys that are not known are named, NULs do no harm', async ({
    assert,
  }) => {
    const { upload, show, apply, workspaceId } = await provisioner()
    const { path } = await upload(
      JSON.stringify([
        'text',
        null,
        { domain: { a: 1 } },
        { domain: 'a.example', colour: 'red', __proto__: { x: 1 } },
        { domain: 'b.example', name: 'a\0b' },
        { domain: 'c.example', external_id: 5, call_window_min: 1.5 },
        { domain: 'd.example', external_id: '\ud800' },
      ])
    )
    const { rows } = await show(path)
    assert.deepEqual(
      rows.map(({ line, problems }: any) => [line, ...problems.map(({ column }: any) => column)]),
      [
        [1, null],
        [2, null],
        [3, 'domain'],
        [4, 'colour'],
        [5],
        [6, 'external_id', 'call_window_min'],
        [7],
      ]
    )
    await apply(
      JSON.stringify({ sites: [{ domain: 'e.example', country: null, extra_origins: [] }] })
    )
    assert.lengthOf(await sitesOf(workspaceId), 1)
  })
})
