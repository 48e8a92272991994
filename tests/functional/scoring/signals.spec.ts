import fc from 'fast-check'
import { test } from '@japa/runner'
import { randomUUID } from 'node:crypto'
import { eventOf, post } from '#tests/support/sync'
import { makeSite, rowsOf, type TestSite } from '#tests/support/sites'

/** An event before it is anybody's: its visit, and what happened. Seconds are its place in the list. */
const event = fc.record({
  visit: fc.nat({ max: 2 }),
  ec: fc.constantFrom('acquisition', 'interaction', 'conversion', 'system'),
  ea: fc.constantFrom('view', 'scroll_depth', 'hover_intent', 'phone_call', 'heartbeat'),
  ev: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }),
  r: fc.constantFrom(null, 'https://www.google.com/', 'https://notgoogle.com/'),
})
const traffic = fc.array(event, { minLength: 1, maxLength: 20 })

type Traffic = typeof traffic extends fc.Arbitrary<infer T> ? T : never

async function siteWithSignals(): Promise<TestSite> {
  const site = await makeSite()
  await rowsOf(
    `INSERT INTO site_plugins (site_id, kind, plugin, version) VALUES (?, 'scorer', 'signals', '1.0.0')`,
    [site.id]
  )
  return site
}

/** The same traffic for a site: ids of its own, the same moments. */
function eventsFor(site: TestSite, list: Traffic) {
  const began = Date.now() - 600_000
  const sids = [randomUUID(), randomUUID(), randomUUID()]
  return list.map(({ visit, ...facts }, i) =>
    eventOf(site, { ...facts, sid: sids[visit], ts: began + i * 1000, sent: Date.now() })
  )
}

/** Scores and reasons as they were stored, in the order of the traffic. */
async function scoresOf(events: Record<string, any>[]) {
  const rows = await rowsOf(
    `SELECT id, lead_score, score_reasons, scored_by FROM events WHERE site_id = (SELECT id FROM sites WHERE public_id = ?)`,
    [events[0].s]
  )
  const byId = new Map(rows.map(({ id, ...score }) => [id, score]))
  return events.map(({ id }) => byId.get(id) ?? null)
}

async function sessionScores(events: Record<string, any>[]) {
  const rows = await rowsOf(
    `SELECT sid, score, score_reasons FROM sessions WHERE site_id = (SELECT id FROM sites WHERE public_id = ?)`,
    [events[0].s]
  )
  const byId = new Map(rows.map(({ sid, ...score }) => [sid, score]))
  return events.map(({ sid }) => byId.get(sid))
}

test.group('Scorer signals, through the door', () => {
  test('an event is scored the same in a batch with others, in any order, and alone', async ({
    assert,
  }) => {
    const property = fc.asyncProperty(traffic, fc.infiniteStream(fc.nat()), async (list, order) => {
      const together = eventsFor(await siteWithSignals(), list)
      const shuffled = together
        .map((one) => ({ one, at: order.next().value }))
        .sort((a, b) => a.at - b.at)
      assert.equal((await post({ events: shuffled.map(({ one }) => one) })).status, 200)

      const alone = eventsFor(await siteWithSignals(), list)
      for (const one of alone) assert.equal((await post(one)).status, 200)

      assert.deepEqual(await scoresOf(together), await scoresOf(alone))
      assert.deepEqual(await sessionScores(together), await sessionScores(alone))
    })
    await fc.assert(property, { numRuns: 15 })
  }).timeout(60_000)

  test('a visit is worth all that it showed, and the weights are those of its site', async ({
    assert,
  }) => {
    const site = await siteWithSignals()
    await rowsOf(`UPDATE site_plugins SET settings = '{"hover": 40}' WHERE site_id = ?`, [site.id])
    const sid = randomUUID()
    await post(eventOf(site, { sid, ea: 'hover_intent', ts: Date.now() - 5000 }))
    const { body } = await post(eventOf(site, { sid, ea: 'scroll_depth', ev: 90 }))
    assert.equal(body.score, 80)
    const [session] = await rowsOf('SELECT score, scored_by FROM sessions WHERE site_id = ?', [
      site.id,
    ])
    assert.deepEqual(session, { score: 80, scored_by: 'signals@1.0.0' })
  })
})
