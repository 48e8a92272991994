import { setTimeout } from 'node:timers/promises'

/** For each part of work nine of rest: what comes in meanwhile is stored first, and who belongs to whom can wait a little. */
const RESTS = 9

const MOST_MS = 2_000

/** Rests after a batch that took so long. Resolves at once when it is told to stop. */
export async function restAfter(tookMs: number, signal?: AbortSignal) {
  const restMs = Math.min(tookMs * RESTS, MOST_MS)
  await setTimeout(restMs, undefined, { signal, ref: false }).catch(() => {})
}
