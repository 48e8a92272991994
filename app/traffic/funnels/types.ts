/** How a page is named. Of a conversion only `is` and `any`. Nothing that people write is a pattern. */
export const MATCHES = ['is', 'begins', 'contains', 'any'] as const
export const STEP_KINDS = ['page', 'conversion'] as const

export interface FunnelStep {
  kind: (typeof STEP_KINDS)[number]
  match: (typeof MATCHES)[number]
  /** Empty with `any`. */
  value: string
}

/** What a person defines. */
export interface FunnelPlan {
  name: string
  steps: FunnelStep[]
  /** All steps within so many days of the first, in any visits of the visitor. Null: within one visit. */
  withinDays: number | null
}

export interface Funnel extends FunnelPlan {
  id: string
  version: number
  changedBy: string
  /** ISO 8601. */
  changedAt: string
}

export const MIN_STEPS = 2
export const MAX_STEPS = 8
export const MAX_DAYS = 90
export const MAX_FUNNELS = 50
