import type { SyncResult } from '#app/collect/sync'

/**
 * The body of a 200. A score is only ever one that was given: an event that was not stored has none, and neither has a
 * batch of such events.
 */
export function toAnswer(results: SyncResult[], isBatch: boolean) {
  const scores = results.flatMap((result) => (result.status === 'dropped' ? [] : [result.score]))
  const dropped = results.flatMap((result) =>
    result.status === 'dropped' ? [{ id: result.id, reason: result.reason }] : []
  )
  const score = scores.length ? Math.max(...scores) : null
  if (isBatch) {
    return {
      status: 'synced',
      score,
      accepted: results.filter(({ status }) => status === 'stored').length,
      duplicates: results.filter(({ status }) => status === 'duplicate').length,
      dropped,
    }
  }
  return dropped.length ? { status: 'dropped', score, dropped } : { status: 'synced', score }
}
