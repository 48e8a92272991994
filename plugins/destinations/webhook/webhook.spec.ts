import { test } from '@japa/runner'
import plugin from './plugin.js'
import { signedContent, signerOf } from './sign.js'
import { retryAfter } from '#app/plugins/contracts/retry_after'
import cases from './cases/webhook.json' with { type: 'json' }
import vectors from './cases/signatures.json' with { type: 'json' }
import { Webhook as Svix } from 'svix'
import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import { Webhook as StandardWebhook } from 'standardwebhooks'
import { pluginSuite } from '#app/plugins/testing/suite'
import { withReceiver } from '#app/plugins/testing/fake_receiver'

pluginSuite(plugin, cases)

const OLD = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const NEW = 'whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8='
const BODY = '{"type":"ping","data":{"name":"Jörg 💥"}}'

/** What a receiver gets of a message that is signed with these keys, at this time. */
async function sent(keys: string[], now = new Date()) {
  return withReceiver({ status: 200 }, async ({ host, requests }) => {
    const settings = { url: 'https://outside.example/in', headers: 'X-Tenant: 7' }
    const destination = plugin.create(settings, { ...host, now: () => now })
    const message = { id: 'msg_1', event: 'ping', occurredAt: now, body: BODY, keys }
    const result = await destination.deliver(message)
    return { result, request: requests[0] }
  })
}

test.group('Webhook, its signatures', () => {
  for (const { id, secret, timestamp, body, signature } of vectors) {
    test(`are those of the vector ${id}`, ({ assert }) => {
      assert.equal(signerOf(secret)(signedContent(id, timestamp, body)), signature)
    })
  }

  test('are accepted by the public libraries, with the old key and with the new one', async ({
    assert,
  }) => {
    const { request } = await sent([NEW, OLD])
    for (const key of [NEW, OLD]) {
      assert.deepEqual(
        new StandardWebhook(key).verify(request.body, request.headers),
        JSON.parse(BODY)
      )
      assert.doesNotThrow(() => new Svix(key).verify(request.body, request.headers))
    }
    const forged = new StandardWebhook(NEW.replace('AAEC', 'AAAA'))
    assert.throws(() => forged.verify(request.body, request.headers), /No matching signature/)
    assert.throws(() => new StandardWebhook(NEW).verify(`${request.body} `, request.headers))
    assert.equal(request.headers['x-tenant'], '7')
  })

  test('hold for five minutes', async ({ assert }) => {
    const ago = (seconds: number) => new Date(Date.now() - seconds * 1000)
    const { request: young } = await sent([NEW], ago(290))
    assert.doesNotThrow(() => new StandardWebhook(NEW).verify(young.body, young.headers))
    const { request: old } = await sent([NEW], ago(310))
    assert.throws(() => new StandardWebhook(NEW).verify(old.body, old.headers), /too old/)
  })

  test('may be of ed25519', async ({ assert }) => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const seed = Buffer.from(privateKey.export({ format: 'jwk' }).d!, 'base64url')
    const { x } = publicKey.export({ format: 'jwk' })
    for (const bytes of [seed, Buffer.concat([seed, Buffer.from(x!, 'base64url')])]) {
      const { request } = await sent([`whsk_${bytes.toString('base64')}`])
      const { 'webhook-timestamp': time, 'webhook-signature': signature } = request.headers
      assert.match(signature, /^v1a,/)
      const content = Buffer.from(`msg_1.${time}.${request.body}`)
      const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
      assert.isTrue(verify(null, content, key, Buffer.from(signature.slice(4), 'base64')))
    }
  })

  test('are never made with a key that can be guessed', async ({ assert }) => {
    for (const key of [
      '',
      'x',
      'whsec_',
      'whsec_AAAA',
      'whsec_???',
      'whsk_AAAA',
      `whsec_${'A'.repeat(200)}`,
    ]) {
      const { result, request } = await sent([key])
      assert.equal(result.outcome, 'needs_attention', key)
      assert.isUndefined(request, 'nothing was sent')
    }
    const unsigned = await sent([])
    assert.equal(unsigned.result.outcome, 'needs_attention')
  })
})

test.group('Webhook, when to come again', () => {
  const now = new Date('2026-01-15T12:00:00Z')
  for (const [header, seconds] of [
    ['0', 0],
    ['120', 120],
    ['315360000', 315_360_000],
    ['Thu, 15 Jan 2026 12:00:30 GMT', 30],
    ['Thu, 15 Jan 1926 12:00:30 GMT', 0],
    ['-5', null],
    ['1.5', null],
    ['soon', null],
    ['', null],
    ['1e9', null],
    ['9'.repeat(40), null],
    ['Thu, 99 Foo 2026 99:99:99 GMT', null],
    ['2026-01-15', null],
  ] as const) {
    test(`"${header.slice(0, 30)}"`, ({ assert }) => {
      assert.equal(retryAfter(header, now), seconds)
    })
  }
})
