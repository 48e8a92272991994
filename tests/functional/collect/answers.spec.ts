import { test } from '@japa/runner'
import { randomUUID } from 'node:crypto'
import { makeSite, rowsOf, type TestSite } from '#tests/support/sites'
import { eventOf, post } from '#tests/support/sync'

test.group('POST /api/sync, the answers', (group) => {
  let site: TestSite
  group.setup(async () => void (site = await makeSite()))

  test('stored: 200 with the score', async ({ assert }) => {
    const event = eventOf(site, { ec: 'conversion', ea: 'phone_call', el: 'tel:+90555' })
    const { status, body } = await post(event)
    assert.equal(status, 200)
    assert.deepEqual(body, { status: 'synced', score: 50 })

    const [row] = await rowsOf('SELECT * FROM events WHERE site_id = ? AND id = ?', [
      site.id,
      event.id,
    ])
    assert.include(row, {
      event_category: 'conversion',
      event_action: 'phone_call',
      event_label: 'tel:+90555',
      lead_score: 50,
      scored_by: 'classic@1.0.0',
      clock_suspect: false,
    })
    assert.deepEqual(row.score_reasons, [{ signal: 'conversion', points: 50 }])
  })

  test('a batch says what became of each', async ({ assert }) => {
    const known = eventOf(site)
    await post(known)
    const broken = eventOf(site, { sid: 'sess_123' })
    const stranger = eventOf({ publicId: 'somebody-else' })
    const events = [
      eventOf(site, { ec: 'conversion', ea: 'whatsapp' }),
      known,
      broken,
      stranger,
      eventOf(site),
    ]
    const { status, body } = await post({ events })
    assert.equal(status, 200)
    assert.deepEqual(body, {
      status: 'synced',
      score: 50,
      accepted: 2,
      duplicates: 1,
      dropped: [
        { id: broken.id, reason: 'invalid' },
        { id: stranger.id, reason: 'other_site' },
      ],
    })
    const drops = await rowsOf(
      'SELECT reason, count FROM drops WHERE site_id = ? ORDER BY reason',
      [site.id]
    )
    assert.deepEqual(
      drops.map(({ reason, count }) => [reason, Number(count)]),
      [
        ['invalid', 1],
        ['other_site', 1],
      ]
    )
  })

  test('application/json is as good as text/plain', async ({ assert }) => {
    const { status } = await post(eventOf(site), {
      'content-type': 'application/json; charset=utf-8',
    })
    assert.equal(status, 200)
  })

  test('not JSON, or not an object: 400', async ({ assert }) => {
    for (const body of ['', '{', 'null', '[]', '"text"', '17', '{"events":{}}', '{"events":[]}']) {
      const answer = await post(body)
      assert.equal(answer.status, 400, body)
      assert.equal(answer.body.error.code, 'E_VALIDATION')
      assert.isArray(answer.body.error.fields)
    }
  })

  test('missing or wrong fields are named: 400', async ({ assert }) => {
    const missing = await post({ s: site.publicId })
    assert.equal(missing.status, 400)
    assert.sameMembers(
      missing.body.error.fields.map(({ field }: { field: string }) => field),
      ['sid', 'u', 'ec', 'ea']
    )
    for (const [field, value] of [
      ['sid', 'sess_1'],
      ['sid', 5],
      ['id', 'not-a-uuid'],
      ['u', ''],
      ['u', { a: 1 }],
      ['ec', ''],
      ['ec', 'x'.repeat(65)],
      ['ea', ['view']],
      ['ev', '30'],
      ['ev', true],
      ['el', 5],
      ['r', {}],
      ['ts', 'yesterday'],
      ['meta', 'text'],
      ['meta', [1]],
      ['s', 9],
    ] as const) {
      const { status, body } = await post(eventOf(site, { [field]: value }))
      assert.equal(status, 400, `${field} = ${JSON.stringify(value)}`)
      const [error] = body.error.fields
      assert.equal(error.field, field)
      assert.isString(error.rule)
      assert.isString(error.message)
    }
    const batch = await post({ events: [{}] })
    assert.equal(batch.status, 400)
    assert.equal(batch.body.error.fields[0].field, 'events.0.s')
  })

  test('optional fields may be null', async ({ assert }) => {
    const { status } = await post(eventOf(site, { el: null, ev: null, r: null, meta: null }))
    assert.equal(status, 200)
  })

  test('more than 100 events: 400', async ({ assert }) => {
    const events = Array.from({ length: 101 }, () => eventOf(site))
    assert.equal((await post({ events })).status, 400)
    assert.equal((await post({ events: events.slice(1) })).body.accepted, 100)
  })

  test('unknown site: 403, whatever it looks like', async ({ assert }) => {
    for (const publicId of ['nobody-has-this', "' OR 1=1--", '\u0000', site.id]) {
      const { status, body } = await post(eventOf({ publicId }))
      assert.equal(status, 403)
      assert.equal(body.error.code, 'E_UNKNOWN_SITE')
    }
  })

  test('more than 256 KB, counted: 413', async ({ assert }) => {
    const { status, body, headers } = await post(
      eventOf(site, { meta: { blob: 'x'.repeat(257 * 1024) } })
    )
    assert.equal(status, 413)
    assert.equal(body.error.code, 'E_BODY_TOO_LARGE')
    assert.equal(headers.get('access-control-allow-origin'), 'https://example.com')
  })

  test('other content types: 415', async ({ assert }) => {
    for (const type of ['application/xml', 'multipart/form-data; boundary=x', 'text/html']) {
      assert.equal((await post(eventOf(site), { 'content-type': type })).status, 415)
    }
  })

  test('the same id is stored once: again, in one batch, and ten times at once', async ({
    assert,
  }) => {
    const event = eventOf(site, { ec: 'conversion', ea: 'form_submit' })
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(event)))
    const fromAnotherTab = await post({ ...event, sid: randomUUID() })
    for (const { status, body } of [...answers, fromAnotherTab]) {
      assert.equal(status, 200)
      assert.deepEqual(body, { status: 'synced', score: 50 })
    }
    const twice = eventOf(site)
    const { body } = await post({ events: [twice, twice] })
    assert.include(body, { accepted: 1, duplicates: 1 })

    const stored = await rowsOf('SELECT id FROM events WHERE site_id = ? AND id IN (?, ?)', [
      site.id,
      event.id,
      twice.id,
    ])
    assert.lengthOf(stored, 2)
    const [session] = await rowsOf(
      'SELECT event_count FROM sessions WHERE site_id = ? AND id = ?',
      [site.id, event.sid]
    )
    assert.equal(session.event_count, 1)
  })

  test('the same id on another site is another event', async ({ assert }) => {
    const other = await makeSite()
    const event = eventOf(site)
    await post(event)
    const { body } = await post({ events: [{ ...event, s: other.publicId }] })
    assert.equal(body.accepted, 1)
    assert.lengthOf(
      await rowsOf('SELECT 1 FROM sessions WHERE id = ?', [event.sid]),
      2,
      'the same session id on two sites is two sessions'
    )
  })

  test('a heartbeat moves its session and stores no event', async ({ assert }) => {
    const sid = randomUUID()
    const start = Date.now() - 60_000
    await post(eventOf(site, { sid, ts: start }))
    const beat = eventOf(site, { sid, ec: 'system', ea: 'heartbeat', ts: start + 30_000 })
    const { body } = await post(beat)
    assert.deepEqual(body, { status: 'synced', score: 0 })
    const [session] = await rowsOf(
      'SELECT event_count, total_duration_sec FROM sessions WHERE site_id = ? AND id = ?',
      [site.id, sid]
    )
    assert.deepEqual(session, { event_count: 1, total_duration_sec: 30 })
    assert.lengthOf(await rowsOf('SELECT 1 FROM events WHERE id = ?', [beat.id]), 0)
  })

  test('a heartbeat that calls itself a conversion is none', async ({ assert }) => {
    const sid = randomUUID()
    await post(eventOf(site, { sid, ec: 'conversion', ea: 'heartbeat' }))
    await post(eventOf(site, { sid, ec: 'conversion', ea: 'form_submit' }))
    const [session] = await rowsOf(
      'SELECT event_count, conversion_count FROM sessions WHERE site_id = ? AND id = ?',
      [site.id, sid]
    )
    assert.deepEqual(session, { event_count: 1, conversion_count: 1 })
  })

  test('a removed site is unknown', async ({ assert }) => {
    const removed = await makeSite()
    await rowsOf('UPDATE sites SET removed_at = now() WHERE id = ?', [removed.id])
    assert.equal((await post(eventOf(removed))).status, 403)
  })
})
