import type { Pool } from 'pg'
import { clock } from '#app/shared/clock'
import { outwardId } from '#app/shared/outward_id'
import { Lane } from '#app/deliveries/worker/lane'
import { verdictOf } from '#app/deliveries/policy/verdict'
import { Recorder } from '#app/deliveries/worker/recorder'
import { Wakeups } from '#app/deliveries/worker/wakeups'
import { giveUpOn, judgeLongFailing } from '#app/deliveries/give_up'
import type { DeliveryResult } from '#app/plugins/contracts/destination'
import { claimDue, giveBack, type Claimed } from '#app/deliveries/queries/claim_due'
import { unchangedLanes } from '#app/deliveries/queries/unchanged_lanes'
import { waitingLanes, type WaitingLane } from '#app/deliveries/queries/waiting_lanes'

/** On their way at a time, to all destinations together: bounds sockets and memory, not one destination. */
const MAX_IN_FLIGHT = 2_000

/** Nobody wakes us for a retry, and a wake-up can be lost. */
const LOOK_EVERY_MS = 1_000

/**
 * Takes what is due, sends it, and writes down what came of it. Each destination has a lane; what takes long in one is not
 * waited for in another.
 */
export class Dispatcher {
  readonly #lanes = new Map<string, Lane>()
  readonly #recorder: Recorder
  readonly #wakeups = new Wakeups()
  #inFlight = 0
  #lookedAt = -Infinity
  #isStopping = false
  readonly #besides = new Set<Promise<void>>()

  constructor(
    private pool: Pool,
    private workerId: number
  ) {
    this.#recorder = new Recorder(pool, workerId, judgeLongFailing)
  }

  /** Something new is due for these sites; null: somewhere. */
  wake(siteIds: string[] | null) {
    this.#wakeups.add(siteIds)
  }

  /** Until it is stopped. Throws when the database is gone. */
  async run() {
    while (!this.#isStopping) {
      await this.#look()
      const claimed = await this.#claim()
      if (claimed === 0) await this.#wakeups.wait(LOOK_EVERY_MS)
    }
    await Promise.all([...this.#lanes.values()].map((lane) => this.#giveBack(lane)))
    while (this.#inFlight > 0) await this.#wakeups.wait(LOOK_EVERY_MS)
    await this.#settled()
  }

  /** What is on its way is waited for; what was only claimed is given back. */
  stop() {
    this.#isStopping = true
    this.wake([])
  }

  /** Sends all that is due by now, and returns when it is recorded. For tests and scripts. */
  async drain() {
    for (let quiet = 0; quiet < 2;) {
      this.#lookedAt = -Infinity
      await this.#look()
      const claimed = await this.#claim()
      if (claimed > 0 || this.#inFlight > 0) {
        quiet = 0
        if (claimed === 0) await this.#wakeups.wait(LOOK_EVERY_MS)
      } else {
        await this.#settled()
        quiet++
      }
    }
  }

  async #settled() {
    await this.#recorder.settled()
    await Promise.all(this.#besides)
  }

  /** Nobody waits for it but the end. If the database is gone, so is this process. */
  #beside(work: Promise<void>) {
    this.#besides.add(work)
    void work.finally(() => this.#besides.delete(work))
  }

  /** Which destinations have something that is due? */
  async #look() {
    const now = performance.now()
    const isTime = now - this.#lookedAt >= LOOK_EVERY_MS
    const { sites, all } = this.#wakeups.take()
    if (!isTime && !all && sites.length === 0) return
    const isAll = isTime || all
    if (isAll) this.#lookedAt = now
    if (isAll) await this.#giveBackChanged()
    const waiting = await waitingLanes(this.pool, clock.now(), isAll ? null : sites)
    if (isAll) this.#forgetAllBut(waiting)
    for (const config of waiting) {
      const known = this.#lanes.get(config.destinationId)
      const lane = known ?? new Lane(config)
      lane.learn(config)
      if (!known) this.#lanes.set(config.destinationId, lane)
    }
  }

  /** What was claimed before a person changed its endpoint is claimed anew, or not at all. */
  async #giveBackChanged() {
    const holding = [...this.#lanes.values()].filter(({ queue }) => queue.length > 0)
    if (holding.length === 0) return
    const configs = holding.map(({ config }) => config)
    const unchanged = await unchangedLanes(this.pool, configs)
    const changed = holding.filter(({ destinationId }) => !unchanged.has(destinationId))
    await Promise.all(changed.map((lane) => this.#giveBack(lane)))
  }

  /** A lane that nothing waits for, and of which nothing has to be remembered. */
  #forgetAllBut(waiting: WaitingLane[]) {
    const wanted = new Set(waiting.map(({ destinationId }) => destinationId))
    for (const lane of this.#lanes.values()) {
      if (wanted.has(lane.destinationId) || !lane.isIdle || lane.breaker.hasFailed) continue
      this.#lanes.delete(lane.destinationId)
    }
  }

  async #claim(): Promise<number> {
    const now = clock.now()
    const room = MAX_IN_FLIGHT - this.#inFlight - this.#recorder.backlog
    if (room <= 0) return 0
    const wanting = [...this.#lanes.values()]
      .map((lane) => ({ lane, slots: lane.slotsAt(now.getTime()) }))
      .filter(({ slots }) => slots > 0)
    if (wanting.length === 0) return 0
    const asked = wanting.map(({ lane, slots }) => ({
      workspaceId: lane.config.workspaceId,
      destinationId: lane.destinationId,
      slots,
    }))
    const claimed = await claimDue(this.pool, asked, this.workerId, now)
    const byLane = Map.groupBy(claimed, ({ destinationId }) => destinationId)
    for (const { lane, slots } of wanting) {
      const taken = byLane.get(lane.destinationId) ?? []
      lane.queue.push(...taken.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime()))
      if (taken.length < slots) lane.dueAt = Infinity
      this.#send(lane)
    }
    return claimed.length
  }

  #send(lane: Lane) {
    for (;;) {
      const claimed = lane.next(clock.now().getTime())
      if (!claimed) break
      lane.inFlight++
      this.#inFlight++
      void this.#attempt(lane, claimed).finally(() => {
        lane.inFlight--
        this.#inFlight--
        this.#send(lane)
        if (lane.queue.length === 0 || this.#inFlight === 0) this.wake([])
      })
    }
    const isHeldUp = lane.breaker.limitAt(clock.now().getTime()) === 0 || lane.isDisabled
    if (isHeldUp && lane.queue.length) this.#beside(this.#giveBack(lane))
  }

  async #attempt(lane: Lane, claimed: Claimed) {
    const at = clock.now()
    const { changedAt } = lane.config
    const startedAt = performance.now()
    const result = await lane.deliver({
      id: outwardId('msg', claimed.messageId),
      event: claimed.type,
      occurredAt: claimed.occurredAt,
      body: claimed.body,
    })
    const tookMs = performance.now() - startedAt
    lane.took(tookMs)
    this.#judge(lane, claimed, result, changedAt)
    this.#recorder.add({
      ...verdictOf(result, claimed.failures, clock.now()),
      claimed,
      outcome: result.outcome,
      at,
      tookMs,
      status: result.answer?.status ?? null,
      answer: result.answer?.body ?? null,
    })
  }

  /** `changedAt`: of the destination as it was asked. */
  #judge(lane: Lane, claimed: Claimed, result: DeliveryResult, changedAt: string) {
    if (result.outcome === 'again') {
      lane.breaker.failed(clock.now().getTime(), result.afterSec)
    } else if (result.outcome === 'needs_attention') {
      lane.isDisabled = changedAt === lane.config.changedAt
      this.#beside(giveUpOn({ ...claimed, changedAt }, result.problem))
    } else {
      lane.breaker.succeeded()
    }
  }

  /** What was claimed and cannot be sent now waits in the database, where another worker or a person can see it. */
  async #giveBack(lane: Lane) {
    const claimed = lane.queue.splice(0)
    lane.dueAt = Math.min(lane.dueAt, lane.breaker.openUntil)
    await giveBack(this.pool, claimed, this.workerId)
  }
}
