import { DbCheck } from '@adonisjs/lucid/database'
import db from '@adonisjs/lucid/services/db'
import { HealthChecks } from '@adonisjs/core/health'
import { BusCheck } from '#app/web/bus_check'
import { IngestCheck } from '#app/ingest/ingest_check'
import { PartitionsCheck } from '#app/partitions/partitions_check'

/** What has to work before this process is sent traffic. */
export const readiness = new HealthChecks().register([
  new DbCheck(db.connection('ingest')),
  new PartitionsCheck(),
  new IngestCheck(),
  new BusCheck(),
])
