import { test } from '@japa/runner'
import { inspect } from 'node:util'
import { Visitor } from '#tests/support/visitor'
import { startSecondServer } from '#tests/support/second_server'
import { faults, GoogleAds } from '#tests/support/google_ads_server'
import { ownerWithSite } from '#tests/functional/ads/linked'

const CLIENT_SECRET = 'ads-secret'
const TOKENS = ['ya29.first-access', 'ya29.second-access', '1//rotated-refresh']

/** As if Google had said more than it does: what a careless error would repeat. */
const leaky = faults.status(400, {
  error: 'weird',
  error_description: TOKENS.join(' '),
  access_token: TOKENS[0],
})
const broken = faults.text(`{"access_token":"${TOKENS[1]}"x"refresh_token":"${TOKENS[2]}"}`)

test.group('Secrets and the log', () => {
  test('linking, its failures and those of signing in leave nothing of a secret in it', async ({
    assert,
    cleanup,
  }) => {
    const google = await GoogleAds.start(() => {})
    cleanup(() => google.stop())
    const { visitor: first, site } = await ownerWithSite()
    const secrets = new Set([CLIENT_SECRET, ...TOKENS])
    const server = await startSecondServer({
      LOG_LEVEL: 'trace',
      GOOGLE_BASE_URL: google.address,
      GOOGLE_ADS_CLIENT_ID: 'ads-client',
      GOOGLE_ADS_CLIENT_SECRET: CLIENT_SECRET,
      GOOGLE_CLIENT_ID: 'test-client',
      GOOGLE_CLIENT_SECRET: CLIENT_SECRET,
      OUTBOUND_ALLOW_CIDRS: '127.0.0.0/8',
    })
    cleanup(() => server.stop())
    const visitor = new Visitor('127.0.0.1', `http://127.0.0.1:${server.port}`)
    visitor.cookies = first.cookies

    for (const fault of [null, leaky, broken, faults.html, faults.reset]) {
      google.fault('/token', fault)
      const { headers } = await visitor.send(
        'POST',
        `/sites/${site.id}/ads/link`,
        {},
        { 'x-inertia': 'true' }
      )
      const back = google.agree(String(headers['x-inertia-location']))
      secrets.add(back.searchParams.get('code')!).add(back.searchParams.get('state')!)
      await visitor.visit(back.pathname + back.search)
    }
    for (const fault of [leaky, broken, faults.html]) {
      google.fault('/token', fault)
      const stranger = new Visitor('127.0.0.1', `http://127.0.0.1:${server.port}`)
      const { location } = await stranger.get('/sign-in/google')
      const state = new URL(location!).searchParams.get('state')!
      secrets.add(state)
      await stranger.visit(`/sign-in/google/callback?code=4/0-a-code&state=${state}`)
    }
    secrets.add('4/0-a-code')
    for (const { body } of google.requests) {
      const form = new URLSearchParams(body)
      for (const name of ['code', 'code_verifier', 'refresh_token']) {
        if (form.get(name)) secrets.add(form.get(name)!)
      }
    }
    await server.stop()

    assert.isAbove(secrets.size, 20, inspect(secrets))
    assert.match(server.log, /auth\.google_failed/, 'what failed is told')
    assert.match(server.log, /ads\.linked/)
    for (const secret of secrets) assert.notInclude(server.log, secret)
  }).timeout(60_000)
})
