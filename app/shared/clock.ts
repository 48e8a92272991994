/**
 * The one clock of the server: what needs "now" asks here, so that a test can stand on the last second of a month.
 */
let frozenAt: number | null = null

export const clock = {
  now(): Date {
    return new Date(frozenAt ?? Date.now())
  },

  /** Stops the clock at an instant (tests only); `null` lets it run again. */
  freeze(at: Date | null) {
    frozenAt = at ? at.getTime() : null
  },
}
