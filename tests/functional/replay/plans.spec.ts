import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import type { Month } from '#app/shared/month'
import { explaining, type Plan } from '#tests/support/explain'
import { rewriteScores } from '#app/replay/queries/rewrite_scores'
import { eventsOf, lockedSessions, monthsOf, nextSessions } from '#app/replay/queries/history'
import { makeHistory, ownedSite } from '#tests/functional/replay/history'

/** Long before and after them no test has rows. */
const MONTHS: Month[] = ['2033-03-01', '2033-04-01', '2033-05-01']
const MONTH: Month = '2033-04-01'
const FIRST = '00000000-0000-0000-0000-000000000000'

async function plansOf(siteId: string) {
  const trx = await db.connection('service').transaction()
  try {
    const { trx: explained, plans } = explaining(trx)
    await monthsOf(explained, siteId, new Date('2033-04-01'))
    const sessions = await nextSessions(explained, siteId, MONTH, FIRST, 100)
    const ids = sessions.map(({ id }) => id)
    await eventsOf(explained, siteId, MONTH, ids)
    await lockedSessions(explained, siteId, MONTH, ids.slice(0, 5))
    const after = { score: 5, scoreReasons: [], scoredBy: 'other@1.0.0' }
    const rewrites = sessions.map((before) => ({ before, after }))
    await rewriteScores(explained, siteId, MONTH, rewrites)
    return plans
  } finally {
    await trx.rollback()
  }
}

const relations = ({ nodes }: Plan) =>
  nodes.flatMap(({ relation }) => (relation && /\d{4}_\d\d/.test(relation) ? [relation] : []))

test.group('Plans of a walk through history', (group) => {
  let siteId: string

  group.setup(async () => {
    const { site } = await ownedSite()
    const { site: other } = await ownedSite()
    siteId = site.id
    await makeHistory(site, { months: MONTHS, sessions: 1_500 })
    await makeHistory(other, { months: MONTHS, sessions: 1_500 })
  })

  for (const state of ['young', 'analysed']) {
    test(`read and write one month, by key, while its tables are ${state}`, async ({ assert }) => {
      if (state === 'analysed') {
        const tables = MONTHS.flatMap((month) =>
          ['sessions', 'events'].map(
            (parent) => `partitions.${parent}_${month.slice(0, 7).replace('-', '_')}`
          )
        )
        await db.connection('owner').rawQuery(`ANALYZE ${tables.join(', ')}`)
      }
      const [months, sessions, events, locked, rewritten] = await plansOf(siteId)
      assert.isTrue(
        relations(months).every((name) => name >= 'sessions_2033_04'),
        months.text
      )
      for (const plan of [sessions, events, locked, rewritten]) {
        assert.notInclude(
          plan.nodes.filter(({ relation }) => relation).map(({ type }) => type),
          'Seq Scan',
          plan.text
        )
      }
      assert.deepEqual(relations(sessions), ['sessions_2033_04'])
      assert.deepEqual(relations(events), ['events_2033_04'])
      assert.deepEqual(relations(locked), ['sessions_2033_04'])
      assert.isTrue(
        sessions.nodes.some(({ index }) => index === 'sessions_2033_04_pkey'),
        sessions.text
      )
      assert.isTrue(
        events.nodes.some(({ index }) => index?.includes('site_id_session_id_created_at')),
        events.text
      )
      const removed = [sessions, events, rewritten].flatMap(({ nodes }) =>
        nodes.filter(({ relation }) => relation).map((node) => node.removed)
      )
      assert.equal(Math.max(...removed), 0)
      assert.isFalse(
        rewritten.nodes.some(
          ({ type, relation }) => relation?.startsWith('sessions') && type.includes('Scan')
        ),
        rewritten.text
      )
    })
  }
})
