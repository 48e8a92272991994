import { DateTime } from 'luxon'
import { GOOGLE_CLICK_IDS, type ClickIdName } from '#app/shared/click_ids'

/** One row of `visitors`: one fingerprint on one site. */
export interface Visitor {
  siteId: string
  fingerprint: string
  firstSeenAt: Date
  lastSeenAt: Date
  sessionsCount: number
  /** First and last time a session of this visitor came by a Google ad. */
  firstAdClickAt: Date | null
  lastAdClickAt: Date | null
  lastAdClickId: string | null
}

/**
 * Did an ad bring this visitor before a session that starts at `startedAt`, within the look-back? Asked before the session
 * itself is recorded, so every click that is known here is of an earlier one. Half-open: a click exactly `months` ago
 * no longer counts.
 */
export function isReturningAdVisitor(visitor: Visitor | null, startedAt: Date, months: number) {
  if (!visitor) return false
  const earliest = DateTime.fromJSDate(startedAt, { zone: 'utc' }).minus({ months }).toJSDate()
  return [visitor.firstAdClickAt, visitor.lastAdClickAt].some(
    (click) => click !== null && click > earliest && click <= startedAt
  )
}

/** Remembers that a Google ad brought this visitor at `at`, if one of these click ids says so. */
export function recordAdClick(
  visitor: Visitor,
  clickIds: Partial<Record<ClickIdName, string>>,
  at: Date
) {
  const name = GOOGLE_CLICK_IDS.find((id) => clickIds[id])
  if (!name) return
  if (!visitor.firstAdClickAt || at < visitor.firstAdClickAt) visitor.firstAdClickAt = at
  if (!visitor.lastAdClickAt || at >= visitor.lastAdClickAt) {
    visitor.lastAdClickAt = at
    visitor.lastAdClickId = clickIds[name]!
  }
}
