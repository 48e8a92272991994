import type { Recipient } from '#app/site_reports/schedules/queries/recipient_rows'

type Known = Pick<Recipient, 'isHere' | 'stoppedAt' | 'userId' | 'confirmedAt'>

/** Members need not say that they want it. */
export function stateOfRecipient({ isHere, stoppedAt, userId, confirmedAt }: Known) {
  if (!isHere) return 'gone' as const
  if (stoppedAt) return 'stopped' as const
  return userId || confirmedAt ? ('wanted' as const) : ('asked' as const)
}
