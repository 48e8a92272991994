import { test } from '@japa/runner'
import { rowsOf } from '#tests/support/sites'
import { makeDemo } from '#app/demo/make_demo'
import { runDemo } from '#app/demo/terminal/run_demo'
import { takeAwayDemo } from '#app/demo/take_away_demo'
import type { DemoOptions } from '#app/demo/terminal/options'
import { lyonPhotographer } from '#app/demo/catalogue/lyon_photographer'

const OPTIONS: DemoOptions = {
  months: 1,
  seed: 'test',
  reset: false,
  remove: false,
  force: false,
  live: false,
  rate: 20,
  url: 'http://127.0.0.1:3333',
}

/** Runs it as an operator who answers every question alike; null: nobody to answer. */
async function run(options: Partial<DemoOptions>, answer: boolean | null = null) {
  const said: string[] = []
  const complaints: string[] = []
  const exitCode = await runDemo(
    { ...OPTIONS, ...options },
    {
      say: (text) => said.push(text),
      complain: (text) => complaints.push(text),
      confirm: answer === null ? null : async () => answer,
      signal: new AbortController().signal,
    }
  )
  return { exitCode, said: said.join('\n'), complaints: complaints.join('\n') }
}

const demosThere = async () =>
  (await rowsOf(`SELECT FROM workspaces WHERE name = 'Demo agency'`)).length

test.group('Demo: at the terminal', (group) => {
  group.each.setup(async () => {
    await makeDemo({
      months: 1,
      seed: 'test',
      password: 'seven brown bears',
      sites: [lyonPhotographer],
    })
    return async () => void (await takeAwayDemo())
  })

  test('made from nothing: figures, and how to look at it', async ({ assert }) => {
    await takeAwayDemo()
    const { exitCode, said } = await run({})
    assert.equal(exitCode, 0)
    assert.match(said, /Moda Diş Kliniği +[\d,]{5,} events +[\d,]+ visits +[\d,]+ visitors/)
    assert.match(said, /Queen West Physio +no data yet/)
    assert.match(said, /Address +http:\/\/127\.0\.0\.1:3333\/sign-in/)
    assert.match(said, /E-mail +demo@opsmantik\.example/)
    assert.match(said, /Password +(?:[a-z2-9]{4}-){3}[a-z2-9]{4}$/m)
  }).timeout(60_000)

  test('there already: says so, and that the password is not known', async ({ assert }) => {
    const { exitCode, said } = await run({ password: 'another password' })
    assert.equal(exitCode, 0)
    assert.match(said, /The demo is there/)
    assert.match(said, /user:reset-password --email demo@opsmantik\.example/)
    assert.notMatch(said, /another password/)
  })

  test('nothing is removed without a yes', async ({ assert }) => {
    for (const options of [{ reset: true }, { remove: true }]) {
      const alone = await run(options)
      assert.equal(alone.exitCode, 1)
      assert.match(alone.complaints, /--force/)
      assert.equal((await run(options, false)).exitCode, 1)
    }
    assert.equal(await demosThere(), 1)
  })

  test('removed with a yes, or by force', async ({ assert }) => {
    assert.equal((await run({ remove: true }, true)).exitCode, 0)
    assert.equal(await demosThere(), 0)
    const again = await run({ remove: true, force: true })
    assert.match(again.said, /There is no demo/)
  })

  test('what makes no sense is not done', async ({ assert }) => {
    for (const [options, fault] of [
      [{ months: 0 }, /--months/],
      [{ months: 1.5 }, /--months/],
      [{ rate: 0 }, /--rate/],
      [{ rate: Number.NaN }, /--rate/],
      [{ url: 'localhost' }, /--url/],
      [{ password: 'short' }, /--password/],
      [{ password: 'demo@opsmantik.example' }, /--password/],
    ] as [Partial<DemoOptions>, RegExp][]) {
      const { exitCode, complaints } = await run({ ...options, remove: true, force: true })
      assert.equal(exitCode, 1)
      assert.match(complaints, fault)
    }
    assert.equal(await demosThere(), 1)
  })
})
