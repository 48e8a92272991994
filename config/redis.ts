import env from '#start/env'
import { defineConfig } from '@adonisjs/redis'
import type { InferConnections } from '@adonisjs/redis/types'

const addresses = env.get('REDIS_URL')
const [first] = addresses

/**
 * Nothing is kept back for a server that is not there: who waits for an answer gets one, and comes again. Nor is anything sent once
 * more by itself, for whether it was done is not known.
 */
const options = {
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
  connectTimeout: 5_000,
  commandTimeout: 5_000,
  keepAlive: 10_000,
  retryStrategy: (attempt: number) => Math.min(attempt * 100, 2_000),
  ...(first && {
    username: first.username,
    password: first.password,
    ...(first.isEncrypted && { tls: {} }),
  }),
}

/** For `INGEST_DRIVER=redis`; without it nobody connects. */
const redisConfig = defineConfig({
  connection: 'main',
  connections: {
    main:
      addresses.length > 1
        ? {
            clusters: addresses.map(({ host, port }) => ({ host, port })),
            clusterOptions: {
              enableOfflineQueue: false,
              clusterRetryStrategy: options.retryStrategy,
              redisOptions: options,
            },
          }
        : { ...options, host: first?.host, port: first?.port, db: first?.db },
  },
})

export default redisConfig

declare module '@adonisjs/redis/types' {
  export interface RedisConnections extends InferConnections<typeof redisConfig> {}
}
