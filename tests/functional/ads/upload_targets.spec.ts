import { test } from '@japa/runner'
import { rowsOf } from '#tests/support/sites'
import { linkedSite } from '#tests/functional/ads/linked'
import { fakeAction } from '#tests/support/google_ads_actions'
import { faults, GoogleAds } from '#tests/support/google_ads_server'
import { asProgram, memberOf, owner, partial } from '#tests/functional/sites/person'
import type { FakeCustomer } from '#tests/support/google_ads_reports'

type Linked = Awaited<ReturnType<typeof linkedSite>>

const FORM = {
  gate: 'qualified',
  reviewHours: 24,
  unknownConsent: 'withhold',
  identifiers: 'never',
  defaultValue: null,
  pastDays: 0,
}

test.group('What is told of leads', (group) => {
  let google: GoogleAds
  let linked: Linked
  let account: FakeCustomer

  group.each.setup(async () => {
    await rowsOf('DELETE FROM request_budgets RETURNING 1')
    google = await GoogleAds.start(() => {})
    account = { id: '1', name: 'Roofs', isDirect: true, actions: [fakeAction()] }
    google.customers.set('1', account)
    linked = await linkedSite(google, '1')
    return () => google.stop()
  })

  const path = () => `${linked.page}/uploads/targets`
  const add = (form: object = {}, visitor = linked.visitor) =>
    visitor.send('POST', path(), { ...FORM, actionId: '901', ...form }, asProgram)
  const targets = () =>
    rowsOf('SELECT * FROM upload_targets WHERE site_id = ? ORDER BY created_at', [linked.site.id])

  test('is chosen among what Google has, after the page is there', async ({ assert }) => {
    account.actions!.push(fakeAction({ id: '902', name: 'Tag', type: 'WEBPAGE' }))
    const { choices } = await partial(
      linked.visitor,
      `${path()}/new`,
      'ads/upload_target',
      'choices'
    )
    assert.include(choices, { countedBy: '1', isManager: false, problem: null })
    assert.deepEqual(
      choices.actions.map(({ id, obstacle }: any) => [id, obstacle !== null]),
      [
        ['901', false],
        ['902', true],
      ]
    )
    google.fault('/ads/v26/customers/1/googleAds:searchStream', faults.html)
    const failing = await partial(linked.visitor, `${path()}/new`, 'ads/upload_target', 'choices')
    assert.match(failing.choices.problem, /cannot answer just now/)
  })

  test('is kept with what Google says of the action', async ({ assert }) => {
    account.actions = [fakeAction({ clickThroughLookbackWindowDays: '30' })]
    assert.equal((await add({ reviewHours: 48, defaultValue: 12.5 })).status, 302)

    const [row] = await targets()
    assert.include(row, {
      network: 'google-ads',
      name: 'Qualified lead',
      account: '1',
      gate: 'qualified',
      review_hours: 48,
      default_value: '12.50',
      default_currency: 'EUR',
      max_click_days: 30,
      not_before: null,
    })
    assert.deepEqual(row.settings, { action: '901' })
    const [{ conversion_customer_id: told }] = await rowsOf(
      'SELECT * FROM ad_accounts WHERE site_id = ?',
      [linked.site.id]
    )
    assert.equal(String(told), '1')
  })

  test('can be an action that is made for it, which Google has to get used to', async ({
    assert,
  }) => {
    await add({ newName: 'Won (OpsMantik)', gate: 'won', pastDays: 7, actionId: undefined })
    const [row] = await targets()

    assert.include(account.actions!.at(-1), { name: 'Won (OpsMantik)', category: 'CONVERTED_LEAD' })
    assert.deepEqual(row.settings, { action: account.actions!.at(-1)!.id })
    const hours = (row.not_before.getTime() - Date.now()) / 3_600_000
    assert.approximately(hours, 6, 0.1)
    assert.approximately((Date.now() - row.since.getTime()) / 86_400_000, 7, 0.1)
  })

  test('cannot be what does not fit, is not there, or makes no sense', async ({ assert }) => {
    account.actions!.push(fakeAction({ id: '902', name: 'Tag', type: 'WEBPAGE' }))
    const refused = async (form: object) => {
      const { status, body } = await add(form)
      return [status, JSON.parse(body).error?.help ?? JSON.parse(body).errors?.[0]?.field]
    }
    assert.deepEqual(await refused({ actionId: '902' }), [
      422,
      'A tag on the pages counts it: what is sent as well would count twice.',
    ])
    assert.equal((await refused({ actionId: '77' }))[0], 422)
    assert.deepEqual(await refused({ reviewHours: 9000 }), [422, 'reviewHours'])
    assert.deepEqual(await refused({ gate: 'junk' }), [422, 'gate'])
    assert.deepEqual(await refused({ actionId: 'x' }), [422, 'actionId'])
    assert.deepEqual(await refused({ newName: ' ' }), [422, 'newName'])
    assert.isEmpty(await targets())
  })

  test('can be changed; what the network had stopped begins again', async ({ assert }) => {
    await add()
    const [{ id }] = await targets()
    await rowsOf(
      `UPDATE upload_targets SET state = 'paused', paused_because = 'action_gone' WHERE id = ? RETURNING 1`,
      [id]
    )
    account.actions!.push(fakeAction({ id: '903', name: 'Other' }))
    await linked.visitor.send('PUT', `${path()}/${id}`, { ...FORM, gate: 'won', actionId: '903' })

    const [row] = await targets()
    assert.include(row, { name: 'Other', gate: 'won', state: 'active', paused_because: null })
    assert.deepEqual(row.settings, { action: '903' })
  })

  test('is paused, goes on, and is removed without losing its receipts', async ({ assert }) => {
    await add()
    const [{ id }] = await targets()
    const stateNow = async () => (await targets())[0].state
    await linked.visitor.submit(`${path()}/${id}/pause`)
    assert.equal(await stateNow(), 'paused')
    await linked.visitor.submit(`${path()}/${id}/resume`)
    assert.equal(await stateNow(), 'active')
    const { page } = await linked.visitor.submit(`${path()}/${id}`, {}, 'DELETE')
    assert.match(page.props.flash.notice, /What was told stays there/)
    assert.equal(await stateNow(), 'removed')

    for (const [method, at] of [
      ['POST', `${path()}/${id}/resume`],
      ['GET', `${path()}/${id}`],
      ['PUT', `${path()}/${id}`],
    ]) {
      const form = method === 'GET' ? undefined : { ...FORM, actionId: '901' }
      assert.equal((await linked.visitor.send(method, at, form, asProgram)).status, 404, method)
    }
  })

  test('needs an account, and is set up by those who manage the site', async ({ assert }) => {
    const viewer = await memberOf(linked.workspaceId, 'viewer')
    const admin = await memberOf(linked.workspaceId, 'admin')
    const stranger = await owner()
    assert.equal((await add({}, viewer.visitor)).status, 403)
    assert.equal((await viewer.visitor.get(`${path()}/new`, asProgram)).status, 403)
    assert.equal((await add({}, stranger.visitor)).status, 404)
    assert.equal((await stranger.visitor.get(`${path()}/new`, asProgram)).status, 404)
    assert.equal((await add({}, admin.visitor)).status, 302)

    await linked.visitor.submit(`${linked.page}/account`, {}, 'DELETE')
    const { status, body } = await add()
    assert.equal(status, 409)
    assert.match(JSON.parse(body).error.help, /Link Google Ads/)
    assert.equal((await linked.visitor.get(`${path()}/new`, asProgram)).status, 404)
  })
})
