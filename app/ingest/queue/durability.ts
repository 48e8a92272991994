import logger from '@adonisjs/core/services/logger'
import { store } from '#app/shared/redis/store'

const OLDEST = 7

/**
 * What keeps the promise of an answer from holding, in words for the operator; nothing when Redis is set up for it. A service that does
 * not let us ask for its settings tells less.
 */
export async function durabilityFaults(): Promise<string[]> {
  const redis = store()
  const info = await redis.info()
  const version = Number(/^redis_version:(\d+)/m.exec(info)?.[1] ?? OLDEST)
  const faults =
    version < OLDEST ? [`it is version ${version}, and should be ${OLDEST} or newer`] : []
  const settings = await settingsOf(['appendonly', 'appendfsync', 'maxmemory-policy'])
  const isAppending = settings?.appendonly ?? (/^aof_enabled:1/m.test(info) ? 'yes' : 'no')
  if (isAppending !== 'yes') {
    faults.push('it keeps nothing when it ends: set appendonly yes and appendfsync always')
  } else if (settings && settings.appendfsync !== 'always') {
    faults.push('it may lose the last second when it ends: set appendfsync always')
  }
  const policy =
    settings?.['maxmemory-policy'] ?? /^maxmemory_policy:(.+)$/m.exec(info)?.[1]?.trim()
  if (policy && policy !== 'noeviction') {
    faults.push('it throws away what waits when memory runs short: set maxmemory-policy noeviction')
  }
  return faults
}

/** Said loudly, once, where the promise is given. */
export async function warnOfFaults() {
  try {
    for (const fault of await durabilityFaults()) {
      logger.error(`What is acknowledged can be lost with Redis: ${fault}`)
    }
  } catch (err) {
    logger.error({ err }, 'Redis does not say whether it keeps what it is given')
  }
}

/** Null: it does not say. */
async function settingsOf(names: string[]): Promise<Record<string, string> | null> {
  try {
    const pairs = await Promise.all(names.map((name) => store().config('GET', name)))
    return Object.fromEntries(pairs as [string, string][])
  } catch {
    return null
  }
}
