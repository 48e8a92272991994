import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { makeSite, rowsOf } from '#tests/support/sites'
import { overviewOf } from '#app/overview/overview_of'
import { writeIntake } from '#app/health/intake/write_intake'
import { owner } from '#tests/functional/sites/person'
import { siteRegistry } from '#app/sites/site_registry'
import { toTwilio, useProvider } from '#tests/support/providers'

const NOW = new Date('2034-05-10T12:00:00Z')
const HOUR_MS = 3_600_000

const at = (hours: number) => clock.freeze(new Date(NOW.getTime() + hours * HOUR_MS))

/** A site that hears of its calls from Twilio, in another zone than that of the server. */
async function aSiteWithCalls() {
  const { user, workspaceId } = await owner()
  const site = await makeSite({ workspaceId, country: 'DE', timezone: 'Asia/Kathmandu' })
  await useProvider(site, 'twilio', 'auth_token')
  let calls = 0
  const report = async (secret?: string) => {
    const status = { CallSid: `CA${site.id}${calls++}`, CallStatus: 'ringing' }
    const answer = await toTwilio(site, status, secret)
    await writeIntake()
    return answer.status
  }
  /** One a day at noon, `from` days ago to `to` days ago. */
  const told = (from: number, to: number, perDay = 2) =>
    rowsOf(
      `INSERT INTO calls (site_id, source, called_at)
       SELECT ?, 'twilio', ?::timestamptz - make_interval(days => d)
         FROM generate_series(?::int, ?::int) d, generate_series(1, ?::int) RETURNING 1`,
      [site.id, NOW.toISOString(), to, from, perDay] as any[]
    )
  const troubles = async () => {
    const found = await overviewOf(user.id, 7, [workspaceId])
    return found.troubles.filter(({ kind }) => kind !== 'not_installed')
  }
  const kinds = async () => (await troubles()).map(({ kind }) => kind)
  return { site, report, told, troubles, kinds }
}

test.group('Overview | providers of calls', (group) => {
  group.each.setup(() => {
    at(0)
    return () => clock.freeze(null)
  })

  test('reports are refused, until one is taken', async ({ assert }) => {
    const { site, report, troubles, kinds } = await aSiteWithCalls()
    assert.equal(await report(), 200)
    at(2)
    for (let i = 0; i < 2; i++) assert.equal(await report('an old secret'), 401)
    assert.deepEqual(await kinds(), [], 'anybody can send two')
    await report('an old secret')
    const [trouble] = await troubles()
    assert.deepInclude(trouble, {
      siteId: site.id,
      kind: 'provider_refused',
      severity: 'act',
      item: 'provider_refused:twilio',
      path: `/sites/${site.id}/plugins/call-provider/twilio`,
      facts: { name: 'twilio', count: 3, reason: 'wrong_signature' },
    })
    assert.equal(trouble.since, '2034-05-10T13:15:00.000Z', 'the hour there: it is 19:45')
    at(2.1)
    assert.equal(await report(), 200)
    assert.deepEqual(await kinds(), [])
  })

  test('it is not switched on any more, and nobody has told the provider', async ({ assert }) => {
    const { site, report, troubles, kinds } = await aSiteWithCalls()
    await rowsOf('UPDATE site_plugins SET enabled = false WHERE site_id = ?', [site.id])
    siteRegistry.forget(site.publicId)
    for (let i = 0; i < 3; i++) assert.equal(await report(), 404)
    assert.containsSubset(await troubles(), [
      { kind: 'provider_refused', facts: { reason: 'no_provider' } },
    ])
    at(24 * 7 + 2)
    assert.deepEqual(await kinds(), [], 'it has not come for a week')
  })

  test('a provider that used to report tells of nothing', async ({ assert }) => {
    const { site, told, troubles, kinds, report } = await aSiteWithCalls()
    await told(30, 3)
    assert.deepEqual(await kinds(), [], 'six calls less may be chance')
    at(24 * 2 + 1)
    const [trouble] = await troubles()
    assert.deepInclude(trouble, {
      kind: 'provider_silent',
      severity: 'act',
      since: new Date(NOW.getTime() - 3 * 24 * HOUR_MS).toISOString(),
      path: `/sites/${site.id}/plugins/call-provider/twilio`,
      facts: { name: 'twilio', perWeek: 14 },
    })
    await report()
    assert.deepEqual(await kinds(), [])
  })

  test('it is refused: that it is silent, too, is no second trouble', async ({ assert }) => {
    const { told, kinds, report } = await aSiteWithCalls()
    await told(30, 10)
    assert.deepEqual(await kinds(), ['provider_silent'])
    for (let i = 0; i < 3; i++) await report('an old secret')
    assert.deepEqual(await kinds(), ['provider_refused'])
  })

  test('nothing is said of one that was switched off, is new, or was given up', async ({
    assert,
  }) => {
    const off = await aSiteWithCalls()
    await off.told(30, 10)
    await rowsOf('UPDATE site_plugins SET enabled = false WHERE site_id = ?', [off.site.id])
    assert.deepEqual(await off.kinds(), [])

    const young = await aSiteWithCalls()
    await young.told(30, 29)
    assert.deepEqual(await young.kinds(), [], 'four calls are no habit')

    const old = await aSiteWithCalls()
    await old.told(120, 92)
    assert.deepEqual(await old.kinds(), [])
  })

  test('breaks that are usual are none', async ({ assert }) => {
    const { told, kinds } = await aSiteWithCalls()
    await told(30, 25, 5)
    await told(14, 9, 5)
    assert.deepEqual(await kinds(), [], 'ten days without anybody had been there before')
    at(24 * 3)
    assert.deepEqual(await kinds(), ['provider_silent'])
  })

  test('nobody learns of the sites of others', async ({ assert }) => {
    const { report, troubles } = await aSiteWithCalls()
    for (let i = 0; i < 3; i++) await report('an old secret')
    assert.lengthOf(await troubles(), 1)
    const { user } = await owner()
    assert.deepEqual((await overviewOf(user.id, 7, [])).troubles, [])
  })
})
