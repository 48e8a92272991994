import pg from 'pg'
import env from '#start/env'
import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import db from '@adonisjs/lucid/services/db'
import { until } from '#tests/support/until'
import { eventOf, post } from '#tests/support/sync'
import { makeSite, rowsOf } from '#tests/support/sites'

/** Asked as the owner: a role does not see what others are doing. */
async function isBatchWaiting() {
  const { rows } = await db
    .connection('owner')
    .rawQuery<{ rows: unknown[] }>(
      `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%moved_sessions%'`
    )
  return rows.length > 0
}

test.group('Two processes and one session', () => {
  test('what another process wrote meanwhile is not lost, also not by the batch that follows', async ({
    assert,
    cleanup,
    client,
  }) => {
    const other = new pg.Client({
      connectionString: env.get('DATABASE_URL'),
      options: '-c role=opsmantik_service',
    })
    await other.connect()
    cleanup(() => other.end())

    for (const meddling of ['revision + 1', 'revision + 7', 'revision - 1']) {
      const site = await makeSite()
      const of = { sid: crypto.randomUUID(), meta: { fp: 'somebody' } }
      await post(eventOf(site, of))
      await other.query('BEGIN')
      await other.query(
        `UPDATE sessions SET event_count = event_count + 100, revision = ${meddling} WHERE site_id = $1`,
        [site.id]
      )

      // The first waits for the row; the second builds on what the first is going to write.
      const first = post(eventOf(site, of))
      await until(isBatchWaiting)
      const second = post(eventOf(site, of))
      for (let i = 0; i < 5; i++) await client.get('/health/live')
      await other.query('COMMIT')

      assert.deepEqual([(await first).status, (await second).status], [200, 200])
      const [session] = await rowsOf('SELECT event_count FROM sessions WHERE site_id = ?', [
        site.id,
      ])
      assert.equal(session.event_count, 103, meddling)
      assert.lengthOf(await rowsOf('SELECT 1 FROM events WHERE site_id = ?', [site.id]), 3)
    }
  })

  test('an event that another process is storing in the month before is a duplicate', async ({
    assert,
    cleanup,
  }) => {
    const turn = Date.UTC(2026, 11, 1)
    cleanup(() => clock.freeze(null))
    const other = new pg.Client({
      connectionString: env.get('DATABASE_URL'),
      options: '-c role=opsmantik_service',
    })
    await other.connect()
    cleanup(() => other.end())

    const site = await makeSite()
    clock.freeze(new Date(turn - 60_000))
    await post(eventOf(site, { ts: turn - 60_000 }))
    clock.freeze(new Date(turn + 300_000))
    const event = eventOf(site, { ts: turn + 240_000 })
    await other.query('BEGIN')
    await other.query('INSERT INTO event_claims (site_id, id) VALUES ($1, $2)', [site.id, event.id])
    await other.query(
      `INSERT INTO events SELECT (jsonb_populate_record(e, jsonb_build_object('id', $2::text))).*
         FROM events e WHERE site_id = $1`,
      [site.id, event.id]
    )

    const answer = post({ events: [event] })
    await until(async () => {
      const { rows } = await db
        .connection('owner')
        .rawQuery<{ rows: unknown[] }>(
          `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%new_claims%'`
        )
      return rows.length > 0
    })
    await other.query('COMMIT')
    assert.include((await answer).body, { accepted: 0, duplicates: 1 })
    const months = await rowsOf(
      'SELECT session_month::text FROM events WHERE site_id = ? AND id = ?',
      [site.id, event.id!]
    )
    assert.deepEqual(months, [{ session_month: '2026-11-01' }])
  })

  test('a session that was deleted does not come back as it was', async ({ assert }) => {
    const site = await makeSite()
    const of = { sid: crypto.randomUUID(), meta: { fp: 'somebody' } }
    await post(eventOf(site, { ...of, u: 'https://example.com/first' }))
    await rowsOf('DELETE FROM events WHERE site_id = ?', [site.id])
    await rowsOf('DELETE FROM sessions WHERE site_id = ?', [site.id])
    await rowsOf('DELETE FROM visitors WHERE site_id = ?', [site.id])

    const { status } = await post(eventOf(site, { ...of, u: 'https://example.com/second' }))
    assert.equal(status, 200)
    const sessions = await rowsOf(
      'SELECT event_count, entry_page FROM sessions WHERE site_id = ?',
      [site.id]
    )
    assert.deepEqual(sessions, [{ event_count: 1, entry_page: 'https://example.com/second' }])
    const visitors = await rowsOf('SELECT sessions_count FROM visitors WHERE site_id = ?', [
      site.id,
    ])
    assert.deepEqual(visitors, [{ sessions_count: 1 }])
  })
})
