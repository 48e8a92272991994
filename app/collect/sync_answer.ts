import type { SyncResult } from '#app/collect/sync'

/**
 * The body of a 200, or of a 202 for what waits. A score is only ever one that was given: an event that was not stored, or not yet, has
 * none, and neither has a batch of such events. Which of the waiting ones came before is not known either.
 */
export function toAnswer(results: SyncResult[], isBatch: boolean) {
  const isQueued = results.some(({ status }) => status === 'queued')
  const scores = results.flatMap((result) =>
    result.status === 'dropped' || result.score === null ? [] : [result.score]
  )
  const dropped = results.flatMap((result) =>
    result.status === 'dropped' ? [{ id: result.id, reason: result.reason }] : []
  )
  const score = scores.length ? Math.max(...scores) : null
  const status = isQueued ? 'queued' : 'synced'
  if (isBatch) {
    const counted = (wanted: SyncResult['status']) =>
      results.filter((result) => result.status === wanted).length
    return {
      status,
      score,
      accepted: counted(isQueued ? 'queued' : 'stored'),
      duplicates: isQueued ? null : counted('duplicate'),
      dropped,
    }
  }
  return dropped.length ? { status: 'dropped', score, dropped } : { status, score }
}
