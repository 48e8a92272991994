import pg from 'pg'
import env from '#start/env'
import { test } from '@japa/runner'
import { makeSite, rowsOf } from '#tests/support/sites'
import { eventOf, post } from '#tests/support/sync'

const SLOT = 'opsmantik_cdc_test'

/** Kinds of messages of the logical replication protocol, by their first byte. */
const RELATION = 'R'
const INSERT = 'I'

const kindOf = (message: Buffer) => String.fromCharCode(message[0])
const relationOf = (message: Buffer) => message.readUInt32BE(1)

test.group('Change data capture', () => {
  test('an outside system reads inserts under the names of the parent tables', async ({
    assert,
    cleanup,
  }) => {
    const admin = new pg.Client({
      connectionString: process.env.DATABASE_ADMIN_URL ?? env.get('DATABASE_URL'),
    })
    await admin.connect()
    cleanup(async () => {
      await admin.query('SELECT pg_drop_replication_slot($1)', [SLOT])
      await admin.end()
    })
    await admin.query(`SELECT pg_create_logical_replication_slot($1, 'pgoutput')`, [SLOT])

    const event = eventOf(await makeSite(), { el: 'captured label' })
    await post(event)

    const { rows } = await admin.query(
      `SELECT data FROM pg_logical_slot_get_binary_changes($1, NULL, NULL,
         'proto_version', '1', 'publication_names', 'opsmantik_cdc')`,
      [SLOT]
    )
    const messages = rows.map(({ data }) => data as Buffer)
    const names = new Map(
      messages
        .filter((message) => kindOf(message) === RELATION)
        .map((message) => {
          const [schema, table] = message.toString('latin1', 5).split('\0')
          return [relationOf(message), `${schema}.${table}`]
        })
    )
    const inserts = messages.filter((message) => kindOf(message) === INSERT)
    assert.sameMembers(
      inserts.map((message) => names.get(relationOf(message))),
      ['public.sessions', 'public.events']
    )
    assert.isTrue(inserts.some((message) => message.includes('captured label')))
  })

  test('old rows are in the log whole', async ({ assert }) => {
    const others = await rowsOf(
      `SELECT c.oid::regclass::text FROM pg_class c
        WHERE (c.relname IN ('sessions', 'events', 'calls') OR c.relname ~ '^(sessions|events)_')
          AND c.relkind IN ('r', 'p') AND c.relreplident <> 'f'`
    )
    assert.deepEqual(others, [])
  })
})
