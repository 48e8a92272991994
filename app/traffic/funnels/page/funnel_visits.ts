import { inSite } from '#app/shared/tenant_db'
import { readAnew } from '#app/traffic/report/read_anew'
import { sessionsFound } from '#app/traffic/report/sessions_found'
import { walkFunnel } from '#app/traffic/funnels/report/walk_funnel'
import { droppedVisits } from '#app/traffic/funnels/report/dropped_visits'
import { funnelsView, type FunnelsView } from '#app/traffic/funnels/page/funnels_page'
import type { Session } from '#app/visitors/types'
import type { Funnel } from '#app/traffic/funnels/types'

const PAGE = 50

export interface FunnelVisits {
  view: FunnelsView & { shown: Funnel }
  /** Counted from 1. */
  step: number
  visits: Session[]
  /** In all pages. */
  count: number
  isFirstPage: boolean
  next: string | null
}

/** The visits in which people came to a step and no further, newest first. */
export async function funnelVisits(
  userId: string,
  siteId: string,
  funnelId: string,
  asked: Record<string, unknown>
): Promise<FunnelVisits> {
  const view = await funnelsView(userId, siteId, funnelId, asked)
  const shown = view.shown!
  const step = stepOf(asked.step, shown)
  const after = typeof asked.after === 'string' ? asked.after : null
  return inSite(userId, siteId, async ({ trx }) => {
    const { visits, ...found } = await readAnew(siteId, trx, async (reading) => {
      const walked = await walkFunnel(reading, view.site, shown, view.question)
      return droppedVisits(reading, walked, { step, after, limit: PAGE })
    })
    const sessions = await sessionsFound(trx, siteId, visits)
    return {
      view: { ...view, shown },
      step,
      visits: visits.flatMap(({ id }) => sessions.get(id) ?? []),
      isFirstPage: after === null,
      ...found,
    }
  })
}

/** Of the last one nobody drops out. */
function stepOf(asked: unknown, { steps }: Funnel): number {
  const step = typeof asked === 'string' && /^\d$/.test(asked) ? Number(asked) : 1
  return Math.min(Math.max(step, 1), steps.length - 1)
}
