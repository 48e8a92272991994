import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { contents, snapshot } from './snapshot.js'
import { makeDemo, type DemoPlan } from '#app/demo/make_demo'
import { takeAwayDemo } from '#app/demo/take_away_demo'
import { makePerson, makeSite, rowsOf } from '#tests/support/sites'
import { berlinLawyer } from '#app/demo/catalogue/berlin_lawyer'
import { lyonPhotographer } from '#app/demo/catalogue/lyon_photographer'
import { aVisit, store } from '#tests/support/traffic'

const plan = (over: Partial<DemoPlan> = {}): DemoPlan => ({
  months: 1,
  seed: 'test',
  password: 'seven brown bears',
  sites: [berlinLawyer, lyonPhotographer],
  ...over,
})

test.group('Demo: made once', (group) => {
  group.setup(() => clock.freeze(new Date()))
  group.teardown(() => clock.freeze(null))
  group.each.teardown(async () => void (await takeAwayDemo()))

  test('the same seed gives the same rows, another seed others', async ({ assert }) => {
    await makeDemo(plan())
    const once = await contents()
    assert.isAbove(Number.parseInt(once.events), 1_000)

    await makeDemo(plan({ reset: true }))
    assert.deepEqual(await contents(), once)

    await makeDemo(plan({ reset: true, seed: 'other' }))
    const other = await contents()
    for (const table of ['visitors', 'sessions', 'events']) {
      assert.notEqual(other[table], once[table], table)
    }
  })

  test('a second run says what is there and changes nothing', async ({ assert }) => {
    const sites = [lyonPhotographer]
    const first = await makeDemo(plan({ sites }))
    const before = await snapshot()
    const second = await makeDemo(plan({ sites, seed: 'other', password: 'other password' }))
    assert.deepEqual(second, { ...first, outcome: 'was_there' })
    assert.deepEqual(await snapshot(), before)
  })

  test('taken away, nothing of it is left and nothing else is gone', async ({ assert }) => {
    const { user, workspaceId } = await makePerson()
    const site = await makeSite({ workspaceId, domain: lyonPhotographer.domain })
    await store(aVisit(site.id), aVisit(site.id))
    assert.isNotNull(user.id)
    const before = await snapshot()

    await makeDemo(plan({ sites: [lyonPhotographer] }))
    assert.notDeepEqual(await snapshot(), before)
    assert.equal(await takeAwayDemo(), 'removed')
    assert.deepEqual(await snapshot(), before)
    assert.equal(await takeAwayDemo(), 'was_not_there')
  })

  test('given up half-way, it is made anew by the next run', async ({ assert }) => {
    const stop = new AbortController()
    const given = await makeDemo(plan({ signal: stop.signal, onProgress: () => stop.abort() }))
    assert.deepEqual(given, { outcome: 'given_up' })
    const [{ name }] = await rowsOf(`SELECT name FROM workspaces WHERE name LIKE 'Demo agency%'`)
    assert.equal(name, 'Demo agency (being made)')

    const made = await makeDemo(plan())
    assert.equal(made.outcome, 'made')
    await makeDemo(plan({ reset: true }))
    assert.isAbove(Number.parseInt((await contents()).events), 1_000)
  })

  test('two at once: one makes it, the other says so', async ({ assert }) => {
    const sites = [lyonPhotographer]
    const both = await Promise.all([makeDemo(plan({ sites })), makeDemo(plan({ sites }))])
    assert.sameMembers(
      both.map(({ outcome }) => outcome),
      ['made', 'busy']
    )
  })
})
