import { test } from '@japa/runner'
import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { once } from 'node:events'
import { eventOf, post } from '#tests/support/sync'
import { makeSite, rowsOf, type TestSite } from '#tests/support/sites'

const NASTY = [
  'javascript:alert(1)',
  '"><svg onload=alert(1)>',
  '</script><script>alert(1)</script>',
  "'; DROP TABLE events; --",
  '=HYPERLINK("http://x")',
  '\r\n[FATAL] fake log',
  '\u001b[31m',
  'a\u0000b',
  'half \ud800 character',
  '\u202egnp.exe',
  '{{constructor.constructor("alert(1)")()}}',
  '../../etc/passwd',
  '%0d%0aSet-Cookie:x=1',
  '😀'.repeat(2_000),
  'x'.repeat(60_000),
]

test.group('POST /api/sync, hostile input', (group) => {
  let site: TestSite
  group.setup(async () => void (site = await makeSite()))

  test('any text in any field is stored as text, or refused', async ({ assert }) => {
    for (const text of NASTY) {
      for (const field of ['u', 'el', 'r', 'ec', 'ea']) {
        const { status } = await post(eventOf(site, { [field]: text }))
        assert.include([200, 400], status, `${field} = ${JSON.stringify(text.slice(0, 40))}`)
      }
      const meta = { fp: text, gclid: text, [text.slice(0, 60)]: { deep: [text, 1e308, null] } }
      assert.equal((await post(eventOf(site, { meta }))).status, 200)
    }
  })

  test('what cannot be stored is taken out, what is too long is cut', async ({ assert }) => {
    const event = eventOf(site, {
      u: `https://example.com/${'p'.repeat(3_000)}?gclid=Cj0KCQiA-abc_DEF123`,
      el: `a\u0000b \ud800 ${'l'.repeat(2_000)}`,
      meta: { fp: 'f'.repeat(500), text: 'm'.repeat(3_000) },
    })
    await post(event)
    const [row] = await rowsOf('SELECT * FROM events WHERE site_id = ? AND id = ?', [
      site.id,
      event.id,
    ])
    assert.lengthOf(row.url, 2_048)
    assert.isTrue(row.event_label.startsWith('ab \ufffd ll'))
    assert.lengthOf(row.event_label, 1_024)
    assert.lengthOf(row.metadata.text, 2_048)
    const [session] = await rowsOf('SELECT gclid, fingerprint FROM sessions WHERE id = ?', [
      event.sid,
    ])
    assert.equal(session.gclid, 'Cj0KCQiA-abc_DEF123', 'read before the URL was cut')
    assert.lengthOf(session.fingerprint, 128)
  })

  test('deep, wide and poisonous metadata', async ({ assert }) => {
    const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`
    const wide = JSON.stringify(Object.fromEntries([...Array(200).keys()].map((i) => [i, i])))
    const raw = (meta: string) =>
      JSON.stringify(eventOf(site, { meta: '@' })).replace('"@"', () => meta)

    assert.equal((await post(raw(deep))).status, 400)
    assert.equal((await post(raw(wide))).status, 400)
    assert.equal((await post(raw('{"a":1e400,"__proto__":{"x":1},"constructor":{}}'))).status, 200)
    assert.isUndefined(({} as any).x)
    assert.equal((await post('['.repeat(200_000))).status, 400)
    assert.equal((await post(`{"events":${'['.repeat(100_000)}`)).status, 400)
  })

  test('a key that becomes `__proto__` when it is cleaned is left out like the plain one', async ({
    assert,
  }) => {
    const event = eventOf(site, { meta: '@' })
    const meta = '{"__proto__\\u0000":{"fp":"inherited","gclid":"Cj0KCQiA-abc_DEF123"},"a":1}'
    const { status } = await post(JSON.stringify(event).replace('"@"', () => meta))
    assert.equal(status, 200)
    const [session] = await rowsOf('SELECT fingerprint, gclid FROM sessions WHERE id = ?', [
      event.sid,
    ])
    assert.deepEqual(session, { fingerprint: null, gclid: null })
  })

  test('a name or an address of which nothing can be stored is missing', async ({ assert }) => {
    for (const field of ['u', 'ec', 'ea']) {
      const { status, body } = await post(eventOf(site, { [field]: '\u0000\u0000' }))
      assert.equal(status, 400, field)
      assert.equal(body.error.fields[0].field, field)
    }
  })

  test('numbers that no column holds are refused', async ({ assert }) => {
    for (const value of ['1e400', '-1e400', '1e16']) {
      const body = JSON.stringify(eventOf(site, { ev: '@' })).replace('"@"', value)
      assert.equal((await post(body)).status, 400, value)
    }
  })

  test('one bad event does not sink its neighbours', async ({ assert }) => {
    const good = Array.from({ length: 20 }, () => eventOf(site))
    const bad = [null, 7, 'text', [], {}, eventOf(site, { sid: 1 }), eventOf(site, { meta: [] })]
    const { status, body } = await post({ events: [...bad, ...good] })
    assert.equal(status, 200)
    assert.equal(body.accepted, good.length)
    assert.lengthOf(body.dropped, bad.length)
  })

  test('an event that the database refuses is dropped alone, with its reason', async ({
    assert,
  }) => {
    const { ingest } = await import('#app/ingest/ingest')
    const { siteRegistry } = await import('#app/sites/site_registry')
    const { toReceived } = await import('#app/collect/to_received')
    const known = (await siteRegistry.find(site.publicId))!
    const sender = {
      address: '192.0.2.1',
      userAgent: '',
      purpose: null,
      language: null,
      gpc: false,
      dnt: false,
      receivedAt: new Date(),
      sentTime: null,
    }
    const make = (label: string) => ({
      ...toReceived(eventOf(site) as any, known, sender),
      label,
    })
    const outcomes = await ingest.submit([make('a'), make('b'), make('nul \u0000'), make('c')], 0)
    assert.deepEqual(
      outcomes.map((outcome) => outcome.status),
      ['stored', 'stored', 'dropped', 'stored']
    )
    const [drop] = await rowsOf('SELECT count FROM drops WHERE site_id = ? AND reason = ?', [
      site.id,
      'unstorable',
    ])
    assert.equal(Number(drop.count), 1)
  })

  test('a body that is larger than its header says is counted', async ({ assert }) => {
    const socket = connect(Number(process.env.PORT), process.env.HOST)
    await once(socket, 'connect')
    socket.write(
      `POST /api/sync HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n`
    )
    const chunk = 'x'.repeat(65_536)
    for (let i = 0; i < 5; i++) socket.write(`10000\r\n${chunk}\r\n`)
    const [answer] = await once(socket, 'data')
    assert.match(String(answer), /^HTTP\/1\.1 413/)
    socket.destroy()
  })

  test('an address that was made up is not believed', async ({ assert }) => {
    const event = eventOf(site)
    await post(event, { 'x-forwarded-for': '203.0.113.9', 'cf-connecting-ip': '203.0.113.9' })
    const [session] = await rowsOf('SELECT host(ip_address) AS ip FROM sessions WHERE id = ?', [
      event.sid,
    ])
    assert.equal(session.ip, '127.0.0.0')
  })

  test('ids are compared without regard to case', async ({ assert }) => {
    const event = eventOf(site, { id: randomUUID().toUpperCase() })
    await post(event)
    const { body } = await post({ events: [{ ...event, id: event.id.toLowerCase() }] })
    assert.equal(body.duplicates, 1)
  })
})
