import { randomUUID } from 'node:crypto'
import { aVisit, store } from '#tests/support/traffic'
import { makeSite, rowsOf } from '#tests/support/sites'
import { forgetLiveDays } from '#app/traffic/report/live_day'
import { deriveDay } from '#app/traffic/days/derive_day'
import { addDays } from '#app/traffic/days/calendar'
import type { Session } from '#app/visitors/types'

export const ZONE = 'Europe/Berlin'

/** The clock is stopped on `TODAY`: people who sign in do so by the real one, so that day cannot be far from it. */
export const [TODAY, SECOND, FIRST, BEFORE, EARLIER, LONG_AGO] = [1, 2, 3, 4, 5, 9].map((ago) =>
  addDays(new Date().toISOString().slice(0, 10), -ago)
)

type Action = NonNullable<Parameters<typeof aVisit>[1]>[number]

export const view = (path: string, after: number): Action => ({
  category: 'interaction',
  action: 'page_view',
  url: `https://example.com${path}`,
  after,
})

export const conversion = (action: string, after: number, over: Partial<Action> = {}): Action => ({
  category: 'conversion',
  action,
  url: 'https://example.com/contact',
  after,
  ...over,
})

/** A site whose visits are written down, with its days derived. */
export async function walkedSite(workspaceId: string) {
  const { id } = await makeSite({ workspaceId, timezone: ZONE })
  const visits: ReturnType<typeof aVisit>[] = []
  return {
    id,
    timezone: ZONE,
    /** `at`: an instant, at UTC. */
    visit(at: string, fingerprint: string | null, actions: Action[], facts: Partial<Session> = {}) {
      const visit = aVisit(id, actions, { startedAt: new Date(at), fingerprint, ...facts })
      visits.push(visit)
      return visit.session
    },
    /** Conversions are kept a second time, with the currency of their value. */
    async store(...days: string[]) {
      await store(...visits)
      for (const { session, events } of visits) {
        for (const event of events.filter(({ category }) => category === 'conversion')) {
          await rowsOf(
            `INSERT INTO conversions (site_id, id, session_id, session_month, converted_at, action, label, value, currency)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
            [
              id,
              event.id ?? randomUUID(),
              session.id,
              session.month,
              event.createdAt,
              event.action,
              event.label,
              event.value,
              event.currency ?? 'EUR',
            ]
          )
        }
      }
      forgetLiveDays()
      for (const day of days) await deriveDay({ siteId: id, day, zone: ZONE })
    },
  }
}
