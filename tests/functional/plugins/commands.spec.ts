import { test } from '@japa/runner'
import { promisify } from 'node:util'
import app from '@adonisjs/core/services/app'
import { execFile } from 'node:child_process'

test.group('Commands for authors', (group) => {
  group.each.timeout(60_000)

  test('plugin:list names what is installed', async ({ assert }) => {
    const { code, stdout } = await ace('plugin:list', '--json')
    assert.equal(code, 0)
    const classic = JSON.parse(stdout).find(({ name }: any) => name === 'classic')
    assert.include(classic, {
      kind: 'scorer',
      version: '1.0.0',
      from: '#plugins/scoring/classic/plugin',
      default: true,
    })
    const shown = await ace('plugin:list')
    assert.match(
      shown.stdout,
      /scorer +classic +1\.0\.0 +#plugins\/scoring\/classic\/plugin +default/
    )
  })

  test('plugin:test ends with 0 or 1, and says why', async ({ assert }) => {
    const good = await ace('plugin:test', 'classic')
    assert.equal(good.code, 0, good.stderr)
    assert.match(good.stdout, /✔ its manifest is complete/)
    assert.match(good.stdout, /All \d+ checks passed/)

    const bad = await ace('plugin:test', './tests', '--json')
    assert.equal(bad.code, 1)
    const { passed, problem, help } = JSON.parse(bad.stdout)
    assert.isFalse(passed)
    assert.match(problem, /There is no plugin at/)
    assert.isNotEmpty(help)
  })

  test('plugin:inspect asks a scorer', async ({ assert }) => {
    const event = '{"category":"conversion","returningAdVisitor":true}'
    const { code, stdout } = await ace('plugin:inspect', 'classic', '--event', event, '--json')
    assert.equal(code, 0)
    const { plugin, answers } = JSON.parse(stdout)
    assert.include(plugin, { name: 'classic', scope: 'event', contract: 1 })
    assert.deepEqual(answers, [
      {
        to: JSON.parse(event),
        answer: {
          score: 75,
          reasons: [
            { signal: 'conversion', points: 50 },
            { signal: 'returning_ad_visitor', points: 25 },
          ],
        },
      },
    ])
    const shown = await ace('plugin:inspect', 'paid-click')
    assert.match(shown.stdout, /First Click \(Paid\)/)
  })

  test('what an author got wrong is said in words', async ({ assert }) => {
    const event = await ace('plugin:inspect', 'classic', '--event', 'conversion', '--json')
    assert.equal(event.code, 1)
    assert.equal(JSON.parse(event.stderr).error.code, 'E_VALIDATION')
    const nobody = await ace('plugin:inspect', 'nobody')
    assert.equal(nobody.code, 1)
    assert.match(nobody.stderr, /No plugin "nobody" is installed/)
    const made = await ace('make:plugin', 'scorer', 'Not Good')
    assert.equal(made.code, 1)
    assert.match(made.stderr, /cannot be the name of a plugin/)
  })
})

/** Through the launcher, as an author runs it; but for a database there is none. */
async function ace(...args: string[]) {
  const env = { ...process.env, NODE_ENV: 'development', DATABASE_URL: undefined }
  const options = { cwd: app.makePath(), env }
  try {
    const output = await promisify(execFile)(process.execPath, ['launch/ace.js', ...args], options)
    return { code: 0, ...output }
  } catch (error: any) {
    return error as { code: number; stdout: string; stderr: string }
  }
}
