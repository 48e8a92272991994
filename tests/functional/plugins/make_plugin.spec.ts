import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { test } from '@japa/runner'
import { promisify } from 'node:util'
import app from '@adonisjs/core/services/app'
import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { makePlugin } from '#app/plugins/authoring/make_plugin'
import { testPlugin } from '#app/plugins/authoring/test_plugin'
import { AuthoringProblem } from '#app/plugins/authoring/authoring_problem'

const NEEDED = [
  ...['app', 'config', 'plugins', 'resources', 'start', 'package.json', 'tsconfig.json'],
  ...['eslint.config.js', 'import_rules.js', '.prettierignore', '.editorconfig'],
]

const KINDS = [
  ...['scorer', 'classifier', 'enricher', 'attribution-model', 'call-provider', 'matcher'],
  ...['destination', 'ad-network'],
]

const run = promisify(execFile)

test.group('make:plugin', (group) => {
  let root = ''
  group.each.timeout(90_000)
  group.each.setup(() => {
    root = mkdtempSync(join(tmpdir(), 'checkout-'))
    for (const name of NEEDED) cpSync(app.makePath(name), join(root, name), { recursive: true })
    symlinkSync(app.makePath('node_modules'), join(root, 'node_modules'))
    return () => rmSync(root, { recursive: true })
  })

  test('makes a plugin of each kind that passes its suite, the format, lint and types', async ({
    assert,
  }) => {
    for (const kind of KINDS) {
      const made = await makePlugin(root, kind, `first-${kind}`)
      assert.isNull(made.lineToAdd, 'it is listed')
      assert.isTrue(made.files.every((file) => existsSync(join(root, file))))
      const report = await testPlugin(join(root, made.folder))
      assert.isTrue(report.passed, JSON.stringify(report))
      assert.include(report.plugin, { name: `first-${kind}`, kind })
    }
    const list = readFileSync(join(root, 'config/plugins.ts'), 'utf8')
    assert.include(list, "() => import('#plugins/scoring/first_scorer/plugin'),")

    const bin = (name: string) => join(root, 'node_modules/.bin', name)
    await run(bin('prettier'), ['--check', 'plugins', 'config/plugins.ts'], { cwd: root })
    await run(bin('eslint'), ['plugins', 'config/plugins.ts'], { cwd: root })
    const options = ['--noEmit', '--project', join(root, 'tsconfig.json')]
    await run(bin('tsc'), options, { cwd: root }).catch(({ stdout }) =>
      assert.notMatch(stdout, /^(?:plugins|config)\//m, stdout)
    )
  })

  test('refuses {title}')
    .with([
      { title: 'an unknown kind', kind: 'toString', name: 'good' },
      { title: 'a name with a slash', kind: 'scorer', name: '../../evil' },
      { title: 'a name in capitals', kind: 'scorer', name: 'Good' },
      { title: 'an empty name', kind: 'scorer', name: '' },
      { title: 'the name of a file of every plugin', kind: 'scorer', name: 'plugin' },
      { title: 'a long name', kind: 'scorer', name: 'x'.repeat(65) },
      { title: 'one that is there', kind: 'scorer', name: 'classic' },
    ])
    .run(async ({ assert }, { kind, name }) => {
      const before = readFileSync(join(root, 'config/plugins.ts'), 'utf8')
      const refused = await makePlugin(root, kind, name).catch((error) => error)
      assert.instanceOf(refused, AuthoringProblem)
      assert.isNotEmpty(refused.help)
      assert.equal(readFileSync(join(root, 'config/plugins.ts'), 'utf8'), before)
    })
})
