import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { createPartitions } from '#app/partitions/create_partitions'

/** A database from nothing: what is there goes, all migrations run, this month's partitions are made. */
export async function migrateTestDatabase() {
  const owner = db.connection('owner')
  await owner.rawQuery('DROP PUBLICATION IF EXISTS opsmantik_cdc')
  await owner.rawQuery(
    'DROP SCHEMA IF EXISTS partitions, tenancy, ingest, jobs, telephony, uploads, graphile_worker CASCADE'
  )
  await owner.dropAllTables()
  await testUtils.db('owner').migrate()
  await createPartitions()
}
