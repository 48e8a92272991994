import type { Data } from '@generated/data'

export type View = Data.Traffic.Funnels.FunnelsView
export type Told = Data.Traffic.Funnels.ToldFunnel
export type Funnel = View['funnels'][number]
export type Report = NonNullable<Told['report']>
export type ReportedStep = Report['steps'][number]
export type Step = Funnel['steps'][number]
export type Suggestion = Told['suggestions'][number]

/** A funnel as it is being edited. */
export type Plan = Pick<Funnel, 'name' | 'steps' | 'withinDays'>
