import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import emitter from '@adonisjs/core/services/emitter'
import { makePerson, makeSite, rowsOf, type TestSite } from '#tests/support/sites'
import { CallChanged } from '#app/calls/events/call_changed'
import { siteRegistry } from '#app/sites/site_registry'
import { recordCall } from '#app/calls/record_call'
import { matchCallByHand } from '#app/calls/match_call_by_hand'
import { undoCallAction } from '#app/calls/undo_call_action'
import { setCallStatus } from '#app/calls/set_call_status'
import { rematchDueCalls } from '#app/calls/matching/rematch_due_calls'
import { tell, visitBefore } from '#tests/support/call_event'

const NOW = new Date('2026-03-05T12:00:00Z')
const HOUR_MS = 3_600_000

const after = (ms: number) => clock.freeze(new Date(NOW.getTime() + ms))

const rowOf = async (id: string) => {
  const [row] = await rowsOf('SELECT * FROM calls WHERE id = ?', [id])
  return row
}
const isDue = async (id: string) =>
  (await rowsOf('SELECT 1 FROM call_rematches WHERE call_id = ?', [id])).length === 1

test.group('Matching again', (group) => {
  let site: TestSite
  let user: { id: string; fullName: string | null; email: string }
  group.each.setup(async () => {
    after(0)
    await rowsOf('DELETE FROM call_rematches WHERE true RETURNING 1')
    const person = await makePerson()
    user = person.user
    site = await makeSite({ workspaceId: person.workspaceId })
    return () => clock.freeze(null)
  })

  test('a call that overtook its visit finds it within seconds, and who watches hears of it', async ({
    assert,
    cleanup,
  }) => {
    const { body } = await tell(site, { fingerprint: 'fp' })
    assert.equal(body.status, 'unmatched')
    const { session } = await visitBefore(site, NOW, 60, { fingerprint: 'fp', score: 75 })
    assert.equal(await rematchDueCalls(), 0, 'it is not due yet')

    const events = emitter.fake([CallChanged])
    cleanup(() => emitter.restore())
    after(5_000)
    assert.equal(await rematchDueCalls(), 1)
    const call = await rowOf(body.call_id)
    assert.include(call, { matched_session_id: session.id, lead_score: 75, version: 2 })
    assert.include(call.match, { method: 'fingerprint', by: 'fingerprint@1.0.0' })
    events.assertEmitted(CallChanged, ({ data }) => data.callId === body.call_id)
    assert.isFalse(await isDue(body.call_id))
    after(3 * HOUR_MS)
    assert.equal(await rematchDueCalls(), 0)
  })

  test('it is tried for as long as events of its time are believed, and no longer', async ({
    assert,
  }) => {
    const { body } = await tell(site, { fingerprint: 'fp' })
    const tried: number[] = []
    for (let hours = 0; hours <= 80; hours += 1 / 120) {
      after(hours * HOUR_MS)
      const before = await rowsOf('SELECT tries FROM call_rematches WHERE due_at <= ?', [
        clock.now(),
      ])
      if (before.length > 0) tried.push(hours)
      if (before.length > 0) await rematchDueCalls()
      if (!(await isDue(body.call_id))) break
    }
    assert.lengthOf(tried, 8)
    assert.approximately(tried.at(-1)!, 72, 0.1)
    assert.isFalse(await isDue(body.call_id))
  }).timeout(60_000)

  test('a visit that arrives two days late is found', async ({ assert }) => {
    const { body } = await tell(site, { fingerprint: 'fp' })
    for (const hours of [1, 25]) {
      after(hours * HOUR_MS)
      assert.equal(await rematchDueCalls(), 0)
    }
    const { session } = await visitBefore(site, NOW, 60, { fingerprint: 'fp' })
    after(73 * HOUR_MS)
    assert.equal(await rematchDueCalls(), 1)
    assert.equal((await rowOf(body.call_id)).matched_session_id, session.id)
  })

  test('what somebody has decided stands, also when it was taken back', async ({ assert }) => {
    const { body } = await tell(site, { fingerprint: 'fp' })
    const elsewhere = await visitBefore(site, NOW, 600, { fingerprint: 'other' })
    const { id, month } = elsewhere.session
    const seen = { siteId: site.id, id: body.call_id }
    await matchCallByHand(user, { ...seen, version: 1 }, { id, month })
    await undoCallAction(user, { ...seen, version: 2 })
    await visitBefore(site, NOW, 60, { fingerprint: 'fp' })
    after(60_000)
    assert.equal(await rematchDueCalls(), 0)
    assert.isNull((await rowOf(body.call_id)).matched_session_id)
    assert.isFalse(await isDue(body.call_id))
  })

  test('a mark is no decision about the visit, and stays', async ({ assert }) => {
    const { body } = await tell(site, { fingerprint: 'fp' })
    await setCallStatus(user, { siteId: site.id, id: body.call_id, version: 1 }, 'qualified')
    const { session } = await visitBefore(site, NOW, 60, { fingerprint: 'fp' })
    after(60_000)
    assert.equal(await rematchDueCalls(), 1)
    assert.include(await rowOf(body.call_id), {
      matched_session_id: session.id,
      status: 'qualified',
      version: 3,
    })
  })

  test('several at once match each call once', async ({ assert }) => {
    const ids: string[] = []
    for (let i = 0; i < 12; i++) {
      const told = await tell(site, { fingerprint: `fp-${i}`, external_id: `${i}` })
      ids.push(told.body.call_id)
      await visitBefore(site, NOW, 60, { fingerprint: `fp-${i}` })
    }
    after(60_000)
    const matched = await Promise.all(Array.from({ length: 4 }, () => rematchDueCalls()))
    assert.equal(
      matched.reduce((sum, count) => sum + count),
      12
    )
    for (const id of ids) assert.include(await rowOf(id), { version: 2 })
  })

  test('a call that has its visit, or is older than any event, is not due', async ({ assert }) => {
    await visitBefore(site, NOW, 60, { fingerprint: 'fp' })
    const { body } = await tell(site, { fingerprint: 'fp' })
    assert.isFalse(await isDue(body.call_id))
    const old = await recordCall((await siteRegistry.find(site.publicId))!, {
      source: 'import',
      externalId: 'old',
      phoneNumber: '+4930123456',
      dialled: null,
      fingerprint: null,
      calledAt: new Date(NOW.getTime() - 73 * HOUR_MS),
      durationSec: 10,
    })
    assert.isFalse(await isDue(old.id))
  })
})
