import { test } from '@japa/runner'
import env from '#start/env'
import { clock } from '#app/shared/clock'
import { overviewOf } from '#app/overview/overview_of'
import { checkClicks } from '#app/overview/clicks/check_clicks'
import { aVisit, store } from '#tests/support/traffic'
import { makePerson, makeSite, rowsOf } from '#tests/support/sites'
import { ago, anAccount, anEndpoint, aSite, days, heard, NOW, refused, usually } from './a_site.js'

const HOUR_MS = 3_600_000

test.group('Overview | what is wrong', (group) => {
  group.each.setup(() => {
    clock.freeze(NOW)
    return () => clock.freeze(null)
  })

  test('nothing, of a site that is well', async ({ assert }) => {
    const { id, user, kinds } = await aSite()
    await usually(id, 100, days(1, 20))
    await anAccount(id, user.id)
    assert.deepEqual(await kinds(), [])
  })

  test('nothing has ever come: it is not installed yet', async ({ assert }) => {
    const { user, workspaceId } = await makePerson()
    const { id } = await makeSite({ workspaceId })
    const { troubles } = await overviewOf(user.id, 7, [])
    assert.containsSubset(troubles, [
      { siteId: id, kind: 'not_installed', severity: 'look', path: `/sites/${id}/install` },
    ])
    await heard(id, 0)
    assert.deepEqual((await overviewOf(user.id, 7, [])).troubles, [])
  })

  test('nothing comes any more, for longer than can be chance', async ({ assert }) => {
    const { id, troubles, kinds } = await aSite()
    await usually(id, 100, days(1, 20))
    await heard(id, 5)
    assert.deepEqual(await kinds(), [], 'twenty visits less are chance, at night at least')
    await heard(id, 9)
    assert.deepEqual(await troubles(), [
      { kind: 'silent', severity: 'act', path: `/sites/${id}/health`, facts: { perDay: 100 } },
    ])
    await heard(id, 0)
    assert.deepEqual(await kinds(), [])
  })

  test('days without anybody are usual for a shop that is closed then', async ({ assert }) => {
    const { id, kinds } = await aSite()
    await usually(id, 100, [1, 2, 3, 4, 7, 8, 9, 10, 11, 14, 15])
    await heard(id, 60)
    assert.deepEqual(await kinds(), [])
    await heard(id, 73)
    assert.deepEqual(await kinds(), ['silent'])
  })

  test('pages of another host are refused, until it is let in', async ({ assert }) => {
    const { id, troubles, kinds } = await aSite()
    await refused(id, 'pay.example:8443', 30)
    assert.deepEqual(await troubles(), [
      {
        kind: 'origin_refused',
        severity: 'act',
        path: `/sites/${id}/install`,
        facts: { host: 'pay.example' },
      },
    ])
    await rowsOf(`UPDATE sites SET extra_origins = '{pay.example}' WHERE id = ?`, [id])
    assert.deepEqual(await kinds(), [])
  })

  test('a host that was refused weeks ago is nobody’s concern', async ({ assert }) => {
    const { id, kinds } = await aSite()
    await refused(id, 'old.example', 24 * 8)
    assert.deepEqual(await kinds(), [])
  })

  test('visits by Google’s ads have no click id', async ({ assert }) => {
    const { id, user, kinds, troubles } = await aSite()
    const paid = (i: number, gclid?: string) =>
      aVisit(id, undefined, {
        startedAt: new Date(NOW.getTime() - i * 60_000),
        channel: 'paid_search',
        source: 'google',
        landing: { clickIds: gclid ? { gclid } : {}, utm: {}, adParams: {} },
      })
    await store(...days(1, 25).map((i) => paid(i)))
    assert.deepEqual(await kinds(), [], 'nobody has looked yet')
    await checkClicks()
    assert.deepEqual(await troubles(), [
      {
        kind: 'click_ids_missing',
        severity: 'look',
        path: `/sites/${id}/health`,
        facts: { paid: 25, withId: 0, clicks: 0 },
      },
    ])
    await anAccount(id, user.id)
    assert.containsSubset(await troubles(), [{ kind: 'click_ids_missing', severity: 'act' }])

    await store(...days(30, 40).map((i) => paid(i, `Cj0KCQ-test-${i}`)))
    clock.freeze(new Date(NOW.getTime() + 60_000))
    await rowsOf('UPDATE site_signals SET last_at = ? WHERE site_id = ?', [clock.now(), id])
    await checkClicks()
    assert.deepEqual(await kinds(), [])
  })

  test('Google counts clicks, and no visit has an id of one', async ({ assert }) => {
    const { id, user, kinds } = await aSite()
    await anAccount(id, user.id)
    await rowsOf(
      `INSERT INTO ad_costs VALUES (?, 1, 'campaign', '2034-05-09', 2, 0, 0, 'EUR', 1, 90, 1, now())`,
      [id]
    )
    await store(aVisit(id, undefined, { startedAt: new Date(NOW.getTime() - HOUR_MS) }))
    await checkClicks()
    assert.deepEqual(await kinds(), ['click_ids_missing'])
  })

  test('an endpoint fails, or was switched off by its failures', async ({ assert }) => {
    const { id, workspaceId, troubles, kinds } = await aSite()
    await anEndpoint(workspaceId, id, 'paused', 5)
    await anEndpoint(workspaceId, id, 'active', 0.1)
    assert.deepEqual(await kinds(), [], 'paused by a person, or failing for minutes')
    const failing = await anEndpoint(workspaceId, id, 'active', 5)
    const off = await anEndpoint(workspaceId, id, 'disabled', 50)
    const facts = { name: 'CRM', why: '500' }
    const path = `/sites/${id}/webhooks`
    assert.deepEqual(await troubles(), [
      { kind: 'endpoint_off', severity: 'act', path: `${path}/${off}`, facts },
      { kind: 'endpoint_failing', severity: 'act', path: `${path}/${failing}`, facts },
    ])
    await rowsOf(`UPDATE destinations SET state = 'active' WHERE id = ?`, [off])
    await rowsOf('UPDATE destination_health SET failing_since = NULL WHERE workspace_id = ?', [
      workspaceId,
    ])
    assert.deepEqual(await kinds(), [])
  })

  test('an endpoint of a whole workspace is shown to who manages it', async ({ assert }) => {
    const { user, workspaceId, kinds } = await aSite()
    const id = await anEndpoint(workspaceId, null, 'disabled', 50)
    assert.deepEqual(await kinds(), [])
    const asManager = await overviewOf(user.id, 7, [workspaceId])
    assert.containsSubset(asManager.ofWorkspaces, [
      { workspaceId, kind: 'endpoint_off', path: `/workspaces/${workspaceId}/webhooks/${id}` },
    ])
    assert.deepEqual((await overviewOf(user.id, 7, [])).ofWorkspaces, [])
  })

  test('the permission at Google is gone: one line, not three', async ({ assert }) => {
    const { id, user, kinds } = await aSite()
    const connection = await anAccount(id, user.id, { problem: 'x', failing_since: ago(3) })
    assert.deepEqual(await kinds(), ['costs_stopped'])
    await rowsOf(`UPDATE user_credentials SET state = 'needs_attention' WHERE id = ?`, [connection])
    assert.deepEqual(await kinds(), ['connection_stopped'])
    await rowsOf(`UPDATE user_credentials SET state = 'working' WHERE id = ?`, [connection])
    await rowsOf(`UPDATE ad_accounts SET problem = NULL, failing_since = NULL WHERE site_id = ?`, [
      id,
    ])
    assert.deepEqual(await kinds(), [])
  })

  test('the permission at Google will end, until the account is linked again', async ({
    assert,
    cleanup,
  }) => {
    const { id, user, kinds, troubles } = await aSite()
    const connection = await anAccount(id, user.id)
    const linked = (hours: number) =>
      rowsOf('UPDATE user_credentials SET linked_at = ? WHERE id = ?', [ago(hours), connection])
    await linked(24 * 5)
    assert.deepEqual(await kinds(), [], 'permissions of an approved application do not end')

    env.set('GOOGLE_ADS_TESTING', true)
    cleanup(() => env.set('GOOGLE_ADS_TESTING', false))
    assert.deepEqual(await troubles(), [
      {
        kind: 'connection_ends',
        severity: 'look',
        path: `/sites/${id}/ads`,
        facts: { until: ago(-24 * 2) },
      },
    ])
    await linked(24 * 3)
    assert.deepEqual(await kinds(), [], 'more than three days are left')
    await linked(1)
    assert.deepEqual(await kinds(), [])
  })

  test('the one who linked the account is somebody else: it works for all', async ({ assert }) => {
    const { id, kinds } = await aSite()
    await anAccount(id, (await makePerson()).user.id)
    assert.deepEqual(await kinds(), [])
  })

  test('costs were not read for more than a night', async ({ assert }) => {
    const { id, user, kinds, troubles } = await aSite()
    await anAccount(id, user.id, { fetched_at: ago(37) })
    assert.deepEqual(await troubles(), [
      { kind: 'costs_stale', severity: 'look', path: `/sites/${id}/ads`, facts: {} },
    ])
    await rowsOf('UPDATE ad_accounts SET fetched_at = ? WHERE site_id = ?', [ago(1), id])
    assert.deepEqual(await kinds(), [])
  })

  test('a target of uploads was stopped, or its network has trouble', async ({ assert }) => {
    const { id, kinds, troubles } = await aSite()
    const target = (state: string, because: string | null, rests: string | null) =>
      rowsOf(
        `INSERT INTO upload_targets (site_id, network, name, state, paused_because, rests_until)
         VALUES (?, 'google-ads', 'x', ?, ?, ?)`,
        [id, state, because, rests] as any[]
      )
    await target('paused', null, null)
    await target('active', null, ago(1))
    assert.deepEqual(await kinds(), [])
    await target('paused', 'access_denied', null)
    await target('active', null, ago(-1))
    assert.deepEqual(await kinds(), ['uploads_stopped', 'uploads_rest'])
    assert.containsSubset(await troubles(), [{ path: `/sites/${id}/ads/uploads` }])
    await rowsOf(
      `UPDATE upload_targets SET state = 'active', paused_because = NULL, rests_until = NULL WHERE site_id = ?`,
      [id]
    )
    assert.deepEqual(await kinds(), [])
  })

  test('much more is dropped than usual, for a reason that nobody has set', async ({ assert }) => {
    const { id, kinds, troubles } = await aSite()
    const drop = (reason: string, daysAgo: number, count: number) =>
      rowsOf('INSERT INTO drops VALUES (?, ?::date - ?::int, ?, ?)', [
        id,
        NOW.toISOString().slice(0, 10),
        daysAgo,
        reason,
        count,
      ])
    await drop('blocked_address', 0, 900)
    await drop('bot', 1, 300)
    for (const day of days(2, 27)) await drop('bot', day, 100)
    assert.deepEqual(await kinds(), [])
    await drop('invalid', 0, 60)
    assert.deepEqual(await troubles(), [
      {
        kind: 'drops_spike',
        severity: 'look',
        path: `/sites/${id}/health`,
        facts: { reason: 'invalid', lately: 60, usually: 0 },
      },
    ])
    clock.freeze(new Date(NOW.getTime() + 2 * 24 * HOUR_MS))
    assert.deepEqual(await kinds(), [], 'two days without')
  })
})
