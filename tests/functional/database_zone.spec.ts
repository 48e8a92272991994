import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'

test.group('The zone of the database', () => {
  for (const name of ['app', 'service', 'ingest', 'owner']) {
    test(`does not matter to ${name}`, async ({ assert }) => {
      const { rows } = await db
        .connection(name)
        .rawQuery(`SELECT setting, source FROM pg_settings WHERE name = 'TimeZone'`)
      assert.deepEqual(rows, [{ setting: 'UTC', source: 'client' }])
    })
  }
})
