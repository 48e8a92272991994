import pg from 'pg'
import { test } from '@japa/runner'
import { until } from '#tests/support/until'
import { stage } from '#tests/faults/support/stage'
import { Visitor } from '#tests/support/visitor'
import type { Cluster } from '#tests/faults/support/cluster'

const TOO_MANY_CONNECTIONS = '53300'
/** As many as the pool of people's requests has, see `config/database.ts`. */
const APP_POOL = 10

const OWN = `application_name LIKE 'opsmantik%'`

const FORM = {
  name: 'Ada Lovelace',
  email: 'ada@example.com',
  password: 'an engine of brass',
  workspace: 'Analytical Ltd',
}

test.group('There are no connections left', (group) => {
  group.tap((each) => each.tags(['@slow']))

  test('others have taken all that the database has', async ({ assert, cleanup }) => {
    const on = await stage(cleanup, { cluster: { settings: { max_connections: 20 } } })
    const load = await on.underLoad()
    const others = await takeAll(on.cluster)
    cleanup(async () => void (await letGo(others)))
    await on.refuses(50)

    await letGo(others)
    await on.accepts(50)
    await load.stop()
    assert.lengthOf(on.ledger.open, 0)
    assert.deepEqual(await on.violations(), [])
  })

  test('every connection for people waits for something slow: events do not notice', async ({
    assert,
    cleanup,
  }) => {
    const on = await stage(cleanup)
    const [site] = on.sites
    const person = new Visitor('127.0.0.1', on.app.origin)
    await person.submit('/sign-up', FORM)
    await on.cluster.query(
      `INSERT INTO memberships (workspace_id, user_id, role)
       SELECT workspace_id, users.id, 'owner' FROM sites, users WHERE sites.id = $1`,
      [site.id]
    )
    const page = `/sites/${site.id}/live`
    assert.equal((await person.get(page)).status, 200)

    const load = await on.underLoad()
    const slow = await connect(on.cluster)
    cleanup(() => slow.end())
    await slow.query('BEGIN; LOCK TABLE memberships IN ACCESS EXCLUSIVE MODE')
    const visits = Array.from({ length: 3 * APP_POOL }, () => person.get(page))
    await until(async () => (await waiting(on.cluster)) >= APP_POOL, { what: 'pages that wait' })

    await on.accepts(500)
    assert.isAtLeast(await waiting(on.cluster), APP_POOL, 'the pages have stopped to wait')
    await slow.query('ROLLBACK')
    await Promise.all(visits)
    assert.equal((await person.get(page)).status, 200)
    await load.stop()
    assert.equal(on.ledger.count(503), 0)
    assert.lengthOf(on.ledger.open, 0)
    assert.deepEqual(await on.violations(), [])
  })
})

async function connect(cluster: Cluster) {
  const client = new pg.Client({ connectionString: cluster.adminUrl() })
  client.on('error', () => {}) // the server may go first
  await client.connect()
  return client
}

/** Until the application has none, and nobody but an administrator gets one. */
async function takeAll(cluster: Cluster) {
  const taken: pg.Client[] = []
  const isEverythingTaken = async () => {
    await cluster.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${OWN}`)
    for (;;) {
      const client = new pg.Client({ connectionString: cluster.url() })
      client.on('error', () => {})
      try {
        await client.connect()
        taken.push(client)
      } catch (error) {
        if ((error as { code?: string }).code !== TOO_MANY_CONNECTIONS) throw error
        break
      }
    }
    const rows = await cluster.query(`SELECT FROM pg_stat_activity WHERE ${OWN}`)
    return rows.length === 0
  }
  await until(isEverythingTaken, { what: 'all connections to be taken' })
  return taken
}

async function letGo(clients: pg.Client[]) {
  await Promise.all(clients.splice(0).map((client) => client.end().catch(() => {})))
}

async function waiting(cluster: Cluster) {
  const rows = await cluster.query(
    `SELECT FROM pg_stat_activity WHERE application_name = 'opsmantik_app' AND wait_event_type = 'Lock'`
  )
  return rows.length
}
