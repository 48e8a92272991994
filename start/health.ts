import { DbCheck } from '@adonisjs/lucid/database'
import db from '@adonisjs/lucid/services/db'
import { HealthChecks } from '@adonisjs/core/health'
import ingestConfig from '#config/ingest'
import { Softened } from '#app/web/softened'
import { BusCheck } from '#app/web/bus_check'
import { IngestCheck } from '#app/ingest/ingest_check'
import { QueueCheck } from '#app/ingest/queue_check'
import { PartitionsCheck } from '#app/partitions/partitions_check'
import type { HealthCheckContract } from '@adonisjs/core/types/health'

const isQueued = ingestConfig.driver === 'redis'

/** Where events wait in Redis, a process takes them in without the database, and only warns. */
const needed = (check: HealthCheckContract) => (isQueued ? new Softened(check) : check)

/** What has to work before this process is sent traffic. */
export const readiness = new HealthChecks().register([
  needed(new DbCheck(db.connection('ingest'))),
  needed(new PartitionsCheck()),
  new IngestCheck(),
  ...(isQueued ? [new QueueCheck()] : []),
  new BusCheck(),
])
