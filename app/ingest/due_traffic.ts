import { clock } from '#app/shared/clock'
import { isBeforeToday } from '#app/shared/zone_days'
import type { DueTraffic, SessionDraft } from '#app/ingest/types'

/**
 * Days that are over, or may be, and of which the statistics are no longer right: of visits that began before today. Mostly there
 * are none. A visit that turns out to have begun earlier leaves a day as well, and that one lies within it.
 */
export function dueTrafficOf(sessions: SessionDraft[]): DueTraffic[] {
  const now = clock.now()
  return sessions
    .filter(({ startedAt, site }) => isBeforeToday(startedAt, site.timezone, now))
    .map(({ site, startedAt, lastEventAt, builtOn, isRelearned }) => ({
      site,
      from: startedAt,
      to: isRelearned ? lastEventAt : startedAt,
      isChanged: isRelearned || builtOn === 0,
    }))
}
