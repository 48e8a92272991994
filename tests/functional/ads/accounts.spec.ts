import { test } from '@japa/runner'
import { rowsOf, makeSite } from '#tests/support/sites'
import { faults, GoogleAds } from '#tests/support/google_ads_server'
import { asProgram, memberOf, partial } from '#tests/functional/sites/person'
import { emptyQueue } from '#tests/functional/jobs/queue'
import { linkedSite } from '#tests/functional/ads/linked'

test.group('The account of a site', (group) => {
  let google: GoogleAds

  group.each.setup(async () => {
    await emptyQueue()
    await rowsOf('DELETE FROM request_budgets RETURNING 1')
    google = await GoogleAds.start(() => {})
    google.customers.set('100', { id: '100', name: 'Agency', isManager: true, isDirect: true })
    google.customers.set('1', {
      id: '1',
      name: 'Zeta',
      managerId: '100',
      currency: 'USD',
      timezone: 'America/New_York',
    })
    google.customers.set('2', { id: '2', name: 'Alpha', managerId: '100' })
    google.customers.set('3', { id: '3', name: 'Own', isDirect: true })
    return () => google.stop()
  })

  const reachable = async ({ visitor, page }: Awaited<ReturnType<typeof linkedSite>>) =>
    (await partial(visitor, `${page}/account`, 'ads/account', 'reachable')).reachable

  const chosen = async (siteId: string) => {
    const [row] = await rowsOf('SELECT * FROM ad_accounts WHERE site_id = ?', [siteId])
    return row
  }

  test('can be chosen among those reached directly and those below managers', async ({
    assert,
  }) => {
    const { accounts, unreadable } = await reachable(await linkedSite(google))
    assert.deepEqual(
      accounts.map((one: any) => [one.name, one.loginCustomerId, one.managerName]),
      [
        ['Alpha', '100', 'Agency'],
        ['Own', null, null],
        ['Zeta', '100', 'Agency'],
      ]
    )
    assert.isEmpty(unreadable)
  })

  test('an account that does not open does not hide the others', async ({ assert }) => {
    google.fault(
      '/ads/v26/customers/100/googleAds:searchStream',
      faults.ads(403, { authorizationError: 'CUSTOMER_NOT_ENABLED' })
    )
    const { accounts, unreadable } = await reachable(await linkedSite(google))
    assert.deepEqual(
      accounts.map(({ name }: any) => name),
      ['Own']
    )
    assert.match(unreadable[0].problem, /closed/)
  })

  test('when Google is out of order the page says so', async ({ assert }) => {
    const linked = await linkedSite(google)
    google.fault('/ads/v26/customers:listAccessibleCustomers', faults.html)
    const { problem, accounts } = await reachable(linked)
    assert.match(problem, /cannot answer just now/)
    assert.isEmpty(accounts)
  })

  test('is kept as Google describes it, and its costs are read', async ({ assert }) => {
    const { visitor, page, site, connectionId } = await linkedSite(google)
    const form = { connectionId, customerId: '1', loginCustomerId: '100' }
    const { page: shown } = await visitor.submit(`${page}/account`, form, 'PUT')

    assert.match(shown.props.flash.notice, /Zeta is chosen/)
    assert.include(await chosen(site.id), {
      name: 'Zeta',
      currency: 'USD',
      timezone: 'America/New_York',
    })
    assert.equal(shown.props.ads.run.state, 'waiting')
    assert.include(google.requests.at(-1)!.headers, { 'login-customer-id': '100' })
  })

  test('cannot be one that Google does not show, or a manager', async ({ assert }) => {
    const { visitor, page, site, connectionId } = await linkedSite(google)
    const choose = async (customerId: string, loginCustomerId: string | null = null) => {
      const form = { connectionId, customerId, loginCustomerId }
      const { body, status } = await visitor.send('PUT', `${page}/account`, form, asProgram)
      return { status, message: JSON.parse(body).error?.message }
    }
    assert.match((await choose('1')).message, /may not see/)
    assert.match((await choose('77', '100')).message, /may not see/)
    assert.match((await choose('100')).message, /manager account/)
    assert.equal((await choose('1; DROP')).status, 422)
    assert.isUndefined(await chosen(site.id))
  })

  test('can be changed, keeps its past when it is the same, and be taken away', async ({
    assert,
  }) => {
    const { visitor, page, site, connectionId } = await linkedSite(google, '3')
    await rowsOf(
      `UPDATE ad_accounts SET first_day = '2026-01-01', last_day = '2026-02-01' WHERE site_id = ? RETURNING 1`,
      [site.id]
    )
    const choose = (customerId: string, loginCustomerId: string | null) =>
      visitor.submit(`${page}/account`, { connectionId, customerId, loginCustomerId }, 'PUT')

    await choose('3', null)
    assert.isNotNull((await chosen(site.id)).first_day)
    await choose('2', '100')
    assert.isNull((await chosen(site.id)).first_day)
    await visitor.submit(`${page}/account`, {}, 'DELETE')
    assert.isUndefined(await chosen(site.id))
  })

  test('serves several sites, each with its campaigns', async ({ assert }) => {
    const { visitor, site, workspaceId, connectionId } = await linkedSite(google)
    const other = await makeSite({ workspaceId })
    const form = { connectionId, customerId: '3', loginCustomerId: null }
    for (const { id } of [site, other])
      await visitor.submit(`/sites/${id}/ads/account`, form, 'PUT')

    const settings = { campaignIds: ['5', '6'], readsClicks: true }
    const { status } = await visitor.send('PATCH', `/sites/${other.id}/ads/account`, settings)

    assert.equal(status, 302)
    assert.deepEqual((await chosen(other.id)).campaign_ids.map(String), ['5', '6'])
    assert.isNull((await chosen(site.id)).campaign_ids)
    const bad = await visitor.send(
      'PATCH',
      `/sites/${other.id}/ads/account`,
      { campaignIds: [], readsClicks: true },
      asProgram
    )
    assert.equal(bad.status, 422)
  })

  test("a colleague sees that it works, and cannot look into the linker's accounts", async ({
    assert,
  }) => {
    const { page, workspaceId, connectionId } = await linkedSite(google, '3')
    const admin = await memberOf(workspaceId, 'admin')
    const viewer = await memberOf(workspaceId, 'viewer')

    const seen = (await viewer.visitor.visit(page)).page.props.ads
    assert.include(seen.connections[0], {
      email: 'ads@example.com',
      isMine: false,
      state: 'working',
    })
    assert.isFalse(seen.mayChange)
    const list = await admin.visitor.get(`${page}/account?connection=${connectionId}`, asProgram)
    assert.equal(list.status, 404)
    const form = { connectionId, customerId: '2', loginCustomerId: '100' }
    const chose = await admin.visitor.send('PUT', `${page}/account`, form, asProgram)
    assert.equal(chose.status, 404)
    const tried = await viewer.visitor.send('POST', `${page}/fetch`, {}, asProgram)
    assert.equal(tried.status, 403)
    const fetched = await admin.visitor.send('POST', `${page}/fetch`, {}, asProgram)
    assert.equal(fetched.status, 302)
  })
})
