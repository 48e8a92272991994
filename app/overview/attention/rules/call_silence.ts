/** What is known of how often a provider tells of calls, from the four weeks before the last one. */
export interface UsualCalls {
  calls: number
  /** From the first day with a call to the last. */
  days: number
  /** The longest time without any, in whole days. */
  emptyDays: number
}

const DAY_MS = 86_400_000

/** With fewer nobody knows what is usual. */
const LEAST_CALLS = 10
/** Calls that should have come meanwhile: so many do not stay away by chance. */
const LEAST_EXPECTED = 10

/** Whether a provider that used to tell of calls does no more: many should have come, and for a day longer than ever before. */
export function isProviderSilent(lastAt: Date, now: Date, usual: UsualCalls): boolean {
  if (usual.calls < LEAST_CALLS) return false
  const silence = now.getTime() - lastAt.getTime()
  const expected = (usual.calls / usual.days) * (silence / DAY_MS)
  return expected >= LEAST_EXPECTED && silence > (usual.emptyDays + 1) * DAY_MS
}
