import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'

test.group('Health', () => {
  test('live: the process answers; ready: it can do its work', async ({ assert, client }) => {
    const live = await client.get('/health/live')
    live.assertStatus(200)
    const ready = await client.get('/health/ready')
    ready.assertStatus(200)
    assert.equal(ready.body().status, 'ok')
    assert.lengthOf(ready.body().checks, 4)
  })

  test('not ready without a partition for next month', async ({ assert, client, cleanup }) => {
    const { addMonths, monthOf } = await import('#app/shared/month')
    const name = `events_${addMonths(monthOf(new Date()), 1).slice(0, 7).replace('-', '_')}`
    const owner = db.connection('owner')
    await owner.rawQuery(`ALTER TABLE partitions.${name} RENAME TO away`)
    cleanup(() => owner.rawQuery(`ALTER TABLE partitions.away RENAME TO ${name}`))

    const ready = await client.get('/health/ready')
    ready.assertStatus(503)
    assert.include(JSON.stringify(ready.body()), name)
  })
})
