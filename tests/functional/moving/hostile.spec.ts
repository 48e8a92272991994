import { test } from '@japa/runner'
import { createHash } from 'node:crypto'
import { rowsOf, makeSite } from '#tests/support/sites'
import { emptyQueue } from '#tests/functional/jobs/queue'
import { anArchive, bytesOf, packed, type Archive } from '#tests/functional/moving/archives'
import { newOwner } from '#tests/functional/moving/mover'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Changes the lines of a file and lists it as it then is. */
function rewrite(archive: Archive, name: string, change: (lines: any[]) => any[]) {
  const lines = archive.files.get(name)!.trimEnd().split('\n')
  const text = `${change(lines.map((line) => JSON.parse(line)))
    .map((line) => (typeof line === 'string' ? line : JSON.stringify(line)))
    .join('\n')}\n`
  archive.files.set(name, text)
  const listed = archive.manifest.files.find((file: any) => file.name === name)
  Object.assign(listed, { bytes: Buffer.byteLength(text), sha256: sha256(text) })
  listed.rows = text.trimEnd().split('\n').length
}

test.group('A hostile archive', (group) => {
  group.each.setup(emptyQueue)
  let archive: Archive
  group.setup(async () => {
    archive = await anArchive()
  })

  const EVENTS = 'data/events/000001.ndjson'
  const cases: [string, (one: Archive) => void | Buffer | Promise<Buffer>, RegExp][] = [
    ['that is no zip', () => Buffer.from('hello'), /no whole zip/],
    ['that was cut off', async (one) => (await bytesOf(one)).subarray(0, 2_000), /no whole zip/],
    ['of something else', () => packed([['a.txt', 'x']]), /no archive of a workspace/],
    ['of a newer version', (one) => void (one.manifest.version = 2), /newer version/],
    [
      'with a broken list',
      (one) => void (one.manifest.files[0].sha256 = 'x'),
      /not as it should be/,
    ],
    [
      'with a table that nobody knows',
      (one) => void one.manifest.tables.push({ name: 'users', columns: ['id'], rows: 0 }),
      /does not know: users/,
    ],
    [
      'with a column that nobody knows',
      (one) => void one.manifest.tables.find((t: any) => t.name === 'events').columns.push('evil'),
      /does not know: events\.evil/,
    ],
    [
      'with a secret among its columns',
      (one) => {
        one.manifest.tables.find((t: any) => t.name === 'destinations').columns.push('sealed_keys')
      },
      /does not know: destinations\.sealed_keys/,
    ],
    [
      'with a file too many',
      (one) => void one.files.set('data/x.sh', 'x'),
      /does not list: data\/x\.sh/,
    ],
    ['without a file', (one) => void one.files.delete(EVENTS), /lacks a file/],
    ['with a wrong size', (one) => void (one.manifest.files[0].bytes += 1), /damaged at/],
    [
      'that leads out of itself',
      async (one) => renamed(await bytesOf(one), 'manifest.json', '../../../x.so'),
      /leads out of it/,
    ],
    [
      'that has a link',
      async (one) => packed([...one.entries(), ['data/link', '/etc/passwd', 0o120777]]),
      /no plain file/,
    ],
    [
      'with a file twice',
      async (one) => packed([...one.entries(), [EVENTS, one.files.get(EVENTS)!]]),
      /has this file twice/,
    ],
    [
      'with a folder name that is a drive',
      async (one) => renamed(await bytesOf(one), 'manifest.json', 'C:/ifest.json'),
      /leads out of it|no archive of a workspace/,
    ],
    [
      'that lies about a size: more is in it than it says',
      async (one) =>
        lying(await packed([...one.entries(), ['data/bomb', '0'.repeat(30 * 1024 * 1024)]])),
      /does not list: data\/bomb|too large|damaged/,
    ],
    [
      'with an archive within',
      async (one) =>
        packed([...one.entries(), ['data/inner.zip', (await bytesOf(one)).toString('latin1')]]),
      /does not list: data\/inner\.zip/,
    ],
    [
      'that is a bomb',
      async (one) => packed([...one.entries(), ['data/bomb', '0'.repeat(30 * 1024 * 1024)]]),
      /too large when it is unpacked/,
    ],
  ]

  test('is refused before anything is kept: one {0}')
    .with(cases)
    .run(async ({ assert }, [, spoil, said]) => {
      const one = archive.copy()
      const bytes = (await spoil(one)) ?? (await bytesOf(one))
      const owner = await newOwner()
      const { status, body } = await owner.upload(bytes)
      assert.equal(status, 422, JSON.stringify(body))
      assert.match(body.error.message, said)
      assert.isNull((await owner.imported()).latest)
    })

  const others: [string, (one: Archive) => void, RegExp][] = [
    [
      'another checksum',
      (one) => void one.files.set(EVENTS, one.files.get(EVENTS)!.replace('page_view', 'page_vieW')),
      /^data\/events\/000001\.ndjson is not as it was written/,
    ],
    [
      'a line that is no JSON',
      (one) => rewrite(one, EVENTS, ([first]) => [first, 'nonsense']),
      /000001\.ndjson, line 2: /,
    ],
    [
      'rows of another table',
      (one) => rewrite(one, EVENTS, () => [{ site_id: one.siteId, name: 'x' }]),
      /000001\.ndjson, line 1: it has no session_month/,
    ],
    [
      'a character that cannot be stored',
      (one) => rewrite(one, EVENTS, ([first]) => [{ ...first, url: 'a\0b' }]),
      /line 1: it has a character/,
    ],
    [
      'the same row twice',
      (one) => rewrite(one, EVENTS, ([first]) => [first, first]),
      /line 2: duplicate key/,
    ],
    [
      'a month of the year 1',
      (one) => rewrite(one, EVENTS, ([first]) => [{ ...first, session_month: '0001-01-01' }]),
      /line 1: 0001-01-01 is no month/,
    ],
    [
      'a value that breaks a rule of the table',
      (one) => rewrite(one, EVENTS, ([first]) => [{ ...first, event_category: null }]),
      /000001\.ndjson, line 1: .*null value/,
    ],
    [
      'a value of another type',
      (one) => rewrite(one, EVENTS, ([first]) => [{ ...first, lead_score: 'a lot' }]),
      /000001\.ndjson, line 1: invalid input/,
    ],
    [
      'a number that is too large',
      (one) => rewrite(one, EVENTS, ([first]) => [{ ...first, lead_score: 1e30 }]),
      /000001\.ndjson, line 1: /,
    ],
    [
      'a visit that is not there',
      (one) =>
        rewrite(one, EVENTS, ([first]) => [
          { ...first, session_id: '00000000-0000-4000-8000-000000000000' },
        ]),
      /000001\.ndjson, line 1: /,
    ],
    [
      'a time zone that is none',
      (one) =>
        rewrite(one, 'data/sites/000001.ndjson', ([first]) => [{ ...first, timezone: 'Nowhere' }]),
      /sites\/000001\.ndjson, line 1: timezone/,
    ],
  ]

  test('stops at {0}, names the line, shows nothing and goes away')
    .with(others)
    .run(async ({ assert }, [, spoil, said]) => {
      const one = archive.copy()
      spoil(one)
      const owner = await newOwner()
      await owner.importAll(await bytesOf(one))
      const { latest } = await owner.imported()
      assert.equal(latest.state, 'refused')
      assert.match(latest.problem, said)
      assert.isEmpty(
        await rowsOf('SELECT 1 FROM sites WHERE workspace_id = ?', [owner.workspaceId])
      )
      await owner.undo()
      assert.equal((await owner.imported()).latest.state, 'undone')
      assert.isEmpty(await rowsOf(`SELECT 1 FROM workspaces WHERE name = 'Import under way'`))
    })

  test('unpacks no more than it says: a file that grows beyond is refused', async ({ assert }) => {
    const one = archive.copy()
    const text = one.files.get(EVENTS)!
    const owner = await newOwner()
    await owner.importAll(lying(await bytesOf(one), EVENTS, Buffer.byteLength(text)))
    const { latest } = await owner.imported()
    assert.isTrue(latest === null || latest.state === 'refused', latest?.state)
    assert.isEmpty(await rowsOf('SELECT 1 FROM sites WHERE workspace_id = ?', [owner.workspaceId]))
  })

  test('the same archive in two workspaces: each has its own, with ids of its own', async ({
    assert,
  }) => {
    const bytes = await bytesOf(archive.copy())
    const made = []
    for (const one of [await newOwner(), await newOwner()]) {
      await one.importAll(bytes)
      const { latest } = await one.imported()
      assert.equal(latest.state, 'done')
      const [site] = await rowsOf('SELECT id, public_id FROM sites WHERE workspace_id = ?', [
        one.workspaceId,
      ])
      assert.lengthOf(await rowsOf('SELECT 1 FROM events WHERE site_id = ?', [site.id]), 3)
      made.push(site)
    }
    assert.notEqual(made[0].id, made[1].id)
    assert.notEqual(made[0].public_id, made[1].public_id)
  })

  test('cannot be imported where something is, and says so before it is uploaded', async ({
    assert,
  }) => {
    const owner = await newOwner()
    await makeSite({ workspaceId: owner.workspaceId })
    assert.isFalse((await owner.imported()).mayUpload)
    const { status, body } = await owner.upload(await bytesOf(archive.copy()))
    assert.equal(status, 409)
    assert.equal(body.error.code, 'E_WORKSPACE_NOT_EMPTY')
    assert.isString(body.error.help)
  })

  test('writes into no site but its own', async ({ assert }) => {
    const victim = await makeSite()
    const one = archive.copy()
    rewrite(one, EVENTS, ([first]) => [{ ...first, site_id: victim.id }])
    const owner = await newOwner()
    await owner.importAll(await bytesOf(one))
    assert.match(
      (await owner.imported()).latest.problem,
      /line 1: it is of a site that the archive/
    )
    assert.isEmpty(await rowsOf('SELECT 1 FROM events WHERE site_id = ?', [victim.id]))

    // Not even when the archive lists it: it is another site here.
    const other = archive.copy()
    const text = (told: string) => told.replaceAll(other.siteId, victim.id)
    for (const [name, told] of other.files) {
      other.files.set(name, text(told))
      Object.assign(
        other.manifest.files.find((file: any) => file.name === name),
        { sha256: sha256(text(told)) }
      )
    }
    other.manifest = JSON.parse(text(JSON.stringify(other.manifest)))
    const thief = await newOwner()
    await thief.importAll(await bytesOf(other))
    assert.equal((await thief.imported()).latest.state, 'done')
    assert.isEmpty(await rowsOf('SELECT 1 FROM events WHERE site_id = ?', [victim.id]))
    const [{ id }] = await rowsOf('SELECT id FROM sites WHERE workspace_id = ?', [
      thief.workspaceId,
    ])
    assert.notEqual(id, victim.id)
    assert.lengthOf(await rowsOf('SELECT 1 FROM events WHERE site_id = ?', [id]), 3)
  })
})

/** The same archive with a file under another name of the same length. */
function renamed(bytes: Buffer, from: string, to: string) {
  return Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1')
}

/** The same archive in which the size of a file, here its largest one, is said to be smaller, at both places where it stands. */
function lying(bytes: Buffer, name = 'data/bomb', size = 30 * 1024 * 1024) {
  const lie = Buffer.from(bytes)
  const [told, lies] = [Buffer.alloc(4), Buffer.alloc(4)]
  told.writeUInt32LE(size)
  lies.writeUInt32LE(10)
  for (let at = 0; (at = lie.indexOf(told, at)) !== -1; at += 4) lies.copy(lie, at)
  return lie.includes(name) ? lie : bytes
}
