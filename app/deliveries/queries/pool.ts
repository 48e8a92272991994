import pg from 'pg'
import env from '#start/env'
import logger from '@adonisjs/core/services/logger'

/** The worker's own connections: claiming and recording are not to wait for anything else. */
export function deliveriesPool(max = 3): pg.Pool {
  const pool = new pg.Pool({ ...asService(), max })
  const lost = (err: Error) => logger.warn({ err }, 'a connection for deliveries was lost')
  pool.on('error', lost)
  pool.on('connect', (client) => client.on('error', lost))
  return pool
}

/** As the role of background work, which the row policies let through. */
export function asService(): pg.ClientConfig {
  return {
    connectionString: env.get('DATABASE_URL'),
    application_name: 'opsmantik_deliveries',
    options: '-c role=opsmantik_service -c jit=off',
  }
}
