import { test } from '@japa/runner'
import { createRequire } from 'node:module'
import { clock } from '#app/shared/clock'
import { googleLimits } from '#config/google'
import { makeMember, makePerson, rowsOf } from '#tests/support/sites'
import { ADWORDS, DATA_MANAGER } from '#app/ads/google/oauth'
import { asProgram, memberOf, visitorOf } from '#tests/functional/sites/person'
import { faults, GoogleAds } from '#tests/support/google_ads_server'
import { credentials, link, linkedSite, ownerWithSite, way } from '#tests/functional/ads/linked'

test.group('Linking Google Ads', (group) => {
  let google: GoogleAds

  group.each.setup(async () => {
    google = await GoogleAds.start(() => {})
    return () => google.stop()
  })

  test('a person links a Google account, and its tokens are nowhere to be read', async ({
    assert,
  }) => {
    const { visitor, user, site } = await ownerWithSite()
    const { page, body } = await link(visitor, google, site.id)

    assert.equal(page.component, 'ads/account')
    assert.match(page.props.flash.notice, /ads@example.com is linked/)
    const [row] = await credentials(user.id)
    assert.include(row, {
      provider: 'google_ads',
      account: google.person.sub,
      email: 'ads@example.com',
    })
    assert.includeMembers(row.scopes, [ADWORDS, DATA_MANAGER])
    const issued = google.requests.map(({ body: sent }) => sent).join()
    assert.match(issued, /code_verifier=/)
    for (const sealed of [row.access_token, row.refresh_token]) {
      assert.match(sealed, /^tokens\./)
      assert.notInclude(body, sealed)
    }
  })

  test('asks for no more than it needs, with PKCE and for good', async ({ assert }) => {
    const { visitor, page } = await ownerWithSite()
    const { status, headers } = await visitor.send(
      'POST',
      `${page}/link`,
      {},
      { 'x-inertia': 'true' }
    )
    const { searchParams: query } = new URL(String(headers['x-inertia-location']))

    assert.equal(status, 409)
    assert.equal(query.get('scope'), `openid email ${ADWORDS} ${DATA_MANAGER}`)
    assert.equal(query.get('code_challenge_method'), 'S256')
    assert.equal(query.get('include_granted_scopes'), 'false')
    assert.equal(new URL(query.get('redirect_uri')!).pathname, '/connections/google-ads/callback')
  })

  test('nothing of the libraries of Google is loaded for it', async ({ assert }) => {
    const loaded = () => Object.keys(createRequire(import.meta.url).cache)
    const before = new Set(loaded())
    assert.isNotEmpty([...before].filter((path) => path.includes('/node_modules/pg/')))
    await linkedSite(google)
    const added = loaded().filter((path) => !before.has(path))
    assert.isEmpty(added.filter((path) => /googleapis|google-auth|gaxios/.test(path)))
  })

  test('a box that was not ticked is told', async ({ assert }) => {
    google.person.unticked = [DATA_MANAGER]
    const { visitor, user, site } = await ownerWithSite()

    const { page } = await link(visitor, google, site.id)

    assert.match(page.props.flash.error, /sending conversions was not ticked/)
    assert.notInclude((await credentials(user.id))[0].scopes, DATA_MANAGER)
  })

  test('without any box there is no link', async ({ assert }) => {
    google.person.unticked = [DATA_MANAGER, ADWORDS]
    const { visitor, user, site } = await ownerWithSite()

    const { page } = await link(visitor, google, site.id)

    assert.match(page.props.flash.error, /Nothing was ticked/)
    assert.isEmpty(await credentials(user.id))
  })

  test('a permission that cannot be refreshed is not kept', async ({ assert }) => {
    google.givesRefreshToken = false
    const { visitor, user, site } = await ownerWithSite()

    const { page } = await link(visitor, google, site.id)

    assert.match(page.props.flash.error, /ends in an hour/)
    assert.isEmpty(await credentials(user.id))
  })

  test('a callback without state, with a made-up one, of somebody else, twice, or late links nothing', async ({
    assert,
  }) => {
    const { visitor, user, site } = await ownerWithSite()
    const other = await ownerWithSite()
    const refused = async (address: string) => {
      const { page } = await visitor.visit(address)
      assert.match(page.props.flash.error, /too late, twice, or from a link begun elsewhere/)
    }
    const back = await way(visitor, google, site.id)
    await refused(`${back.pathname}?code=${back.searchParams.get('code')}`)
    await refused(`${back.pathname}?code=${back.searchParams.get('code')}&state=__proto__`)
    const theirs = await way(other.visitor, google, other.site.id)
    await refused(theirs.pathname + theirs.search)
    assert.isEmpty(await credentials(user.id))

    await visitor.visit(back.pathname + back.search)
    const [linked] = await credentials(user.id)
    await refused(back.pathname + back.search)
    assert.equal((await credentials(user.id))[0].token_version, linked.token_version)

    const late = await way(visitor, google, site.id)
    clock.freeze(new Date(Date.now() + 11 * 60_000))
    try {
      await refused(late.pathname + late.search)
    } finally {
      clock.freeze(null)
    }
    assert.equal(google.count('/token'), 1)
  })

  test('who cancels is back where they were', async ({ assert }) => {
    const { visitor, user, site } = await ownerWithSite()
    const back = await way(visitor, google, site.id)

    const { page } = await visitor.visit(
      `${back.pathname}?error=access_denied&state=${back.searchParams.get('state')}`
    )

    assert.equal(page.component, 'ads/index')
    assert.match(page.props.flash.error, /you cancelled/)
    assert.isEmpty(await credentials(user.id))
  })

  test('an answer that does not come holds nobody up, and links nothing', async ({ assert }) => {
    const { tokenMs } = googleLimits
    googleLimits.tokenMs = 100
    google.fault('/token', faults.silent)
    const { visitor, user, site } = await ownerWithSite()
    try {
      const { page } = await link(visitor, google, site.id)
      assert.match(page.props.flash.error, /not answer in time/)
    } finally {
      googleLimits.tokenMs = tokenMs
    }
    assert.isEmpty(await credentials(user.id))
  })

  test('who has left the workspace on the way links nothing to its site', async ({ assert }) => {
    const { workspaceId, site } = await ownerWithSite()
    const { user, visitor } = await memberOf(workspaceId, 'admin')
    const left = await way(visitor, google, site.id)
    const demoted = await way(visitor, google, site.id)
    const as = (role: string) =>
      rowsOf(
        'UPDATE memberships SET role = ? WHERE user_id = ? AND workspace_id = ? RETURNING role',
        [role, user.id, workspaceId]
      )
    const { user: staying } = await makePerson()
    await makeMember(workspaceId, staying.id, 'owner')
    await as('viewer')
    assert.equal((await visitor.get(demoted.pathname + demoted.search, asProgram)).status, 403)
    await rowsOf('DELETE FROM memberships WHERE user_id = ? AND workspace_id = ? RETURNING role', [
      user.id,
      workspaceId,
    ])
    assert.equal((await visitor.get(left.pathname + left.search, asProgram)).status, 404)
    assert.isEmpty(await credentials(user.id))
    assert.equal(google.count('/token'), 0)
  })

  test('{name} instead of tokens: nothing is linked, and the page says so')
    .with([
      { name: 'a page of HTML', fault: faults.html, says: /cannot be read/ },
      {
        name: 'half of an answer',
        fault: faults.text('{"access_token":"x'),
        says: /cannot be read/,
      },
      { name: 'a connection that breaks', fault: faults.reset, says: /hung up/ },
      { name: 'an empty object', fault: faults.text('{}'), says: /no token/ },
      {
        name: 'a refusal of our client',
        fault: faults.status(401, { error: 'invalid_client' }),
        says: /refuses this installation/,
      },
      {
        name: 'a used code',
        fault: faults.status(400, { error: 'invalid_grant' }),
        says: /Link again/,
      },
      { name: 'too many requests', fault: faults.status(429, {}), says: /just now/ },
    ])
    .run(async ({ assert }, { fault, says }) => {
      google.fault('/token', fault)
      const { visitor, user, site } = await ownerWithSite()

      const { page } = await link(visitor, google, site.id)

      assert.equal(page.component, 'ads/index')
      assert.match(page.props.flash.error, says)
      assert.isEmpty(await credentials(user.id))
      assert.equal(google.count('/token'), 1, 'a code is tried once')
    })

  test('linking the same account again renews what is there', async ({ assert }) => {
    const { visitor, user, site } = await linkedSite(google)
    const [before] = await credentials(user.id)

    await link(visitor, google, site.id)

    const [after, ...others] = await credentials(user.id)
    assert.isEmpty(others)
    assert.equal(after.id, before.id)
    assert.notEqual(after.refresh_token, before.refresh_token)
  })

  test('who only looks cannot link, and strangers find nothing', async ({ assert }) => {
    const { workspaceId, page } = await ownerWithSite()
    const analyst = await memberOf(workspaceId, 'analyst')
    const stranger = await visitorOf((await makePerson()).user)

    const looks = await analyst.visitor.send('POST', `${page}/link`, {}, asProgram)
    const strange = await stranger.send('POST', `${page}/link`, {}, asProgram)

    assert.equal(looks.status, 403)
    assert.equal(strange.status, 404)
  })

  test('without an OAuth client the page says what is missing', async ({ assert }) => {
    const { visitor, page } = await ownerWithSite()
    await google.stop()

    const { status, body } = await visitor.send('POST', `${page}/link`, {}, asProgram)
    const shown = await visitor.visit(page)
    google = await GoogleAds.start(() => {})

    assert.equal(status, 424)
    assert.equal(JSON.parse(body).error.code, 'E_LINKING_UNAVAILABLE')
    assert.isFalse(shown.page.props.ads.isConfigured)
  })

  test('unlinking revokes, forgets, and leaves the rest', async ({ assert }) => {
    const { visitor, user, site, page, connectionId } = await linkedSite(google, '1')

    const { page: shown } = await visitor.submit(
      `${page}/connections/${connectionId}`,
      {},
      'DELETE'
    )

    assert.match(shown.props.flash.notice, /Google has taken the permission back/)
    assert.isEmpty(await credentials(user.id))
    assert.equal(shown.props.ads.account.name, 'The account')
    assert.equal(shown.props.ads.health[0].state, 'stopped')
    assert.equal(google.count('/revoke'), 1)
    assert.notInclude(google.requests.map(({ path }) => path).join(), 'token=')
    assert.isOk(site)
  })

  test('Google does not have to be there for it', async ({ assert }) => {
    const { visitor, user, page, connectionId } = await linkedSite(google)
    google.fault('/revoke', faults.html)

    const { page: shown } = await visitor.submit(
      `${page}/connections/${connectionId}`,
      {},
      'DELETE'
    )

    assert.match(shown.props.flash.notice, /did not confirm/)
    assert.isEmpty(await credentials(user.id))
  })

  test('what somebody else has linked as well is not taken from them', async ({ assert }) => {
    const first = await linkedSite(google)
    const second = await linkedSite(google)

    const { page: shown } = await first.visitor.submit(
      `${first.page}/connections/${first.connectionId}`,
      {},
      'DELETE'
    )

    assert.match(shown.props.flash.notice, /Somebody else here/)
    assert.equal(google.count('/revoke'), 0)
    assert.lengthOf(await credentials(second.user.id), 1)
  })

  test('nobody unlinks what is not theirs', async ({ assert }) => {
    const { connectionId, workspaceId, user, page } = await linkedSite(google, '1')
    const admin = await memberOf(workspaceId, 'admin')

    const { status } = await admin.visitor.send(
      'DELETE',
      `${page}/connections/${connectionId}`,
      {},
      asProgram
    )

    assert.equal(status, 404)
    assert.lengthOf(await credentials(user.id), 1)
  })
})
