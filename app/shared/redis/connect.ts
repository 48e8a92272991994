import { once } from 'node:events'
import redis from '@adonisjs/redis/services/main'
import logger from '@adonisjs/core/services/logger'

const PATIENCE_MS = 5_000
const COMPLAIN_EVERY_MS = 10_000

/** Resolves when Redis answers, or after a while without, and says which: a store that is not there is no reason not to start. */
export async function connectRedis(): Promise<boolean> {
  redis.doNotLogErrors()
  const { ioConnection } = redis.connection('main')
  let complainedAt = -Infinity
  ioConnection.on('error', (err: Error) => {
    if (performance.now() < complainedAt + COMPLAIN_EVERY_MS) return
    complainedAt = performance.now()
    logger.error({ err }, 'Redis cannot be reached')
  })
  if (ioConnection.status !== 'ready') {
    await once(ioConnection, 'ready', { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => {})
  }
  return ioConnection.status === 'ready'
}
