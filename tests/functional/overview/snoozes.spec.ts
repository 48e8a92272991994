import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { overviewOf } from '#app/overview/overview_of'
import { makePerson, makeSite } from '#tests/support/sites'
import { asProgram, memberOf, owner } from '#tests/functional/sites/person'

const DAY_MS = 86_400_000

/** Somebody's site, which is not installed yet: that is the one thing that is wrong with it. */
async function anOwner() {
  const { user, workspaceId, visitor } = await owner()
  const { id } = await makeSite({ workspaceId })
  const send = (person: typeof visitor, isForAll: boolean, what = '') =>
    person.send(
      'POST',
      `/sites/${id}/snoozes${what}`,
      { item: 'not_installed', isForAll },
      asProgram
    )
  const snoozed = async (userId: string) => {
    const { troubles } = await overviewOf(userId, 7, [])
    return troubles.map((trouble) => trouble.snoozed?.isForAll ?? null)
  }
  return { user, workspaceId, visitor, id, send, snoozed }
}

test.group('Overview | snoozes', (group) => {
  group.each.teardown(() => clock.freeze(null))

  test('hide something from oneself for seven days', async ({ assert }) => {
    const { user, workspaceId, visitor, send, snoozed } = await anOwner()
    const colleague = await memberOf(workspaceId, 'viewer')
    assert.deepEqual(await snoozed(user.id), [null])

    assert.equal((await send(visitor, false)).status, 200)
    assert.deepEqual(await snoozed(user.id), [false])
    assert.deepEqual(await snoozed(colleague.user.id), [null])

    clock.freeze(new Date(Date.now() + 7 * DAY_MS + 1000))
    assert.deepEqual(await snoozed(user.id), [null])
  })

  test('or from everybody, and are taken back', async ({ assert }) => {
    const { user, workspaceId, visitor, send, snoozed } = await anOwner()
    const colleague = await memberOf(workspaceId, 'viewer')
    await send(visitor, true)
    await send(visitor, true)
    assert.deepEqual(await snoozed(colleague.user.id), [true])
    await send(visitor, true, '/undo')
    assert.deepEqual(await snoozed(colleague.user.id), [null])
    assert.deepEqual(await snoozed(user.id), [null])
  })

  test('from everybody is for those who manage the workspace', async ({ assert }) => {
    const { workspaceId, visitor, send, snoozed } = await anOwner()
    const viewer = await memberOf(workspaceId, 'analyst')
    assert.equal((await send(viewer.visitor, true)).status, 403)
    await send(visitor, true)
    assert.equal((await send(viewer.visitor, true, '/undo')).status, 403)
    assert.deepEqual(await snoozed(viewer.user.id), [true])
    assert.equal((await send(viewer.visitor, false)).status, 200)
  })

  test('a stranger learns nothing of the site', async ({ assert }) => {
    const { send, user, snoozed } = await anOwner()
    const stranger = await owner()
    for (const isForAll of [true, false]) {
      assert.equal((await send(stranger.visitor, isForAll)).status, 404)
      assert.equal((await send(stranger.visitor, isForAll, '/undo')).status, 404)
    }
    assert.deepEqual(await snoozed(user.id), [null])
  })

  test('nonsense is refused', async ({ assert }) => {
    const { id, visitor } = await anOwner()
    for (const body of [
      {},
      { item: '', isForAll: false },
      { item: 'x'.repeat(121), isForAll: 1 },
    ]) {
      const { status } = await visitor.send('POST', `/sites/${id}/snoozes`, body, asProgram)
      assert.equal(status, 422)
    }
    const someone = await makePerson()
    assert.deepEqual((await overviewOf(someone.user.id, 7, [])).troubles, [])
  })
})
