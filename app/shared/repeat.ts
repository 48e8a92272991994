import logger from '@adonisjs/core/services/logger'

/**
 * Runs `work` now and then every `everyMs`, one at a time; a failure is logged and does not end the series. Returns what
 * stops it.
 */
export async function repeat(name: string, everyMs: number, work: () => Promise<unknown>) {
  const attempt = async () => {
    try {
      await work()
    } catch (error) {
      logger.error({ err: error, work: name }, 'recurring work failed')
    }
  }
  await attempt()
  const timer = setInterval(attempt, everyMs).unref()
  return () => clearInterval(timer)
}
