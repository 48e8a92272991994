import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { test } from '@japa/runner'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { testPlugin } from '#app/plugins/authoring/test_plugin'

const scorer = (score: string, before = '') => `
${before}
export default {
  name: 'strange', kind: 'scorer', version: '1.0.0', contract: 1, scope: 'event', summary: 'Strange.', settings: [],
  create: () => ({ score(event, session) { ${score} } }),
}`

const NOTHING = 'return { score: 0, reasons: [] }'

test.group('plugin:test of a folder', (group) => {
  let folder = ''
  group.each.setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'plugin-'))
    return () => rmSync(folder, { recursive: true })
  })

  const judge = (source: string, options?: { patienceMs: number }) => {
    writeFileSync(join(folder, 'plugin.js'), source)
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
    return testPlugin(folder, options)
  }

  test('passes one that keeps its contract', async ({ assert }) => {
    const report = await judge(scorer(NOTHING))
    assert.isTrue(report.passed, JSON.stringify(report))
    assert.isTrue(report.checks.every(({ outcome }) => outcome === 'passed'))
    assert.include(report.plugin, { name: 'strange', kind: 'scorer', version: '1.0.0' })
  })

  test('runs its own cases, and says what was expected', async ({ assert }) => {
    mkdirSync(join(folder, 'cases'))
    const wrong = [{ name: 'a call', facts: { category: 'conversion' }, score: 50 }]
    writeFileSync(join(folder, 'cases/one.json'), JSON.stringify(wrong))
    const report = await judge(scorer(NOTHING))
    assert.isFalse(report.passed)
    const failed = report.checks.filter(({ outcome }) => outcome === 'failed')
    assert.deepEqual(
      failed.map(({ name }) => name),
      ['a call']
    )
    assert.match(failed[0].problem!, /50/)
  })

  test('finds an endless loop, and names where', async ({ assert }) => {
    const report = await judge(scorer(`for (;event.category === 'conversion';) {} ${NOTHING}`), {
      patienceMs: 4_000,
    })
    assert.isFalse(report.passed)
    const [failed] = report.checks.filter(({ outcome }) => outcome === 'failed')
    assert.equal(failed.name, 'every score is whole, from 0 to 100, and explained')
    assert.match(failed.problem!, /did not come back within 4 seconds/)
    assert.equal(report.checks.at(-1)!.outcome, 'not run')
  })

  test('finds an endless loop outside of any check', async ({ assert }) => {
    const report = await judge('for (;;) {}', { patienceMs: 4_000 })
    assert.isFalse(report.passed)
    assert.match(report.problem!, /while it was loaded: it did not come back/)
  })

  test('finds {title}')
    .with([
      {
        title: 'a leak that fills all memory',
        source: scorer(`kept.push(Array(1e5).fill(event)); ${NOTHING}`, 'const kept = []'),
        problem: /wants more than 256 MB/,
      },
      {
        title: 'what fails where nobody waits for it',
        source: scorer(`Promise.reject(new Error('forgotten')); ${NOTHING}`),
        problem: /ends the server: .*forgotten/,
      },
      {
        title: 'one that ends the process',
        source: scorer(`process.exit(0); ${NOTHING}`),
        problem: /ended its process/,
      },
      {
        title: 'one that throws what is no Error',
        source: scorer(`throw 'a word'`),
        problem: /it threw a word/,
      },
    ])
    .run(async ({ assert }, { source, problem }) => {
      const report = await judge(source)
      assert.isFalse(report.passed)
      const problems = report.checks.filter(({ outcome }) => outcome === 'failed')
      assert.match(problems[0].problem!, problem)
    })

  test('says what is wrong with {title}')
    .with([
      { title: 'a syntax error', source: 'export default {', problem: /cannot be imported/ },
      { title: 'no plugin at all', source: 'export const a = 1', problem: /no plugin/ },
      {
        title: 'another contract',
        source: scorer(NOTHING).replace('contract: 1', 'contract: 2'),
        problem: /contract 2/,
      },
    ])
    .run(async ({ assert }, { source, problem }) => {
      const report = await judge(source)
      assert.isFalse(report.passed)
      assert.match(report.problem!, problem)
      assert.isNotEmpty(report.help)
    })

  test('keeps our environment from it', async ({ assert }) => {
    const source = scorer(
      `if (process.env.APP_KEY || process.env.DATABASE_URL) throw new Error('seen'); ${NOTHING}`
    )
    assert.isTrue((await judge(source)).passed)
  })

  test('knows installed ones by name, and says which there are', async ({ assert }) => {
    assert.isTrue((await testPlugin('paid-click')).passed)
    const report = await testPlugin('nobody')
    assert.isFalse(report.passed)
    assert.match(report.help!, /scorer\/classic/)
  })
})
