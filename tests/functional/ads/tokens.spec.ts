import env from '#start/env'
import { test } from '@japa/runner'
import { Encryption } from '@adonisjs/core/encryption'
import { AES256GCM } from '@adonisjs/core/encryption/drivers/aes_256_gcm'
import encryption from '@adonisjs/core/services/encryption'
import { googleLimits } from '#config/google'
import { workspaceToken } from '#tests/support/api'
import { makeSite, rowsOf } from '#tests/support/sites'
import { until } from '#tests/support/until'
import { startSmtpServer } from '#tests/support/smtp_server'
import { faults, GoogleAds, json } from '#tests/support/google_ads_server'
import { AccessTokens } from '#app/ads/connections/access_tokens'
import { openToken, sealToken } from '#app/ads/connections/vault'
import { ConnectionPaused } from '#app/ads/connections/exceptions'
import { takeLease } from '#app/ads/connections/queries/token_row'
import { credentials, expire, link, linkedSite } from '#tests/functional/ads/linked'

/** Ten workers: processes of their own know nothing of each other but what is in the row. */
const workers = () => Array.from({ length: 10 }, () => new AccessTokens())

const refreshes = (google: GoogleAds) =>
  google.requests.filter(({ body }) => body.includes('grant_type=refresh_token')).length

test.group('Tokens of a connection', (group) => {
  let google: GoogleAds

  group.each.setup(async () => {
    google = await GoogleAds.start(() => {})
    return () => google.stop()
  })

  test('a token that is good for a while is not refreshed', async ({ assert }) => {
    const { connectionId } = await linkedSite(google)
    const [one, other] = await Promise.all(workers().map((tokens) => tokens.of(connectionId)))
    assert.equal(one.token, other.token)
    assert.equal(refreshes(google), 0)
  })

  test('ten workers refresh each of two connections once, whoever is slow', async ({ assert }) => {
    const { connectionId: a } = await linkedSite(google)
    google.person = { sub: 'another', email: 'b@example.com', unticked: [] }
    const { connectionId: b } = await linkedSite(google)
    await expire(a)
    await expire(b)
    const { promise, resolve } = Promise.withResolvers<void>()
    google.gate = promise

    const asked = [a, b].map((id) => Promise.all(workers().map((tokens) => tokens.of(id))))
    await until(() => refreshes(google) === 2, { what: 'one refresh each' })
    resolve()
    const [ofA, ofB] = await Promise.all(asked)

    assert.equal(refreshes(google), 2)
    assert.equal(new Set(ofA.map(({ token }) => token)).size, 1)
    assert.equal(new Set(ofB.map(({ token }) => token)).size, 1)
    assert.notEqual(ofA[0].token, ofB[0].token)
    assert.equal(ofA[0].version, (await rowOf(a)).token_version)
  })

  test('within a process nobody waits twice', async ({ assert }) => {
    const { connectionId } = await linkedSite(google)
    await expire(connectionId)
    const tokens = new AccessTokens()
    await Promise.all(Array.from({ length: 10 }, () => tokens.of(connectionId)))
    assert.equal(refreshes(google), 1)
  })

  test('a worker that died with the lease is waited for, and replaced', async ({ assert }) => {
    const { connectionId } = await linkedSite(google)
    await expire(connectionId)
    const { token_version: version } = await rowOf(connectionId)
    assert.isTrue(await takeLease(connectionId, version, 'somebody who dies'))
    let isDone = false
    const asked = new AccessTokens().of(connectionId).finally(() => (isDone = true))
    assert.isFalse(isDone)
    assert.equal(refreshes(google), 0)

    await rowsOf(
      `UPDATE user_credentials SET lease_until = now() - interval '1 s' WHERE id = ? RETURNING id`,
      [connectionId]
    )
    await asked

    assert.equal(refreshes(google), 1)
  })

  test('a rotated refresh token is kept', async ({ assert }) => {
    google.rotates = true
    const { connectionId } = await linkedSite(google)
    for (let i = 0; i < 3; i++) {
      await expire(connectionId)
      await new AccessTokens().of(connectionId)
    }
    assert.equal(refreshes(google), 3)
    assert.equal((await rowOf(connectionId)).state, 'working')
  })

  test('tokens that hardly live are used, not refreshed for ever', async ({ assert }) => {
    google.tokenSeconds = 5
    const { connectionId } = await linkedSite(google)
    await new AccessTokens().of(connectionId)
    assert.equal(refreshes(google), 1)
  })

  test('a permission that was taken back pauses the connection, tells its people once, and deletes nothing', async ({
    assert,
    cleanup,
  }) => {
    const smtp = await startSmtpServer()
    cleanup(() => smtp.stop())
    const { connectionId, user, visitor, page, site } = await linkedSite(google, '1')
    await workspaceToken(user, site.workspaceId)
    await expire(connectionId)
    google.takeBack()

    const asked = await Promise.allSettled(workers().map((tokens) => tokens.of(connectionId)))

    assert.isTrue(asked.every(({ status }) => status === 'rejected'))
    assert.isTrue(asked.every((one: any) => one.reason instanceof ConnectionPaused))
    assert.equal(refreshes(google), 1)
    assert.lengthOf(smtp.mails, 1)
    const { raw, to } = await smtp.mailTo(user.email)
    assert.lengthOf(to, 1)
    assert.include(raw, `/sites/${site.id}/ads`)
    const row = await rowOf(connectionId)
    assert.equal(row.state, 'needs_attention')
    assert.isNotNull(row.refresh_token)

    const { ads } = (await visitor.visit(page)).page.props
    assert.include(ads.health[0], { what: 'permission', state: 'stopped', todo: 'link' })
    await assert.rejects(() => new AccessTokens().of(connectionId), /linked again/)
    assert.lengthOf(smtp.mails, 1)

    await link(visitor, google, site.id)
    assert.equal((await rowOf(connectionId)).state, 'working')
    await new AccessTokens().of(connectionId)
  })

  test('endpoints of each site that stands still hear of it once, and of no secret and nobody’s address', async ({
    assert,
  }) => {
    const { connectionId, site, workspaceId, visitor } = await linkedSite(google, '1234567890')
    const other = await makeSite({ workspaceId })
    const unconcerned = await makeSite({ workspaceId })
    await rowsOf(
      `INSERT INTO ad_accounts (site_id, credential_id, customer_id, name, currency, timezone)
         VALUES (?, ?, 2, 'Other', 'EUR', 'UTC') RETURNING 1`,
      [other.id, connectionId]
    )
    // One hears the whole workspace, however promising a visit has to be for it; one hears a single site.
    const listens = (siteId: string | null) =>
      rowsOf(
        `INSERT INTO destinations (site_id, workspace_id, plugin, name, events, min_score)
           VALUES (?, ?, 'webhook', 'x', '{connection.needs_attention}', 60) RETURNING id`,
        [siteId, workspaceId]
      )
    await listens(null)
    await listens(site.id)
    await expire(connectionId)
    const [{ access_token: access, refresh_token: refresh, email }] = await rowsOf(
      'SELECT * FROM user_credentials WHERE id = ?',
      [connectionId]
    )
    google.takeBack()
    const told = () =>
      rowsOf(
        `SELECT m.site_id, m.body, count(d.*)::int AS deliveries FROM messages m JOIN deliveries d ON d.message_id = m.id
          WHERE m.type = 'connection.needs_attention' AND m.site_id = ANY (?) GROUP BY 1, 2`,
        [[site.id, other.id, unconcerned.id]]
      )

    await Promise.allSettled(workers().map((tokens) => tokens.of(connectionId)))

    const messages = await told()
    assert.deepEqual(
      Object.fromEntries(messages.map(({ site_id: id, deliveries }) => [id, deliveries])),
      { [site.id]: 2, [other.id]: 1 }
    )
    const { body } = messages.find(({ site_id: id }) => id === site.id)
    assert.deepInclude(JSON.parse(body).data, {
      connection: { id: `conn_${connectionId.replaceAll('-', '')}`, provider: 'google_ads' },
      account: { id: '123-456-7890', name: 'The account' },
    })
    for (const secret of [
      openToken(access, connectionId, 'access')!,
      openToken(refresh, connectionId, 'refresh')!,
      email,
    ]) {
      assert.isAbove(secret.length, 5)
      assert.notInclude(messages.map((one) => one.body).join(), secret)
    }

    await link(visitor, google, site.id)
    await expire(connectionId)
    google.takeBack()
    await Promise.allSettled(workers().map((tokens) => tokens.of(connectionId)))
    assert.lengthOf(await told(), 4, 'it is news when it stops again')
  })

  test('when somebody links anew while a refresh fails, the new permission stays', async ({
    assert,
  }) => {
    const { connectionId, visitor, site } = await linkedSite(google, '1')
    await expire(connectionId)
    google.takeBack()
    const { promise, resolve } = Promise.withResolvers<void>()
    google.fault('/token', async (response) => {
      await promise
      response.writeHead(400, { 'content-type': 'application/json' })
      response.end('{"error":"invalid_grant"}')
    })
    const asked = new AccessTokens().of(connectionId)
    await until(() => refreshes(google) === 1)
    await link(visitor, google, site.id)
    resolve()

    const { version } = await asked
    const row = await rowOf(connectionId)
    assert.equal(row.state, 'working')
    assert.equal(version, row.token_version)
  })

  test('when somebody links anew while a refresh is slow, its tokens are too old to be kept', async ({
    assert,
  }) => {
    const { connectionId, visitor, site } = await linkedSite(google, '1')
    await expire(connectionId)
    const { promise, resolve } = Promise.withResolvers<void>()
    google.fault('/token', async (response) => {
      await promise
      json(response, 200, { access_token: 'late', refresh_token: 'late too', expires_in: 3599 })
    })
    const asked = new AccessTokens().of(connectionId)
    await until(() => refreshes(google) === 1)
    await link(visitor, google, site.id)
    const linked = await rowOf(connectionId)
    resolve()

    const { token, version } = await asked
    assert.notEqual(token, 'late')
    assert.equal(version, linked.token_version)
    assert.equal((await rowOf(connectionId)).refresh_token, linked.refresh_token)
  })

  test('who looked before a refresh does not refresh once more after it', async ({ assert }) => {
    const { connectionId } = await linkedSite(google)
    await expire(connectionId)
    const { token_version: seen } = await rowOf(connectionId)
    await new AccessTokens().of(connectionId)
    assert.isFalse(await takeLease(connectionId, seen, 'somebody slow'))
    assert.isTrue(await takeLease(connectionId, seen + 1, 'somebody else'))
  })

  test('{name}: the connection goes on, and so does the next attempt')
    .with([
      { name: 'Google is out of order', fault: faults.html },
      { name: 'it hangs up', fault: faults.reset },
      { name: 'half an answer', fault: faults.text('{"access_') },
      { name: 'our client is refused', fault: faults.status(401, { error: 'invalid_client' }) },
      { name: 'too many', fault: faults.status(429, { error: 'rate' }) },
    ])
    .run(async ({ assert }, { fault }) => {
      const { connectionId } = await linkedSite(google)
      await expire(connectionId)
      google.fault('/token', fault)
      const tokens = new AccessTokens()

      await assert.rejects(() => tokens.of(connectionId))
      assert.equal((await rowOf(connectionId)).state, 'working')
      await tokens.of(connectionId)

      assert.equal(refreshes(google), 2)
    })

  test('an answer that takes too long ends before the lease', async ({ assert }) => {
    const { connectionId } = await linkedSite(google)
    await expire(connectionId)
    const { tokenMs } = googleLimits
    googleLimits.tokenMs = 100
    google.fault('/token', faults.silent)
    try {
      await assert.rejects(() => new AccessTokens().of(connectionId), /not answer in time/)
    } finally {
      googleLimits.tokenMs = tokenMs
    }
    assert.isNull((await rowOf(connectionId)).lease_owner)
  })

  test('an error says nothing of the token', async ({ assert }) => {
    const { connectionId } = await linkedSite(google)
    await expire(connectionId)
    google.fault('/token', faults.status(400, { error: 'weird' }))
    const error = await new AccessTokens().of(connectionId).catch((one) => one)
    const sent = new URLSearchParams(google.requests.at(-1)!.body)
    const { inspect } = await import('node:util')
    for (const secret of [sent.get('refresh_token')!, sent.get('client_secret')!]) {
      assert.isAbove(secret.length, 5)
      assert.notInclude(inspect(error, { depth: 9 }), secret)
    }
  })

  test('sealed tokens are of one connection and one use', async ({ assert }) => {
    const sealed = sealToken('secret', 'a', 'refresh')
    assert.equal(openToken(sealed, 'a', 'refresh'), 'secret')
    assert.isNull(openToken(sealed, 'b', 'refresh'))
    assert.isNull(openToken(sealed, 'a', 'access'))
    assert.isNull(encryption.decrypt(sealed))
  })

  test('after a change of keys the old tokens still open, and a refresh seals them with the new one', async ({
    assert,
  }) => {
    const old = env.get('APP_KEY').release()
    const of = (...keys: string[]) =>
      new Encryption({ driver: (key) => new AES256GCM({ id: 'tokens', key }), keys })
    const sealed = sealToken('secret', 'a', 'refresh')
    const purpose = 'connection a refresh token'
    assert.equal(of('a new key of thirty-two characters', old).decrypt(sealed, purpose), 'secret')
    assert.isNull(of('a new key of thirty-two characters').decrypt(sealed, purpose))

    const { connectionId } = await linkedSite(google)
    const before = (await rowOf(connectionId)).refresh_token
    await expire(connectionId)
    await new AccessTokens().of(connectionId)
    const after = (await rowOf(connectionId)).refresh_token
    assert.notEqual(after, before)
    assert.equal(
      openToken(after, connectionId, 'refresh'),
      openToken(before, connectionId, 'refresh')
    )
  })

  test('without a working key the connection asks to be linked again', async ({ assert }) => {
    const { connectionId, user } = await linkedSite(google)
    await rowsOf(
      'UPDATE user_credentials SET access_token = ?, refresh_token = ? WHERE id = ? RETURNING id',
      ['x', sealToken('stolen', 'another row', 'refresh'), connectionId]
    )
    await assert.rejects(() => new AccessTokens().of(connectionId), /linked again/)
    assert.equal(refreshes(google), 0)
    assert.lengthOf(await credentials(user.id), 1)
  })
})

async function rowOf(id: string) {
  const [row] = await rowsOf('SELECT * FROM user_credentials WHERE id = ?', [id])
  return row
}
