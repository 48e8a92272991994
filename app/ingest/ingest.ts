import ingestConfig from '#config/ingest'
import { DirectDriver } from '#app/ingest/drivers/direct'
import { QueueDriver } from '#app/ingest/drivers/queue'
import type { IngestDriver } from '#app/ingest/drivers/driver'

/** The way into the house for events: `submit` resolves when they are safe. */
export const ingest: IngestDriver =
  ingestConfig.driver === 'redis' ? new QueueDriver() : new DirectDriver()
