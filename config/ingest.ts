import env from '#start/env'

/** How events get from the public door into the database. */
const ingestConfig = {
  /** `direct`: before they are answered for. `redis`: they wait there, and workers store them. */
  driver: env.get('INGEST_DRIVER', 'direct'),

  /** What may wait in Redis, all together, in bytes of JSON. Beyond it the public door answers 503. */
  queueBytes: env.get('INGEST_QUEUE_MB', 512) * 1024 * 1024,
}

export default ingestConfig
