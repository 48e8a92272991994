import { test } from '@japa/runner'
import { seal } from '#app/plugins/sealed_settings'
import { visitBefore } from '#tests/support/call_event'
import { newReferenceCode } from '#app/calls/references/reference_code'
import { makeSite, rowsOf, type TestSite } from '#tests/support/sites'
import { SECRET, send, toTwilio, toWebhook, useProvider } from '#tests/support/providers'

const callsOf = (site: TestSite) =>
  rowsOf('SELECT * FROM calls WHERE site_id = ? ORDER BY called_at, id', [site.id])

test.group('Telephony providers', (group) => {
  let site: TestSite
  group.each.setup(async () => {
    site = await makeSite({ country: 'DE' })
    await useProvider(site, 'twilio', 'auth_token')
    await useProvider(site, 'signed-webhook', 'secret')
  })

  test('a webhook: the visit whose code the caller wrote', async ({ assert }) => {
    const { session } = await visitBefore(site, new Date(), 3600)
    const code = newReferenceCode()
    await rowsOf(
      `INSERT INTO visit_references (site_id, code, sid, made_at) VALUES (?, ?, ?, ?::timestamptz)`,
      [site.id, code, session.sid, session.startedAt.toISOString()]
    )
    const spelled = `I saw ${code.slice(0, 3)} ${code.slice(3)}`
    const { body } = await toWebhook(site, { id: 'm-1', from: '+4930123456', reference: spelled })
    assert.include(body, { status: 'matched', session_id: session.id })
  })

  test('Twilio: it rings, and when it is over the same call knows its length', async ({
    assert,
  }) => {
    const rings = await toTwilio(site, { CallSid: 'CA17', CallStatus: 'ringing' })
    assert.equal(rings.status, 200)
    assert.equal(rings.body.status, 'unmatched')
    const over = await toTwilio(site, {
      CallSid: 'CA17',
      CallStatus: 'completed',
      CallDuration: '95',
      Timestamp: new Date().toUTCString(),
    })
    assert.equal(over.body.call_id, rings.body.call_id)
    const calls = await callsOf(site)
    assert.lengthOf(calls, 1)
    assert.include(calls[0], {
      source: 'twilio',
      external_id: 'CA17',
      phone_number: '+4930123456',
      dialled: '+4989654321',
      duration_sec: 95,
    })
  })

  test('a caller who withholds the number is stored, without one', async ({ assert }) => {
    await toTwilio(site, { CallSid: 'CA1', CallStatus: 'ringing', From: '+266696687' })
    await toTwilio(site, { CallSid: 'CA2', CallStatus: 'ringing', From: 'anonymous' })
    const calls = await callsOf(site)
    assert.deepEqual(
      calls.map(({ phone_number: number, flags }) => [number, flags]),
      [
        [null, []],
        [null, []],
      ]
    )
  })

  test('a generic webhook: national numbers are those of the site’s country', async ({
    assert,
  }) => {
    const startedAt = new Date(Date.now() - 60_000).toISOString()
    const call = { id: 17, from: '030 123456', to: 'reception', started_at: startedAt, seconds: 3 }
    const { status } = await toWebhook(site, call)
    assert.equal(status, 200)
    const [stored] = await callsOf(site)
    assert.include(stored, { phone_number: '+4930123456', dialled: 'reception', external_id: '17' })
    assert.equal(stored.called_at.toISOString(), startedAt)
    assert.deepEqual(stored.flags, ['short'])
  })

  test('wrongly signed: 401, nothing stored; ten at once: one row', async ({ assert }) => {
    for (const { status, body } of [
      await toTwilio(site, { CallSid: 'CA1', CallStatus: 'ringing' }, 'another'),
      await toWebhook(site, { id: 1, from: '+4930123456' }, 'another'),
      await send(`/api/calls/signed-webhook/${site.publicId}`, '{"id":1}', {}),
    ]) {
      assert.equal(status, 401)
      assert.equal(body.error.code, 'E_SIGNATURE_INVALID')
    }
    assert.isEmpty(await callsOf(site))
    await Promise.all(
      Array.from({ length: 10 }, () => toWebhook(site, { id: 1, from: '+4930123456' }))
    )
    assert.lengthOf(await callsOf(site), 1)
  })

  test('something else is answered with 200 and not stored', async ({ assert }) => {
    const { status, body } = await toWebhook(site, { type: 'ping' })
    assert.equal(status, 200)
    assert.deepEqual(body, { status: 'ignored' })
    assert.isEmpty(await callsOf(site))
  })

  test('a call of last year, or of tomorrow, gets a clear answer', async ({ assert }) => {
    for (const [days, rule] of [
      [-365, 'past'],
      [1, 'future'],
    ] as const) {
      const startedAt = new Date(Date.now() + days * 86_400_000).toISOString()
      const { status, body } = await toWebhook(site, { id: 'x', started_at: startedAt })
      assert.equal(status, 400)
      assert.include(body.error.fields[0], { field: 'called_at', rule })
    }
  })

  test('not switched on, not installed, no such site: the same 404', async ({ assert }) => {
    const other = await makeSite()
    await useProvider(other, 'twilio', 'auth_token', false)
    const answers = [
      await toTwilio(other, { CallSid: 'CA1', CallStatus: 'ringing' }),
      await toWebhook(other, { id: 1 }),
      await toWebhook({ publicId: 'nobody-has-this' }, { id: 1 }),
      await send(`/api/calls/no-such-provider/${site.publicId}`, '{}', {}),
      await send(`/api/calls/constructor/${site.publicId}`, '{}', {}),
    ]
    for (const { status, body } of answers) {
      assert.equal(status, 404)
      assert.deepEqual(body, answers[0].body)
    }
  })

  test('the secret of one site does not open another', async ({ assert }) => {
    const other = await makeSite()
    const secrets = { secret: { value: 'theirs', setAt: new Date().toISOString() } }
    const owner = { of: other.id, kind: 'call-provider', plugin: 'signed-webhook' }
    await rowsOf(
      `INSERT INTO site_plugins (site_id, kind, plugin, version, enabled, sealed_settings)
       VALUES (?, 'call-provider', 'signed-webhook', '', true, ?)`,
      [other.id, seal(secrets, owner)]
    )
    assert.equal((await toWebhook(other, { id: 1 }, SECRET)).status, 401)
    assert.equal((await toWebhook(other, { id: 1 }, 'theirs')).status, 200)
  })

  test('a body that is too large: 413', async ({ assert }) => {
    const { status } = await toWebhook(site, { id: 1, more: 'x'.repeat(65 * 1024) })
    assert.equal(status, 413)
  })
})
