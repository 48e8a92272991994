import { readableNumber } from '#app/shared/phone_number'
import { shownVisit, type ShownVisit } from '#app/calls/shown_call'
import type { Moment } from '#app/leads/desk/queries/lead_timeline'
import type { Session, ScoreReasons } from '#app/visitors/types'

/** A visit in a timeline: what led to it, what was looked at, and why it has its score. */
export interface TimelineVisit extends ShownVisit {
  pages: string[]
  reasons: ScoreReasons
  scoredBy: string | null
  attributedBy: string
}

export interface ShownMoment {
  kind: Moment['kind']
  key: string
  at: string
  visit: TimelineVisit | null
  told: Record<string, any> | null
}

export function shownMoment(
  { kind, key, at, month, told }: Moment,
  session: Session | undefined,
  pages: string[]
): ShownMoment {
  const number = told?.number
  return {
    kind,
    key,
    at: at.toISOString(),
    visit: session ? timelineVisit(session, pages) : null,
    told: told && {
      ...told,
      ...(month && { month: month.slice(0, 7) }),
      ...(number && { readableNumber: readableNumber(number) }),
    },
  }
}

export function timelineVisit(session: Session, pages: string[]): TimelineVisit {
  const { scoreReasons, scoredBy, attributedBy } = session
  return { ...shownVisit(session), pages, reasons: scoreReasons, scoredBy, attributedBy }
}
