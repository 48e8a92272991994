import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { eventOf, post } from '#tests/support/sync'
import { PACES } from '#app/health/intake/intake'
import { makeSite, rowsOf } from '#tests/support/sites'
import { memberOf, visitorOf } from '#tests/functional/sites/person'
import { writeIntake } from '#app/health/intake/write_intake'
import { forgetIntake } from '#app/health/intake/queries/forget_intake'
import { eraseVisitor } from '#app/privacy/queries/erase_visitor'
import { opened, outcomesOf, samplesOf, watchedHealth } from './health_page.js'

const FAR = { origin: 'https://elsewhere.example' }

test.group('Health | what came in', (group) => {
  group.each.teardown(() => clock.freeze(null))

  test('counts what became of each event, and keeps the requests', async ({ assert }) => {
    const { site, look } = await watchedHealth()
    await post({
      sent: Date.now(),
      events: [eventOf(site), eventOf(site, { ea: 'heartbeat', ec: 'system' }), { s: 'other' }],
    })
    const again = eventOf(site)
    await post(again)
    await post(again)

    const props = await look()
    assert.deepEqual(outcomesOf(props), { stored: 2, duplicate: 1, heartbeat: 1, invalid: 1 })
    const { doors, lastTakenAt, lastBeatAt } = props.health
    assert.lengthOf(doors, 1)
    const [{ hours, days }] = doors
    assert.lengthOf(hours, 24)
    assert.lengthOf(days, 7)
    assert.deepInclude(hours.at(-1), { taken: 4, dropped: 1, refused: 0 })
    assert.deepInclude(days.at(-1), { taken: 4, dropped: 1, refused: 0 })
    assert.isTrue(Date.now() - Date.parse(lastTakenAt) < 10_000)
    assert.isTrue(Date.now() - Date.parse(lastBeatAt) < 10_000)

    const samples = samplesOf(props)
    assert.deepEqual(samples.map(({ outcome, eventCount }) => [outcome, eventCount]).sort(), [
      ['duplicate', 1],
      ['invalid', 3],
      ['stored', 1],
    ])
    assert.include(props.arrivals.senders, { farOff: 0, told: 1, singles: 2, batches: 0 })
  })

  test('opens a request: what was in it, and what was wrong with it', async ({ assert }) => {
    const { site, visitor, look } = await watchedHealth()
    await post({ events: [eventOf(site), eventOf(site, { ea: 7, sid: 'sess_old' })] })
    const [sample] = samplesOf(await look())
    const { body } = await opened(visitor, site, sample.id)

    const [wrong, right] = body.events
    assert.equal(wrong.outcome, 'invalid')
    assert.deepEqual(
      wrong.problems.map(({ field }: any) => field),
      ['events.1.sid', 'events.1.ea']
    )
    assert.equal(right.outcome, 'stored')
    assert.equal(right.payload.u, 'https://example.com/')
    assert.equal(body.host, 'example.com')
    assert.equal(body.address, '127.0.0.0')
  })

  test('knows requests that were never events, by the site they name or the page they come from', async ({
    assert,
  }) => {
    const { site, look } = await watchedHealth({ domain: 'refusals.example' })
    const own = { origin: 'https://www.refusals.example' }
    await post(eventOf(site), FAR)
    await post('{"s":', own)
    await post({ s: site.publicId, ec: 'x' }, FAR)
    await post(eventOf({ publicId: 'mistyped' }), own)
    await post('x'.repeat(300_000), own)
    await post(eventOf(site), { ...own, 'content-type': 'image/png' })

    const props = await look()
    assert.deepEqual(outcomesOf(props), {
      origin_not_allowed: 1,
      not_json: 1,
      not_valid: 1,
      unknown_site: 1,
      too_large: 1,
      content_type: 1,
    })
    assert.equal(props.health.doors[0].hours.at(-1).refused, 6)
    const unknown = samplesOf(props).find(({ outcome }) => outcome === 'unknown_site')
    assert.deepEqual(unknown.problems, [{ field: 's', message: 'mistyped' }])
  })

  test('nobody sees the content of a request that named no site of theirs', async ({ assert }) => {
    const { site, visitor, look } = await watchedHealth({ domain: 'claimed.example' })
    await post(eventOf({ publicId: 'nobodys' }, { meta: { fp: 'a-secret' } }), {
      origin: 'https://claimed.example',
    })
    const [sample] = samplesOf(await look())
    const { body } = await opened(visitor, site, sample.id)
    assert.deepEqual(body.events, [])
    assert.notInclude(JSON.stringify(body), 'a-secret')
    const [{ keys }] = await rowsOf('SELECT keys FROM intake_samples WHERE site_id = ?', [site.id])
    assert.deepEqual(keys, [])
  })

  test('keeps nothing of those who asked not to be followed', async ({ assert }) => {
    const { site, visitor, look } = await watchedHealth({ settings: { on_gpc: 'drop' } })
    await post(eventOf(site, { meta: { fp: 'private-person' } }), { 'sec-gpc': '1' })
    const props = await look()
    assert.deepEqual(outcomesOf(props), { privacy_signal: 1 })
    const { body } = await opened(visitor, site, samplesOf(props)[0].id)
    assert.isNull(body.events[0].payload)
    assert.isNull(body.address)
    assert.equal(body.agent, '')
    const [{ keys }] = await rowsOf('SELECT keys FROM intake_samples WHERE site_id = ?', [site.id])
    assert.deepEqual(keys, [])
  })

  test('is a sample when much comes in, and a site keeps a bounded number', async ({ assert }) => {
    const { site, look } = await watchedHealth()
    clock.freeze(new Date())
    for (let i = 0; i < PACES.taken.burst + 5; i++) await post(eventOf(site))
    const props = await look()
    assert.deepEqual(outcomesOf(props), { stored: PACES.taken.burst + 5 })
    assert.lengthOf(samplesOf(props), PACES.taken.burst)

    for (let round = 0; round < 5; round++) {
      clock.freeze(new Date(Date.now() + (round + 1) * 1_000_000))
      for (let i = 0; i < PACES.taken.burst; i++) await post(eventOf(site))
      await writeIntake()
    }
    const [{ count }] = await rowsOf(
      'SELECT count(*)::int AS count FROM intake_samples WHERE site_id = ?',
      [site.id]
    )
    assert.equal(count, 60)
  })

  test('clocks that change by half an hour lose nothing: {zone}')
    .with([
      { zone: 'Australia/Lord_Howe', change: '2026-04-04T15:00:00Z' },
      { zone: 'Australia/Lord_Howe', change: '2026-10-03T15:30:00Z' },
      { zone: 'Europe/Berlin', change: '2026-10-25T01:00:00Z' },
      { zone: 'Europe/Berlin', change: '2026-03-29T01:00:00Z' },
    ])
    .run(async ({ assert }, { zone, change }) => {
      const { site, look } = await watchedHealth({ timezone: zone })
      const begin = Date.parse(change)
      for (let i = -12; i < 12; i++) {
        clock.freeze(new Date(begin + i * 30 * 60_000))
        await post(eventOf(site, { ts: undefined }))
        await writeIntake()
      }
      const [{ hours, days }] = (await look()).health.doors
      const sum = (bars: { taken: number }[]) => bars.reduce((all, bar) => all + bar.taken, 0)
      assert.equal(sum(hours), 24)
      assert.equal(sum(days), 24)
      assert.lengthOf(hours, 24)
      assert.isAtMost(Math.max(...hours.map((bar: any) => bar.taken)), 3)
    })

  test('a flood of refusals of one kind is one line', async ({ assert }) => {
    const { site, look } = await watchedHealth()
    await Promise.all(Array.from({ length: 50 }, () => post(eventOf(site), FAR)))
    const props = await look()
    assert.deepEqual(outcomesOf(props), { origin_not_allowed: 50 })
    assert.lengthOf(samplesOf(props), 1)
  })

  test('hours and days are those of the site, also of half hours', async ({ assert }) => {
    const { site, look } = await watchedHealth({ timezone: 'Asia/Kathmandu' })
    clock.freeze(new Date('2026-03-10T18:20:00Z')) // 00:05 of the 11th there
    await post(eventOf(site, { ts: undefined }))
    const [{ hours, days }] = (await look()).health.doors
    assert.deepInclude(days.at(-1), { at: '2026-03-11', taken: 1 })
    assert.deepInclude(hours.at(-1), { at: '2026-03-10T18:15:00.000Z', taken: 1 })
  })

  test('is forgotten after a day, and the numbers after nine', async ({ assert }) => {
    const { site } = await watchedHealth()
    const insert = (age: string) =>
      rowsOf(
        `INSERT INTO intake_samples (site_id, id, received_at, is_taken, outcome, status, bytes, event_count, is_batch,
           events, problems, keys)
         VALUES (?, gen_random_uuid(), now() - ?::interval, true, 'stored', 200, 1, 1, true, '[]', '[]', '{}')`,
        [site.id, age]
      )
    await insert('23 hours')
    await insert('25 hours')
    await rowsOf(
      `INSERT INTO intake_hours SELECT ?, now() - make_interval(days => d), 'bot', 1, now() FROM unnest(ARRAY[8, 10]) d`,
      [site.id]
    )
    await forgetIntake()
    assert.lengthOf(await rowsOf('SELECT FROM intake_samples WHERE site_id = ?', [site.id]), 1)
    assert.lengthOf(await rowsOf('SELECT FROM intake_hours WHERE site_id = ?', [site.id]), 1)
  })

  test('goes with the visitor who is erased', async ({ assert }) => {
    const { site, look } = await watchedHealth()
    await post(eventOf(site, { meta: { fp: 'To-Be-Erased' } }))
    await post(eventOf(site, { meta: { fp: 'stays' } }))
    await look()
    await eraseVisitor(site.id, 'To-Be-Erased')
    const rows = await rowsOf('SELECT keys FROM intake_samples WHERE site_id = ?', [site.id])
    assert.lengthOf(rows, 1)
    assert.include(rows[0].keys, 'stays')
  })

  test('strangers get a 404, members of every role the page', async ({ assert }) => {
    const { site, look } = await watchedHealth()
    const [sample] = samplesOf((await post(eventOf(site)), await look()))
    const { user } = await (await import('#tests/functional/sites/person')).owner()
    const stranger = await visitorOf(user)
    assert.equal((await stranger.get(`/sites/${site.id}/health`)).status, 404)
    assert.equal((await opened(stranger, site, sample.id)).status, 404)

    const viewer = await memberOf(site.workspaceId, 'viewer')
    const { page } = await viewer.visitor.get(`/sites/${site.id}/health`)
    assert.isFalse(page.props.health.mayCheck)
    const other = await makeSite({ workspaceId: site.workspaceId })
    assert.equal((await opened(viewer.visitor, other, sample.id)).status, 404)
    assert.equal((await opened(viewer.visitor, site, 'nonsense')).status, 404)
  })
})
