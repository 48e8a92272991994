import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import db from '@adonisjs/lucid/services/db'
import { inSite } from '#app/shared/tenant_db'
import { liveFeed } from '#app/reports/live_feed'
import { addMonths, monthOf } from '#app/shared/month'
import { explaining, type Plan } from '#tests/support/explain'
import { sessionJourney } from '#app/reports/session_journey'
import { createMonths } from '#app/partitions/create_partitions'
import { makePerson, makeSite, type TestSite } from '#tests/support/sites'

const thisMonth = monthOf(clock.now())

/** A history that is long enough for the planner to care: four months, two sites, one of them ours. */
async function history(site: TestSite, other: TestSite) {
  const months = [0, -1, -2, -3].map((back) => addMonths(thisMonth, back))
  await createMonths(months)
  const service = db.connection('service')
  for (const month of months) {
    for (const { id } of [site, other]) {
      await service.rawQuery(
        `INSERT INTO sessions (site_id, id, created_month, sid, fingerprint, started_at, last_event_at, entry_page,
                               exit_page, channel, source_label, attributed_by)
         SELECT ?::uuid, gen_random_uuid(), ?::date, gen_random_uuid(), 'fp-' || n % 50, at, at, '/', '/', 'direct', 'Organic', 'x'
           FROM (SELECT n, ?::date + n * interval '10 minutes' AS at FROM generate_series(1, 700) n) t`,
        [id, month, month]
      )
      await service.rawQuery(
        `INSERT INTO events (site_id, id, session_month, session_id, created_at, url, event_category, event_action,
                             lead_score, scored_by)
         SELECT s.site_id, gen_random_uuid(), s.created_month, s.id, s.started_at + n * interval '3 seconds', '/',
                'acquisition', 'view', 0, 'x'
           FROM sessions s, generate_series(0, 3) n WHERE s.site_id = ? AND s.created_month = ?`,
        [id, month]
      )
    }
  }
  await service.rawQuery(
    `INSERT INTO calls (site_id, phone_number, called_at, source, matched_session_id, matched_session_month)
     SELECT site_id, '+493012345678', started_at, 'test', id, created_month FROM sessions WHERE site_id IN (?, ?)`,
    [site.id, other.id]
  )
  const owner = db.connection('owner')
  await owner.rawQuery('ANALYZE calls')
  for (const month of months) {
    const suffix = month.slice(0, 7).replace('-', '_')
    await owner.rawQuery(
      `ANALYZE partitions.events_${suffix}; ANALYZE partitions.sessions_${suffix}`
    )
  }
}

function relations({ nodes }: Plan) {
  return [...new Set(nodes.flatMap(({ relation }) => relation ?? []))].sort()
}

function scans({ nodes }: Plan) {
  return nodes.filter(({ relation }) => relation)
}

function indexes({ nodes }: Plan) {
  return nodes.flatMap(({ index }) => index ?? [])
}

const partition = (table: string, back: number) =>
  `${table}_${addMonths(thisMonth, back).slice(0, 7).replace('-', '_')}`

test.group('Live queries | plans, as the role of a signed-in person', (group) => {
  let site: TestSite
  let userId: string

  group.setup(async () => {
    // What other tests have left is too little for an index to be worth it.
    await db.connection('owner').rawQuery('TRUNCATE events, sessions')
    const owner = await makePerson()
    userId = owner.user.id
    site = await makeSite({ workspaceId: owner.workspaceId })
    await history(site, await makeSite())
    return () => db.connection('owner').rawQuery('TRUNCATE events, sessions')
  })

  test('the feed reads two months, by events_created and the sessions’ key, and calls by visit', async ({
    assert,
  }) => {
    const plans = await inSite(userId, site.id, async ({ trx }) => {
      const { rows } = await trx.rawQuery<any>('SELECT current_user AS role')
      assert.equal(rows[0].role, 'opsmantik_app')
      const explained = explaining(trx)
      const feed = await liveFeed(explained.trx, site.id)
      assert.lengthOf(feed.events, 100)
      return explained.plans
    })
    const [events, sessions, calls] = plans
    assert.lengthOf(plans, 3)
    assert.deepEqual(relations(events), [partition('events', -1), partition('events', 0)].sort())
    for (const scan of scans(events)) {
      assert.match(scan.type, /^Index Scan/, events.text)
      assert.match(scan.index!, /site_id_created_at/, events.text)
    }
    assert.notInclude(
      sessions.nodes.map(({ type }) => type),
      'Seq Scan'
    )
    assert.sameMembers(indexes(calls), ['calls_session', 'calls_called'], calls.text)
    assert.isTrue(relations(sessions).every((name) => relations(events).map(twin).includes(name)))
  })

  test('a quiet site is looked for further back, still by index', async ({ assert }) => {
    const owner = await makePerson()
    const quiet = await makeSite({ workspaceId: owner.workspaceId })
    const plans = await inSite(owner.user.id, quiet.id, async ({ trx }) => {
      const explained = explaining(trx)
      await liveFeed(explained.trx, quiet.id)
      return explained.plans
    })
    assert.lengthOf(plans, 3)
    for (const scan of scans(plans[1])) assert.match(scan.type, /Index|Bitmap/, plans[1].text)
  })

  test('a journey reads one month of events, and the visitor’s months by fingerprint', async ({
    assert,
  }) => {
    const plans = await inSite(userId, site.id, async ({ trx }) => {
      const { rows } = await trx.rawQuery<any>(
        'SELECT id FROM sessions WHERE site_id = ? AND created_month = ? LIMIT 1',
        [site.id, thisMonth]
      )
      const explained = explaining(trx)
      const journey = await sessionJourney(explained.trx, site.id, thisMonth, rows[0].id)
      assert.lengthOf(journey.events, 4)
      assert.lengthOf(journey.otherSessions, 20)
      return explained.plans
    })
    const [session, events, calls, , others] = plans
    assert.deepEqual(indexes(calls), ['calls_session'])
    assert.deepEqual(relations(session), [partition('sessions', 0)])
    assert.deepEqual(relations(events), [partition('events', 0)])
    assert.isTrue(indexes(events).every((name) => name.includes('site_id_session_id_created_at')))
    assert.isNotEmpty(indexes(events), events.text)
    assert.isTrue(
      indexes(others).every((name) => name.includes('site_id_fingerprint_started_at')),
      others.text
    )
    for (const plan of plans) {
      assert.isFalse(
        plan.nodes.some(({ type }) => type === 'Seq Scan'),
        plan.text
      )
    }
  })
})

function twin(events: string) {
  return events.replace('events', 'sessions')
}
