import logger from '@adonisjs/core/services/logger'
import { Trials } from '#app/replay/shadow/trials'
import { shadowOf } from '#app/replay/shadow/shadow_of'
import { ShadowNotes } from '#app/replay/shadow/shadow_notes'
import type { BatchStored } from '#app/ingest/events/batch_stored'

/** Batches that wait to be looked at; what comes on top of them is left out and counted. */
const MAX_WAITING = 100

/** A slice of work, and how much longer than it the pause after it is: at most a fifth of the process goes into shadows. */
const SLICE_MS = 5
const PAUSE_FACTOR = 4

const FLUSH_MS = 5_000

/** Shows batches that are stored and answered to the scorers in shadow, when there is time. */
export class ShadowWatch {
  readonly #notes = new ShadowNotes()
  readonly #trials = new Trials(this.#notes)
  #waiting: BatchStored[] = []
  #isAtWork = false
  #flushTimer?: NodeJS.Timeout

  add(batch: BatchStored) {
    const shadow = batch.site && shadowOf(batch.site)
    if (!shadow) return
    this.#flushTimer ??= setTimeout(() => void this.#flushQuietly(), FLUSH_MS).unref()
    if (this.#waiting.length >= MAX_WAITING) return this.#leaveOut(batch, shadow.name)
    this.#waiting.push(batch)
    if (!this.#isAtWork) this.#workIn(0)
  }

  /** Looks at what waits and writes down all that was found. */
  async flush() {
    for (const batch of this.#waiting.splice(0)) this.#look(batch)
    clearTimeout(this.#flushTimer)
    this.#flushTimer = undefined
    await this.#notes.flush()
  }

  #workIn(pauseMs: number) {
    this.#isAtWork = true
    setTimeout(() => this.#work(), pauseMs).unref()
  }

  #work() {
    const startedAt = performance.now()
    while (this.#waiting.length && performance.now() - startedAt < SLICE_MS) {
      try {
        this.#look(this.#waiting.shift()!)
      } catch (err) {
        logger.error({ err }, 'a batch was not shown to a scorer in shadow')
      }
    }
    this.#isAtWork = false
    if (this.#waiting.length) this.#workIn((performance.now() - startedAt) * PAUSE_FACTOR)
  }

  #look({ site, events, sessions }: BatchStored) {
    const shadow = site && shadowOf(site)
    if (!shadow) return
    const bySession = Map.groupBy(events, ({ sessionId }) => sessionId)
    for (const session of sessions) {
      const ofSession = bySession.get(session.id) ?? []
      ofSession.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
      this.#trials.see(site, shadow, session, ofSession)
    }
  }

  #leaveOut({ site, events, sessions }: BatchStored, scorer: string) {
    const day = sessions[0].startedAt.toISOString().slice(0, 10)
    this.#notes.missed({ siteId: site!.id, day, scorer }, events.length)
  }

  async #flushQuietly() {
    this.#flushTimer = undefined
    try {
      await this.#notes.flush()
    } catch (err) {
      logger.warn({ err }, 'figures of scorers in shadow were not written, and wait for the next')
    }
  }
}

export const shadowWatch = new ShadowWatch()
