const HOUR_MS = 3_600_000

/** A destination that has taken nothing for so long is switched off; its people are warned before. */
export const WARN_AFTER_MS = 72 * HOUR_MS
export const DISABLE_AFTER_MS = 120 * HOUR_MS

/**
 * Failures further apart than this are not one long failure: nobody knows what was between them. The longest wait of the
 * schedule is shorter.
 */
export const GAP_MS = 30 * HOUR_MS

export function judgeFailing(
  failingSince: Date,
  warnedAt: Date | null,
  now: Date
): 'disable' | 'warn' | null {
  const failingMs = now.getTime() - failingSince.getTime()
  if (failingMs >= DISABLE_AFTER_MS) return 'disable'
  return failingMs >= WARN_AFTER_MS && warnedAt === null ? 'warn' : null
}
