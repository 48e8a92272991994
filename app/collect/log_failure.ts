import logger from '@adonisjs/core/services/logger'

/** While the database is away every request fails in the same way; one line for all of a second says as much. */
const GAP_MS = 1_000

let loggedAt = -Infinity
let unsaid = 0

/** A fault of ours that kept a request from being served. */
export function logFailure(err: unknown) {
  const now = performance.now()
  if (now - loggedAt < GAP_MS) {
    unsaid++
    return
  }
  logger.error({ err, ...(unsaid && { alsoFailed: unsaid }) }, 'sync failed')
  loggedAt = now
  unsaid = 0
}
