import logger from '@adonisjs/core/services/logger'
import { RunStopped } from '#app/jobs/exceptions'
import type { Job, TaskTable, WorkspaceJob } from '#app/jobs/types'
import {
  claimRun,
  endRun,
  putBack,
  saveProgress,
  type ClaimedRun,
  type RunKey,
} from '#app/jobs/queries/run_row'

/** Attempts without having come further; a process that dies in the middle of one has used it up, too. */
const MAX_ATTEMPTS = 4

/** What only tells how far it is need not be written more often, ms. */
const TELL_EVERY_MS = 250

/**
 * One attempt at a run. Throws when it is to be tried again: the queue then waits longer each time. What it throws has been
 * written into the run already.
 */
export async function performRun(tasks: TaskTable, key: RunKey) {
  const claimed = await claimRun(key)
  if (!claimed) return
  if (claimed.stopRequested) return endRun(key, 'stopped')
  if (claimed.attempts > MAX_ATTEMPTS) {
    return endRun(key, 'failed', { problem: `It was interrupted ${MAX_ATTEMPTS} times.` })
  }
  try {
    const result = await attempt(tasks, key, claimed)
    await endRun(key, 'done', { result })
  } catch (error) {
    if (error instanceof RunStopped) return endRun(key, 'stopped')
    const { task, attempts } = claimed
    logger.error({ err: error, task, ...key, attempts }, 'a run failed')
    const problem = readable(error)
    if (attempts >= MAX_ATTEMPTS) return endRun(key, 'failed', { problem })
    await putBack(key, problem)
    throw error
  }
}

async function attempt(tasks: TaskTable, key: RunKey, claimed: ClaimedRun): Promise<unknown> {
  const { task, payload, cursor } = claimed
  if (!Object.hasOwn(tasks, task)) throw new Error(`there is no task "${task}" in start/jobs.ts`)
  let result: unknown = null
  let toldAt = -Infinity
  const { runId: id, ...owner } = key
  const job = {
    id,
    ...owner,
    payload,
    cursor,
    async progress(done: number, total: number | null, next?: unknown) {
      const now = performance.now()
      if (next === undefined && now - toldAt < TELL_EVERY_MS) return
      toldAt = now
      const goOn = await saveProgress(key, { done, total, cursor: next })
      if (!goOn) throw new RunStopped()
      if (next !== undefined) claimed.attempts = 1
    },
    finish(value: unknown) {
      result = value
    },
  } as Job & WorkspaceJob
  const { run } = await tasks[task]()
  await run(job)
  return result
}

/** Our own exceptions speak to people; what else is thrown belongs into the log. */
function readable(error: unknown) {
  const { status, message, help } = error as { status?: number; message?: string; help?: string }
  if (!status || status >= 500) {
    return 'Something went wrong on our side; the log of the server says what.'
  }
  return [message, help].filter(Boolean).join(' ')
}
