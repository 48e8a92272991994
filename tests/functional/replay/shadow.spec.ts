import { test } from '@japa/runner'
import { randomUUID } from 'node:crypto'
import { shadowWatch } from '#app/replay/shadow/shadow_watch'
import { scoringState } from '#app/replay/scoring_state'
import { endShadow, tryInShadow } from '#app/replay/choose_scorer'
import { cellOf } from '#app/replay/difference'
import { eventOf, post } from '#tests/support/sync'
import { makeMember, makePerson, rowsOf } from '#tests/support/sites'
import { until } from '#tests/support/until'
import { installScorers } from '#tests/functional/replay/scorers'
import { ownedSite } from '#tests/functional/replay/history'

type Owned = Awaited<ReturnType<typeof ownedSite>>

async function trialOf({ person, site }: Owned) {
  await shadowWatch.flush()
  return (await scoringState(person.id, site.id)).trial!
}

const counted = (cells: number[]) =>
  Object.fromEntries(cells.flatMap((count, cell) => (count ? [[cell, count]] : [])))

test.group('A scorer in shadow', (group) => {
  group.setup(installScorers)

  test('is asked about live events beside the real one, and changes nothing', async ({
    assert,
  }) => {
    const owned = await ownedSite()
    const { person, site } = owned
    await tryInShadow(person, site.id, 'counting')
    const [one, other] = [randomUUID(), randomUUID()]
    await post({ events: [eventOf(site, { sid: one }), eventOf(site, { sid: one })] })
    await post(eventOf(site, { sid: other, ec: 'conversion', ea: 'whatsapp' }))

    let trial = await trialOf(owned)
    assert.equal(trial.scorer, 'counting')
    assert.deepEqual(counted(trial.cells), { [cellOf(10, 20)]: 1, [cellOf(50, 11)]: 1 })
    assert.deepInclude(trial.examples[0], {
      sessionId: other,
      before: { score: 50, reasons: [{ signal: 'conversion', points: 50 }] },
      after: {
        score: 11,
        reasons: [
          { signal: 'seen', points: 10 },
          { signal: 'conversions', points: 1 },
        ],
      },
    })
    const sessions = await rowsOf(
      'SELECT score, scored_by FROM sessions WHERE site_id = ? ORDER BY score',
      [site.id]
    )
    assert.deepEqual(sessions, [
      { score: 10, scored_by: 'classic@1.0.0' },
      { score: 50, scored_by: 'classic@1.0.0' },
    ])

    for (let more = 0; more < 3; more++) await post(eventOf(site, { sid: one }))
    trial = await trialOf(owned)
    assert.deepEqual(counted(trial.cells), { [cellOf(10, 50)]: 1, [cellOf(50, 11)]: 1 })
    assert.sameMembers(
      trial.examples.map(({ sessionId }) => sessionId),
      [one, other]
    )
    assert.equal(trial.unseen, 0)
  })

  test('follows only what it has seen from the beginning', async ({ assert }) => {
    const owned = await ownedSite()
    const { person, site } = owned
    const sid = randomUUID()
    await post(eventOf(site, { sid }))
    await tryInShadow(person, site.id, 'counting')
    await post(eventOf(site, { sid }))
    assert.deepEqual(counted((await trialOf(owned)).cells), {})
  })

  test('costs no event when it has no answer', async ({ assert }) => {
    const owned = await ownedSite()
    const { person, site } = owned
    await tryInShadow(person, site.id, 'mute')
    const { body } = await post({ events: [eventOf(site), eventOf(site), eventOf(site)] })
    assert.include(body, { accepted: 3, score: 10 })
    const trial = await trialOf(owned)
    assert.deepEqual(counted(trial.cells), {})
    assert.equal(trial.unseen, 3)
  })

  test('begins from nothing when it is tried again, and is gone when it ends', async ({
    assert,
  }) => {
    const owned = await ownedSite()
    const { person, site } = owned
    await tryInShadow(person, site.id, 'counting')
    await post(eventOf(site))
    await until(async () => (await trialOf(owned)).cells.some((count) => count))
    await endShadow(person, site.id)
    assert.isNull((await scoringState(person.id, site.id)).trial)
    await post(eventOf(site))
    await shadowWatch.flush()
    await tryInShadow(person, site.id, 'counting')
    assert.deepEqual(counted((await trialOf(owned)).cells), {})
  })

  test('is not the one in use, is installed, and is for owners and admins', async ({ assert }) => {
    const { person, site } = await ownedSite()
    await assert.rejects(() => tryInShadow(person, site.id, 'classic'), /one in use/)
    await assert.rejects(() => tryInShadow(person, site.id, 'never-installed'), /not installed/)
    const { user: viewer } = await makePerson()
    await makeMember(site.workspaceId, viewer.id, 'viewer')
    await assert.rejects(() => tryInShadow(viewer, site.id, 'counting'), /role/)
  })
})
