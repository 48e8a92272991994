import { test } from '@japa/runner'
import { randomUUID } from 'node:crypto'
import { makeSite, rowsOf } from '#tests/support/sites'
import { eventOf, post } from '#tests/support/sync'
import { eraseVisitor } from '#app/privacy/queries/erase_visitor'
import { makeDestination, messagesOf } from '#tests/functional/deliveries/destinations'

const conversion = { ec: 'conversion', ea: 'phone_call' }

test.group('What is told to the outside is written with the fact', () => {
  test('a conversion, once for each destination that wants it', async ({ assert }) => {
    const site = await makeSite()
    const crm = await makeDestination(site)
    const dialer = await makeDestination(site, { events: ['conversion.created'] })
    await makeDestination(site, { events: ['ping'] })
    await makeDestination(site, { state: 'disabled' })
    const paused = await makeDestination(site, { state: 'paused', events: ['conversion.created'] })
    const event = eventOf(site, { ...conversion, el: 'hello', ev: 12, meta: { fp: 'f1', x: 1 } })

    assert.equal((await post(event)).status, 200)
    await post(event)

    const [message, ...others] = (await messagesOf(site)).filter(
      ({ type }) => type === 'conversion.created'
    )
    assert.isEmpty(others)
    assert.sameMembers(message.destinations, [crm, dialer, paused])
    assert.equal(message.subject, event.id)
    const { data } = message.body
    assert.equal(data.id, `conv_${event.id.replaceAll('-', '')}`)
    assert.containSubset(data, { action: 'phone_call', label: 'hello', value: 12, score: 50 })
    assert.containSubset(data.metadata, { fingerprint: 'f1', lead_score: 50, x: 1 })
    assert.equal(data.site.id, `site_${site.publicId}`)
  })

  test('a visit that comes into a band, once', async ({ assert }) => {
    const site = await makeSite()
    await makeDestination(site, { events: ['lead.scored'] })
    const visit = { sid: randomUUID(), meta: { fp: 'f' }, r: 'https://www.google.com/' }
    await post(eventOf(site, visit))
    assert.isEmpty(await messagesOf(site))

    for (let i = 0; i < 3; i++) await post(eventOf(site, { ...visit, ...conversion }))
    const bands = (await messagesOf(site)).map(({ body }) => [
      body.data.previous_band,
      body.data.band,
    ])
    assert.deepEqual(bands, [['standard', 'engaged']])
  })

  test('a band that was reached before is not told again', async ({ assert }) => {
    const site = await makeSite()
    await makeDestination(site, { events: ['lead.scored'] })
    const sid = randomUUID()
    await post(eventOf(site, { sid, ...conversion }))
    // As a scorer that takes points away again would leave it.
    await rowsOf('UPDATE sessions SET score = 0, revision = revision + 1 WHERE site_id = ?', [
      site.id,
    ])
    await post(eventOf(site, { sid, ...conversion }))
    assert.lengthOf(await messagesOf(site), 1)
  })

  test('only what a destination asks for', async ({ assert }) => {
    const site = await makeSite()
    const events = ['conversion.created']
    await makeDestination(site, { events, minScore: 90 })
    await makeDestination(site, { events, channels: ['email'] })
    await post(eventOf(site, conversion))
    await makeDestination(site, { events, sourceLabels: ['First Click (Paid)'] })
    assert.isEmpty(await messagesOf(site), 'nobody wants it')
    const filters = { minScore: 50, channels: ['direct'], sourceLabels: ['Organic'] }
    const all = await makeDestination(site, { events, ...filters })
    await post(eventOf(site, conversion))
    assert.deepEqual(
      (await messagesOf(site)).flatMap(({ destinations }) => destinations),
      [all]
    )
  })

  test('nothing where nobody listens, and nothing of another site', async ({ assert }) => {
    const [site, other] = [await makeSite(), await makeSite()]
    await makeDestination(other)
    await post(eventOf(site, conversion))
    assert.isEmpty(await messagesOf(site))
    assert.isEmpty(await messagesOf(other))
  })

  test('a destination that is deleted meanwhile does not fail the batch', async ({ assert }) => {
    const site = await makeSite()
    const id = await makeDestination(site)
    await post(eventOf(site)) // from now on this process knows of it
    await rowsOf('DELETE FROM destinations WHERE id = ?', [id])
    assert.equal((await post(eventOf(site, conversion))).status, 200)
    assert.isEmpty(await messagesOf(site))
  })

  test('a visitor who is erased is erased here, too', async ({ assert }) => {
    const site = await makeSite()
    await makeDestination(site)
    await post(eventOf(site, { ...conversion, meta: { fp: 'ann' } }))
    await post(eventOf(site, { ...conversion, meta: { fp: 'bob' } }))
    await eraseVisitor(site.id, 'ann')
    const left = await messagesOf(site)
    assert.lengthOf(left, 2)
    assert.isTrue(left.every(({ body }) => body.data.session.fingerprint === 'bob'))
    const [{ count }] = await rowsOf('SELECT count(*)::int FROM deliveries WHERE site_id = ?', [
      site.id,
    ])
    assert.equal(count, 2)
  })
})
