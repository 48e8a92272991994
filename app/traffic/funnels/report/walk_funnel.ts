import { clock } from '#app/shared/clock'
import { Walker } from '#app/traffic/funnels/walk/walker'
import { StepFacts } from '#app/traffic/funnels/report/step_facts'
import { headsOf, type Head } from '#app/traffic/report/heads'
import { dayIn } from '#app/shared/zone_days'
import { addDays } from '#app/traffic/days/calendar'
import { loadDays, type LoadedDay } from '#app/traffic/report/loaded_days'
import { columnsOfDimension, selecting } from '#app/traffic/report/select_visits'
import type { Reading } from '#app/traffic/report/reading'
import type { FunnelPlan } from '#app/traffic/funnels/types'
import type { SiteColumnName } from '#app/traffic/memory/site_column'
import type { Walked, WalkedDay } from '#app/traffic/funnels/walk/types'
import type { AskedSite, Filter, Period } from '#app/traffic/report/types'

const DAY_SEC = 86_400
const VISITS_AT_ONCE = 2048
const READ: SiteColumnName[] = ['visitor', 'started', 'step_counts', 'steps', 'step_seconds']

/** Who enters a funnel, and when. */
export interface Entrance {
  period: Period
  /** Of the visits in which they enter; where they go on, any visit counts. */
  filters: Filter[]
}

export interface WalkedFunnel extends Walked {
  heads: Head[]
  /** What `day` counts. */
  days: LoadedDay[]
  /** What `next` counts. */
  pages: readonly string[]
}

/** Walks the people of a period through a funnel. Who enters on its last day may still go on after it. */
export async function walkFunnel(
  reading: Reading,
  site: AskedSite,
  { steps, withinDays }: Pick<FunnelPlan, 'steps' | 'withinDays'>,
  { period, filters }: Entrance
): Promise<WalkedFunnel> {
  const { spaces, breathe } = reading
  const today = dayIn(site.timezone, clock.now())
  const last = addDays(period.to, withinDays ?? 0)
  const to = last < today ? last : period.to > today ? period.to : today
  const heads = await headsOf(site, { from: period.from, to }, reading.trx)
  const names = new Set([...READ, ...filters.flatMap((f) => columnsOfDimension(f.dimension))])
  const days = await loadDays(reading, heads, [...names])

  const walker = new Walker({ steps: steps.length, withinSec: withinDays && withinDays * DAY_SEC })
  const facts = new StepFacts(spaces.valuesOf('steps'), steps)
  const entering = enteringBy(reading, period, filters)
  for (const [number, day] of days.entries()) {
    const walked = walkedDay(day, facts, entering(day))
    for (let from = 0; from < day.visits; from += VISITS_AT_ONCE) {
      walker.walk(walked, number, from, Math.min(from + VISITS_AT_ONCE, day.visits))
      await breathe()
    }
  }
  return { ...walker.result(), heads, days, pages: facts.space.values }
}

function enteringBy(reading: Reading, period: Period, filters: Filter[]) {
  const select = selecting(filters, reading)
  return (day: LoadedDay): Uint8Array | null => {
    const marks = new Uint8Array(day.visits)
    if (day.day > period.to) return marks
    if (!filters.length) return null
    for (const place of select(day)) marks[place] = 1
    return marks
  }
}

function walkedDay(
  { visits, columns }: LoadedDay,
  facts: StepFacts,
  mayEnter: Uint8Array | null
): WalkedDay {
  return {
    visits,
    visitor: columns.visitor.numbers,
    started: columns.started.numbers,
    counts: columns.step_counts.numbers,
    codes: columns.steps.numbers,
    seconds: columns.step_seconds.numbers,
    ...facts.ofCodes(columns.steps.values!),
    mayEnter,
  }
}
