import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { test } from '@japa/runner'
import { promisify } from 'node:util'
import { pathToFileURL } from 'node:url'
import { createRequire } from 'node:module'
import app from '@adonisjs/core/services/app'
import { execFile } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { eventOf, post } from '#tests/support/sync'
import { choose, install } from '#tests/support/one_off_plugins'
import { makeSite, rowsOf } from '#tests/support/sites'
import { testPlugin } from '#app/plugins/authoring/test_plugin'

const NAME = 'opsmantik-scorer-business-hours'
const example = app.makePath('examples', NAME)
const run = promisify(execFile)

test.group('The example package', (group) => {
  let folder = ''
  group.each.timeout(60_000)
  group.each.setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'package-'))
    return () => rmSync(folder, { recursive: true })
  })

  /** As a stranger gets it: packed, and installed from the file, with nobody asked for anything. */
  async function installed() {
    await run('npm', ['pack', '--pack-destination', folder], { cwd: example })
    const [tarball] = readdirSync(folder)
    writeFileSync(join(folder, 'package.json'), '{ "private": true }')
    const offline = ['--offline', '--ignore-scripts', '--no-audit', '--no-fund']
    await run('npm', ['install', ...offline, `./${tarball}`], { cwd: folder })
    return createRequire(join(folder, 'here.js')).resolve(NAME)
  }

  test('packed and installed, it scores live events of a site that chose it', async ({
    assert,
  }) => {
    const { default: plugin } = await import(pathToFileURL(await installed()).href)
    await install('scorer', [plugin])
    const site = await makeSite()
    await choose(site.id, 'scorer', 'business-hours', '{"opens": 0, "closes": 24, "weekend": true}')

    const call = eventOf(site, { ec: 'conversion', ea: 'phone_call' })
    const { body } = await post({ events: [eventOf(site), call] })

    assert.include(body, { accepted: 2, score: 80 })
    const events = await rowsOf(
      'SELECT lead_score, scored_by, score_reasons FROM events WHERE site_id = ? ORDER BY 1',
      [site.id]
    )
    assert.deepEqual(events, [
      {
        lead_score: 40,
        scored_by: 'business-hours@1.0.0',
        score_reasons: [
          { signal: 'interaction', points: 10 },
          { signal: 'open', points: 30 },
        ],
      },
      {
        lead_score: 80,
        scored_by: 'business-hours@1.0.0',
        score_reasons: [
          { signal: 'conversion', points: 50 },
          { signal: 'open', points: 30 },
        ],
      },
    ])
  })

  test('plugin:test judges it where it was installed', async ({ assert }) => {
    await installed()
    const report = await testPlugin(join(folder, 'node_modules', NAME))
    assert.isTrue(report.passed, JSON.stringify(report))
    assert.include(
      report.checks.map(({ name }) => name),
      'a call on a Monday morning'
    )
  })

  test('its own script runs the suite, and its types are checked against ours', async ({
    assert,
  }) => {
    cpSync(example, folder, { recursive: true })
    mkdirSync(join(folder, 'node_modules'))
    symlinkSync(app.makePath(), join(folder, 'node_modules/opsmantik'))

    const env = { PATH: process.env.PATH }
    const { stdout } = await run(process.execPath, ['--test'], { cwd: folder, env })
    assert.match(stdout, /every score is whole, from 0 to 100, and explained/)
    assert.match(stdout, /fail 0/)

    const tsc = app.makePath('node_modules/.bin/tsc')
    await run(tsc, [], { cwd: folder })
    const source = join(folder, 'src/wrong.ts')
    writeFileSync(
      source,
      `import plugin from './plugin.js'
       import type { ScorerPlugin } from 'opsmantik/plugins'
       import { checksOf, type Check } from 'opsmantik/plugins/testing'
       export const checks: Check[] = checksOf(plugin)
       export const wrong: ScorerPlugin = { ...plugin, scope: 'visitor' }`
    )
    const { stdout: errors } = await run(tsc, [], { cwd: folder }).catch((error) => error)
    assert.deepEqual(errors.match(/error TS\d+/g), ['error TS2322'], errors)
    assert.match(errors, /visitor/)
  })
})
