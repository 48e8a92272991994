import logger from '@adonisjs/core/services/logger'

/**
 * Runs `work` now and then every `everyMs`, one at a time; a failure is logged and does not end the series. Returns what
 * stops it, and waits for an attempt that is under way: it would open connections that are being closed.
 */
export function repeat(name: string, everyMs: number, work: () => Promise<unknown>) {
  let underWay: Promise<unknown> = Promise.resolve()
  const attempt = () => {
    underWay = underWay.then(work).catch((error: unknown) => {
      logger.error({ err: error, work: name }, 'recurring work failed')
    })
  }
  attempt()
  const timer = setInterval(attempt, everyMs).unref()
  return async () => {
    clearInterval(timer)
    await underWay
  }
}
