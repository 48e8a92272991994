import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { promisify } from 'node:util'
import { test } from '@japa/runner'
import { execFile } from 'node:child_process'
import app from '@adonisjs/core/services/app'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { makeSite, rowsOf, type TestSite } from '#tests/support/sites'
import { callsOf } from '#tests/functional/calls/importing/importer'

const FILE = 'wer,wann,lang\n+4930111111,15/01/2026 10:00,0:30\nx,15/01/2026 10:00,1\n'
const MAP = ['--map', 'number=wer', '--map', 'called_at=2', '--map', 'duration=LANG']

test.group('calls:import', (group) => {
  group.each.timeout(60_000)
  let folder: string
  let site: TestSite
  group.each.setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'import-'))
    site = await makeSite({ timezone: 'Europe/Berlin' })
    await writeFile(join(folder, 'calls.csv'), FILE)
    return () => rm(folder, { recursive: true })
  })

  async function run(...args: string[]) {
    const given = ['--site', site.publicId, '--file', join(folder, 'calls.csv')]
    const kept = given.filter((_, at) => !args.includes(given[at - (at % 2)]))
    const { code, stdout, stderr } = await ace(...kept, '--json', ...args)
    return { code, said: JSON.parse(code === 0 ? stdout : stderr) }
  }

  test('checks, imports, and imports nothing twice', async ({ assert }) => {
    const checked = await run(...MAP, '--check', '--zone', 'UTC')
    assert.equal(checked.code, 0)
    assert.include(checked.said, { good: 1, known: 0, first_at: '2026-01-15T10:00:00.000Z' })
    assert.isEmpty(await callsOf(site))
    assert.isEmpty(await rowsOf('SELECT 1 FROM call_imports WHERE site_id = ?', [site.id]))

    const { said } = await run(...MAP)
    assert.include(said, { stored: 1, known: 0 })
    assert.deepEqual(said.refused, [{ reason: 'number', count: 1, lines: [3] }])
    const [call] = await callsOf(site)
    assert.include(call, { phone_number: '+4930111111', duration_sec: 30, source: 'import' })
    assert.equal(call.called_at.toISOString(), '2026-01-15T09:00:00.000Z')
    assert.include((await run(...MAP)).said, { stored: 0, known: 1 })
  })

  test('says what is wrong', async ({ assert }) => {
    const WRONG: [code: string, ...args: string[]][] = [
      ['E_UNKNOWN_SITE', '--site', 'nowhere'],
      ['E_NO_FILE', '--file', join(folder, 'none.csv')],
      ['E_VALIDATION', '--map', 'number=nowhere'],
      ['E_VALIDATION', '--map', 'nonsense=1'],
      ['E_VALIDATION', '--map', 'number=4'],
      ['E_VALIDATION', '--zone', 'Nowhere'],
      ['E_VALIDATION', '--date-order', 'ydm'],
    ]
    const answers = await Promise.all(WRONG.map(([, ...args]) => run(...args)))
    assert.deepEqual(
      answers.map(({ code, said }) => [code, said.error.code]),
      WRONG.map(([code]) => [1, code])
    )
    assert.isEmpty(await rowsOf('SELECT 1 FROM call_imports WHERE site_id = ?', [site.id]))
  })
})

async function ace(...args: string[]) {
  const all = ['ace.js', 'calls:import', ...args]
  return promisify(execFile)(process.execPath, all, { cwd: app.makePath() }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr })
  )
}
