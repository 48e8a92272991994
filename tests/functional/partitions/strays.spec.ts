import pg from 'pg'
import env from '#start/env'
import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { readiness } from '#start/health'
import { eventOf, post } from '#tests/support/sync'
import { makeSite, rowsOf } from '#tests/support/sites'
import { createMonths, createPartitions } from '#app/partitions/create_partitions'

const SLOT = 'opsmantik_strays_test'

/** An event of a month that nobody has made, as it happens to a server that was asleep for long. */
async function eventAt(instant: string) {
  const site = await makeSite()
  clock.freeze(new Date(instant))
  const { status } = await post(eventOf(site, { ts: Date.parse(instant), el: instant }))
  return { site, status }
}

function placesOf(siteId: string) {
  return rowsOf<{ name: string }>(
    `SELECT tableoid::regclass::text AS name FROM sessions WHERE site_id = ? UNION ALL
     SELECT tableoid::regclass::text FROM events WHERE site_id = ?`,
    [siteId, siteId]
  )
}

const named = (...names: string[]) => names.map((name) => ({ name: `partitions.${name}` }))

async function partitionsCheck() {
  const { checks } = await readiness.run()
  const { status, message } = checks.find(({ name }) => name === 'Monthly partitions')!
  return { status, message }
}

async function connect(cleanup: (hook: () => Promise<void>) => void) {
  const connectionString = process.env.DATABASE_ADMIN_URL ?? env.get('DATABASE_URL')
  const client = new pg.Client({ connectionString })
  await client.connect()
  cleanup(() => client.end())
  return client
}

test.group('Rows of a month that has no partition', (group) => {
  group.each.teardown(() => clock.freeze(null))

  test('are stored, are told of, and are moved once the months are made', async ({ assert }) => {
    const { site, status } = await eventAt('2033-05-31T23:59:50.000Z')
    assert.equal(status, 200)
    assert.deepEqual(await placesOf(site.id), named('sessions_default', 'events_default'))
    clock.freeze(null)
    assert.deepInclude(await partitionsCheck(), { status: 'warning' })

    assert.deepEqual(await createPartitions(), ['2033-05-01'])
    assert.deepEqual(await placesOf(site.id), named('sessions_2033_05', 'events_2033_05'))
    assert.deepInclude(await partitionsCheck(), { status: 'ok' })
    assert.deepEqual(await createPartitions(), [])
  })

  test('are moved together with what the session goes on to do', async ({ assert }) => {
    const { site } = await eventAt('2033-07-10T12:00:00.000Z')
    const [{ sid }] = await rowsOf('SELECT sid FROM sessions WHERE site_id = ?', [site.id])
    await createMonths(['2033-07-01'])
    await post(eventOf(site, { sid, ts: clock.now().getTime(), ec: 'conversion' }))

    const sessions = await rowsOf(
      'SELECT event_count, conversion_count, score FROM sessions WHERE site_id = ?',
      [site.id]
    )
    assert.deepEqual(sessions, [{ event_count: 2, conversion_count: 1, score: 50 }])
  })

  test('go and come back for an outside system that reads the changes', async ({
    assert,
    cleanup,
  }) => {
    const admin = await connect(cleanup)
    await eventAt('2033-09-10T12:00:00.000Z')
    await admin.query(`SELECT pg_create_logical_replication_slot($1, 'pgoutput')`, [SLOT])
    cleanup(async () => void (await admin.query('SELECT pg_drop_replication_slot($1)', [SLOT])))
    await createMonths(['2033-09-01'])

    const { rows } = await admin.query(
      `SELECT data FROM pg_logical_slot_get_binary_changes($1, NULL, NULL,
         'proto_version', '1', 'publication_names', 'opsmantik_cdc')`,
      [SLOT]
    )
    const changes = rows
      .map(({ data }) => String.fromCharCode(data[0]))
      .filter((c) => 'ID'.includes(c))
    assert.deepEqual(changes, ['D', 'D', 'I', 'I'])
  })

  test('wait while somebody holds the net, and the door stays open', async ({
    assert,
    cleanup,
  }) => {
    const { site } = await eventAt('2033-11-10T12:00:00.000Z')
    clock.freeze(null)
    const backup = await connect(cleanup)
    await backup.query('BEGIN; LOCK TABLE events, sessions IN ACCESS SHARE MODE')

    let isOver = false
    const attempt = createMonths(['2033-11-01', '2033-12-01']).finally(() => (isOver = true))
    attempt.catch(() => {})
    const slowest = { ms: 0, answers: 0 }
    while (!isOver) {
      const startedAt = performance.now()
      assert.equal((await post(eventOf(site))).status, 200)
      slowest.ms = Math.max(slowest.ms, performance.now() - startedAt)
      slowest.answers++
    }
    await assert.rejects(() => attempt)
    assert.isAbove(slowest.answers, 10)
    assert.isBelow(slowest.ms, 1_500)

    await backup.query('ROLLBACK')
    assert.deepEqual(await createMonths(['2033-11-01', '2033-12-01']), ['2033-11-01', '2033-12-01'])
    assert.includeDeepMembers(await placesOf(site.id), named('sessions_2033_11', 'events_2033_11'))
  })
})
