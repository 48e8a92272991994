import { test } from '@japa/runner'
import { randomUUID } from 'node:crypto'
import { post } from '#tests/support/sync'
import { PACES } from '#app/health/intake/intake'
import { CALLER, signingFor, tell } from '#tests/support/call_event'
import { rowsOf, type TestSite } from '#tests/support/sites'
import { toTwilio, toWebhook, useProvider } from '#tests/support/providers'
import { opened, samplesOf, watchedHealth } from './health_page.js'

const FAR = { origin: 'https://elsewhere.example' }

const ask = (site: Pick<TestSite, 'publicId'>, over: object = {}, headers = {}) =>
  post(
    { site_id: site.publicId, sid: randomUUID(), fingerprint: 'fp', ...over },
    headers,
    '/api/number'
  )

/** `calls/twilio wrong_signature` -> how often. */
const countsOf = (props: Record<string, any>) =>
  Object.fromEntries(
    props.health.outcomes.map((o: any) => [`${o.door} ${o.outcome}`, o.count])
  ) as Record<string, number>

test.group('Health | calls and numbers', () => {
  test('counts what became of calls, and why they were refused', async ({ assert }) => {
    const { site, look } = await watchedHealth({ domain: 'calls.example', country: 'DE' })
    const own = { origin: 'https://calls.example' }
    const { tell: signed } = await signingFor(site)
    await tell(site, { external_id: 'x-1' }, own)
    await tell(site, { external_id: 'x-1' }, own)
    await tell(site, {}, FAR)
    await tell(site, { phone_number: 'not one' }, own)
    await tell(site, { called_at: 'yesterday' }, own)
    await tell({ publicId: 'mistyped' }, {}, own)
    await post('{"site_id":', own, '/api/call-event')
    await signed({ phone_number: CALLER }, { signature: 'v1=00' })
    await signed({ phone_number: CALLER }, { at: 1_000 })

    const props = await look()
    assert.deepEqual(countsOf(props), {
      'calls stored': 1,
      'calls duplicate': 1,
      'calls origin_not_allowed': 1,
      'calls not_valid': 2,
      'calls unknown_site': 1,
      'calls not_json': 1,
      'calls wrong_signature': 1,
      'calls old_signature': 1,
    })
    const [events, calls] = props.health.doors
    assert.deepInclude(events.hours.at(-1), { taken: 0, dropped: 0, refused: 0 })
    assert.equal(calls.door, 'calls')
    assert.deepInclude(calls.hours.at(-1), { taken: 2, dropped: 0, refused: 7 })
  })

  test('a site that wants signatures refuses the others, also by its own id', async ({
    assert,
  }) => {
    const { site, look } = await watchedHealth({ settings: { require_call_signature: true } })
    await tell({ publicId: site.id })
    assert.deepEqual(countsOf(await look()), { 'calls unsigned': 1 })
  })

  test('shows a refused call without who called and what they wrote', async ({ assert }) => {
    const { site, visitor, look } = await watchedHealth({ country: 'DE' })
    await tell(site, {
      phone_number: '+49 30 123 (wrong)',
      external_id: 'exchange-42a',
      reference: 'My name is Ada, call me',
      note: `call ${CALLER} or ada@example.com`,
    })
    const [sample] = samplesOf(await look())
    const { body } = await opened(visitor, site, sample.id)
    const text = JSON.stringify(body)
    assert.equal(body.outcome, 'not_valid')
    assert.equal(body.door, 'calls')
    assert.deepInclude(body.events[0].payload, {
      phone_number: '[hidden]',
      external_id: 'exchange-42a',
      reference: '[hidden]',
      note: 'call [number] or [e-mail]',
    })
    assert.notInclude(text, '123 (wrong')
    assert.notInclude(text, 'Ada')
    const { found } = await look('?find=exchange-42a')
    assert.lengthOf(found.requests, 1)
  })

  test('of providers: by their name, with what they said', async ({ assert }) => {
    const { site, visitor, look } = await watchedHealth({ country: 'DE' })
    await useProvider(site, 'twilio', 'auth_token')
    await toTwilio(site, { CallSid: 'CA0123abcd', CallStatus: 'ringing' })
    await toTwilio(site, { CallSid: 'CA0123abcd', Direction: 'outbound-dial' })
    const forged = { CallSid: 'CA9999ffff', CallStatus: 'ringing', CallerName: 'ADA L' }
    await toTwilio(site, forged, 'another secret')
    await toWebhook(site, { id: 'm-1', from: CALLER })
    await post('{}', {}, `/api/calls/made-up-name/${site.publicId}`)

    const props = await look()
    assert.deepEqual(countsOf(props), {
      'calls/twilio stored': 1,
      'calls/twilio ignored': 1,
      'calls/twilio wrong_signature': 1,
      'calls/signed-webhook no_provider': 1,
      'calls no_provider': 1,
    })
    const wrong = samplesOf(props).find(({ outcome }) => outcome === 'wrong_signature')
    const { body } = await opened(visitor, site, wrong.id)
    const { payload } = body.events[0]
    assert.deepInclude(payload, { CallSid: 'CA9999ffff', CallerName: '[hidden]', To: '[number]' })
    assert.notInclude(JSON.stringify(body), '+49')
    const { found } = await look('?find=%20CA9999FFFF%20')
    assert.equal(found.requests[0].outcome, 'wrong_signature')
  })

  test('of numbers: who was shown none, and why', async ({ assert }) => {
    const settings = { swapped_number: '+4989654321', on_gpc: 'drop' as const }
    const { site, look } = await watchedHealth({ country: 'DE', settings })
    await rowsOf('INSERT INTO pool_numbers (site_id, number) VALUES (?, ?) RETURNING 1', [
      site.id,
      '+498911110099',
    ])
    await ask(site)
    await ask(site)
    await ask(site, {}, { 'sec-gpc': '1' })
    await ask(site, {}, FAR)
    await ask(site, { sid: 'sess_1' })

    const props = await look()
    assert.deepEqual(countsOf(props), {
      'numbers stored': 1,
      'numbers no_number': 1,
      'numbers privacy_signal': 1,
      'numbers origin_not_allowed': 1,
      'numbers not_valid': 1,
    })
    const samples = samplesOf(props)
    assert.notInclude(
      samples.map(({ outcome }) => outcome),
      'stored'
    )
    assert.lengthOf(samples, 4)
  })

  test('nothing is kept of a call from a browser that asked not to be followed', async ({
    assert,
  }) => {
    const { site, visitor, look } = await watchedHealth({ country: 'DE' })
    await tell(site, { phone_number: 'no', fingerprint: 'private-person' }, { 'sec-gpc': '1' })
    const [sample] = samplesOf(await look())
    const { body } = await opened(visitor, site, sample.id)
    assert.isNull(body.events[0].payload)
    assert.isNull(body.address)
    assert.equal(body.agent, '')
    const [{ keys }] = await rowsOf('SELECT keys FROM intake_samples WHERE site_id = ?', [site.id])
    assert.deepEqual(keys, [])
  })

  test('a flood at one door hides nothing of another', async ({ assert }) => {
    const settings = { swapped_number: '+4989654321' }
    const { site, look } = await watchedHealth({ country: 'DE', settings })
    for (let i = 0; i < PACES.others.burst + 10; i++) await ask(site)
    await tell(site, { phone_number: 'no' })
    const props = await look()
    assert.equal(countsOf(props)['numbers no_number'], PACES.others.burst + 10)
    const doors = samplesOf(props).map(({ door }) => door)
    assert.lengthOf(doors, PACES.others.burst + 1)
    assert.include(doors, 'calls')
  })
})
