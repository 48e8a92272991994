import { clock } from '#app/shared/clock'
import { dayIn } from '#app/shared/zone_days'
import type { Reading } from '#app/traffic/report/reading'
import { valueOfStep } from '#app/traffic/days/step_value'
import { countSteps } from '#app/traffic/funnels/report/count_steps'
import {
  walkFunnel,
  type Entrance,
  type WalkedFunnel,
} from '#app/traffic/funnels/report/walk_funnel'
import type { FunnelPlan, FunnelStep } from '#app/traffic/funnels/types'
import type { AskedSite, Period } from '#app/traffic/report/types'

export interface ReportedStep {
  step: FunnelStep
  visitors: number
  /** Those who came no further. */
  dropped: number
  /** Since they were last at the step before; null of the first. */
  medianSec: number | null
  /** What those who came no further saw next in that visit; null: they left. */
  next: { page: string | null; visitors: number }[]
  /** In the period before; null without a comparison. */
  before: { visitors: number; medianSec: number | null } | null
}

export interface FunnelReport {
  steps: ReportedStep[]
  /** Whether people can still go on: the period is not over, or the time that they have for the funnel. */
  isPartial: boolean
}

const NEXT_PAGES = 5

/** How far the visitors of a period came, and those of the period before. */
export async function funnelReport(
  site: AskedSite,
  plan: Pick<FunnelPlan, 'steps' | 'withinDays'>,
  { before, ...entrance }: Entrance & { before: Period | null },
  reading: Reading
): Promise<FunnelReport> {
  const walked = await walkFunnel(reading, site, plan, entrance)
  const compared =
    before && (await walkFunnel(reading, site, plan, { ...entrance, period: before }))
  const countsBefore = compared && countSteps(compared)
  const steps = countSteps(walked).map(({ next, ...count }, i) => ({
    step: plan.steps[i],
    ...count,
    next: next.slice(0, NEXT_PAGES).map((one) => ({ ...one, page: pageOf(walked, one.page) })),
    before: countsBefore && {
      visitors: countsBefore[i].visitors,
      medianSec: countsBefore[i].medianSec,
    },
  }))
  const isPartial = entrance.period.to >= dayIn(site.timezone, clock.now())
  return { steps, isPartial }
}

function pageOf({ pages }: WalkedFunnel, number: number): string | null {
  return number === 0 ? null : valueOfStep('page', pages[number - 1])
}
