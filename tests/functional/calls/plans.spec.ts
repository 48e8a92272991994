import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import db from '@adonisjs/lucid/services/db'
import { addMonths, monthOf } from '#app/shared/month'
import { explaining, type Plan } from '#tests/support/explain'
import { createMonths } from '#app/partitions/create_partitions'
import { pressedNumbers } from '#app/calls/queries/pressed_numbers'
import { matchCandidates } from '#app/calls/queries/match_candidates'
import { makeSite, rowsOf, type TestSite } from '#tests/support/sites'

const thisMonth = monthOf(clock.now())
const VISITS_A_MONTH = 3_000

/** Four months of two sites which share their fingerprints, so that only the right index finds few rows. */
async function history(...sites: TestSite[]) {
  const months = [0, -1, -2, -3].map((back) => addMonths(thisMonth, back))
  await createMonths(months)
  for (const month of months) {
    for (const { id } of sites) {
      await rowsOf(
        `INSERT INTO sessions (site_id, id, created_month, sid, fingerprint, started_at, last_event_at, entry_page,
                               exit_page, channel, source_label, attributed_by, score)
         SELECT ?::uuid, gen_random_uuid(), ?::date, gen_random_uuid(), 'fp-' || n % 500, at, at + interval '5 minutes',
                '/', '/', 'direct', 'Organic', 'x', n % 100
           FROM (SELECT n, ?::date + n * interval '14 minutes' AS at FROM generate_series(1, ${VISITS_A_MONTH}) n) t`,
        [id, month, month]
      )
    }
  }
  await rowsOf(
    `INSERT INTO events (site_id, id, session_month, session_id, created_at, url, event_category, event_action,
                         lead_score, scored_by)
     SELECT s.site_id, gen_random_uuid(), s.created_month, s.id, s.started_at + n * interval '1 minute', '/',
            'acquisition', 'view', 0, 'x'
       FROM sessions s, generate_series(0, 3) n WHERE s.created_month = ?`,
    [months[1]]
  )
  for (const month of months) {
    const suffix = month.slice(0, 7).replace('-', '_')
    await db
      .connection('owner')
      .rawQuery(`ANALYZE partitions.sessions_${suffix}; ANALYZE partitions.events_${suffix}`)
  }
}

async function explained(siteId: string, calledAt: Date) {
  const trx = await db.connection('service').transaction()
  try {
    const { trx: client, plans } = explaining(trx)
    const candidates = await matchCandidates(client, {
      siteId,
      fingerprint: 'fp-7',
      calledAt,
      windowMin: 240,
    })
    return { candidates, plan: plans[0], plans }
  } finally {
    await trx.rollback()
  }
}

const sessionScans = ({ nodes }: Plan) =>
  nodes.filter(({ relation }) => relation?.startsWith('sessions'))

const partition = (month: string) => `sessions_${month.slice(0, 7).replace('-', '_')}`

test.group('Matching a call | plans', (group) => {
  let site: TestSite
  group.setup(async () => {
    site = await makeSite()
    await history(site, await makeSite())
    return () => db.connection('owner').rawQuery('TRUNCATE events, sessions')
  })

  test('one look into the index by fingerprint, in one month', async ({ assert }) => {
    const month = addMonths(thisMonth, -2)
    const calledAt = new Date(`${month.slice(0, 7)}-15T12:00:00Z`)
    const { plan } = await explained(site.id, calledAt)
    const scans = sessionScans(plan)
    assert.deepEqual(
      scans.map(({ relation }) => relation),
      [partition(month)],
      plan.text
    )
    assert.match(scans[0].index!, /site_id_fingerprint_started_at/)
    assert.isAtMost(scans[0].removed, 1, 'rows that were read for nothing')
  })

  test('around midnight of the first, in two', async ({ assert }) => {
    const month = addMonths(thisMonth, -1)
    const { plan } = await explained(site.id, new Date(`${month}T00:10:00Z`))
    const scans = sessionScans(plan)
    assert.sameMembers(
      scans.map(({ relation }) => relation),
      [partition(addMonths(month, -1)), partition(month)],
      plan.text
    )
    for (const { index } of scans) assert.match(index!, /site_id_fingerprint_started_at/)
  })

  test('events are asked only of a visit that went on after the call', async ({ assert }) => {
    const month = addMonths(thisMonth, -1)
    const [visit] = await rowsOf(
      `SELECT last_event_at FROM sessions WHERE site_id = ? AND fingerprint = 'fp-7'
          AND created_month = ? ORDER BY started_at DESC LIMIT 1`,
      [site.id, month]
    )
    const over = await explained(site.id, visit.last_event_at)
    assert.lengthOf(over.candidates, 1)
    assert.lengthOf(over.plans, 1)

    const during = await explained(site.id, new Date(visit.last_event_at.getTime() - 60_000))
    assert.lengthOf(during.plans, 2)
    const run = during.plans[1].nodes.filter(({ loops }) => loops > 0)
    const indexes = run.flatMap(({ index }) => index ?? [])
    assert.lengthOf(indexes, 1, during.plans[1].text)
    assert.match(indexes[0], /site_id_session_id_created_at/)
    assert.notInclude(
      run.map(({ type }) => type),
      'Seq Scan'
    )
    assert.isTrue(during.candidates[0].seenAt < visit.last_event_at)
  })

  test('who pressed a number: one look into the index of conversions by time', async ({
    assert,
  }) => {
    await rowsOf(
      `INSERT INTO conversions (site_id, id, session_id, session_month, converted_at, action, label, currency)
       SELECT s.site_id, gen_random_uuid(), s.id, s.created_month, s.started_at, 'phone_call', 'tel:+4989654321', 'EUR'
         FROM sessions s RETURNING 1`
    )
    await db.connection('owner').rawQuery('ANALYZE conversions')
    const month = addMonths(thisMonth, -1)
    const calledAt = new Date(`${month.slice(0, 7)}-15T12:00:00Z`)
    const trx = await db.connection('service').transaction()
    const { trx: client, plans } = explaining(trx)
    const visits = await pressedNumbers(client, { id: site.id, country: 'DE' }, calledAt, 60)
    await trx.rollback()
    await rowsOf('DELETE FROM conversions WHERE true RETURNING 1')

    assert.isAbove(visits.length, 1)
    const [plan] = plans
    const run = plan.nodes.filter(({ loops }) => loops > 0)
    assert.sameMembers(
      run.flatMap(({ relation }) => relation ?? []),
      ['conversions', partition(month)],
      plan.text
    )
    assert.include(
      plan.nodes.map(({ index }) => index),
      'conversions_converted'
    )
    assert.isTrue(
      run.every(({ removed }) => removed === 0),
      plan.text
    )
  })
})
