import { test } from '@japa/runner'
import { eventOf, post } from '#tests/support/sync'
import { rowsOf } from '#tests/support/sites'
import { opened, samplesOf, watchedHealth } from './health_page.js'

const LONG = 200_000

test.group('Health | hostile payloads', () => {
  test('what is kept of a request is bounded, whatever is in it', async ({ assert }) => {
    const { site, visitor, look } = await watchedHealth()
    const wide = Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`k${i}`, 'v']))
    const deep = JSON.parse('{"a":'.repeat(500) + '1' + '}'.repeat(500))
    await post(eventOf(site, { u: `https://example.com/${'x'.repeat(LONG)}` }))
    await post(eventOf(site, { el: '\u0000\u202e</script><script>alert(1)</script>\ud800' }))
    await post(eventOf(site, { meta: wide }))
    await post(eventOf(site, { meta: deep }))
    await post(eventOf(site, { unheardOf: 'y'.repeat(LONG), ['k'.repeat(5_000)]: 1 }))
    await post({
      events: Array.from({ length: 100 }, () => ({ s: site.publicId, u: 'z'.repeat(2_000) })),
    })
    await post(eventOf(site, {}), { 'user-agent': 'U'.repeat(9_000), 'origin': 'null' })

    const samples = samplesOf(await look())
    assert.isAtLeast(samples.length, 5)
    for (const { id } of samples) {
      const { status, body } = await opened(visitor, site, id)
      const text = JSON.stringify(body)
      assert.equal(status, 200)
      assert.isBelow(text.length, 40_000)
      assert.notMatch(text, /\\u0000|\u202e|\\ud800/)
    }
    const [{ largest }] = await rowsOf(
      'SELECT max(pg_column_size(s.*)) AS largest FROM intake_samples s WHERE site_id = ?',
      [site.id]
    )
    assert.isBelow(Number(largest), 20_000)
  })

  test('nothing in it names a person', async ({ assert }) => {
    const { site, visitor, look } = await watchedHealth()
    const telling = [
      'ada@example.com',
      'ada%40example.com',
      '+90 (555) 123 45 67',
      '05551234567',
      '4111 1111 1111 1111',
    ]
    for (const text of telling) {
      await post(
        eventOf(site, {
          u: `https://example.com/thanks?mail=${encodeURIComponent(text)}`,
          el: `tel:${text}`,
          meta: { fp: 'fp-1', note: `call ${text} please`, phone: text, list: [text], [text]: 1 },
        }),
        { 'user-agent': `Browser ${text}`, 'x-forwarded-for': '203.0.113.77', 'cookie': 'secret=1' }
      )
    }
    await post(eventOf(site, { meta: { phone: 905551234567, amount: 905551234567, ok: 12 } }))

    const samples = samplesOf(await look())
    assert.lengthOf(samples, 6)
    for (const { id } of samples) {
      const text = JSON.stringify((await opened(visitor, site, id)).body)
      assert.notMatch(text, /ada@|ada%|555.{0,3}123|4111.{0,3}1111|secret|203\.0\.113\.77/)
    }
  })

  test('ids and clicks stay as they are', async ({ assert }) => {
    const { site, visitor, look } = await watchedHealth()
    const gclid = 'Cj0KCQ-12345678901-abc'
    const sent = eventOf(site, {
      u: `https://example.com/?gclid=${gclid}&utm_source=google`,
      meta: { fp: '12345678901234567', gclid },
    })
    await post(sent)
    const [sample] = samplesOf(await look())
    const { payload } = (await opened(visitor, site, sample.id)).body.events[0]
    assert.equal(payload.id, sent.id)
    assert.equal(payload.sid, sent.sid)
    assert.equal(payload.u, sent.u)
    assert.deepEqual(payload.meta, { fp: '12345678901234567', gclid })
  })
})
