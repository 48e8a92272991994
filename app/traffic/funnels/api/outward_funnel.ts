import vine from '@vinejs/vine'
import type { Infer } from '@vinejs/vine/types'
import { outwardId } from '#app/shared/outward_id'
import { countField, idField, instantField, textField } from '#app/api/fields'
import type { ReportedStep } from '#app/traffic/funnels/report/funnel_report'
import { MATCHES, STEP_KINDS, type Funnel } from '#app/traffic/funnels/types'

const step = () => ({
  kind: vine.enum(STEP_KINDS),
  match: vine.enum(MATCHES),
  /** Empty with `any`. */
  value: textField(),
})

export const funnelObject = vine.object({
  id: idField('funnel'),
  /** Goes up with every change. */
  version: countField(),
  name: textField(),
  steps: vine.array(vine.object(step())),
  /** Null: within one visit. */
  within_days: countField().nullable(),
  changed_by: textField(),
  changed_at: instantField(),
})

export const walkedStepObject = vine.object({
  ...step(),
  /** Who came so far. */
  visitors: countField(),
  /** Who came no further. */
  dropped_out: countField(),
  /** Since the step before; null of the first. */
  median_sec: vine.number().nullable(),
  /** What those who came no further saw next; null: they left. */
  instead: vine.array(vine.object({ page: textField().nullable(), visitors: countField() })),
})

export function outwardFunnel(funnel: Funnel): Infer<typeof funnelObject> {
  return {
    id: outwardId('funnel', funnel.id),
    version: funnel.version,
    name: funnel.name,
    steps: funnel.steps.map(({ kind, match, value }) => ({ kind, match, value })),
    within_days: funnel.withinDays,
    changed_by: funnel.changedBy,
    changed_at: funnel.changedAt,
  }
}

export function outwardStep(told: ReportedStep): Infer<typeof walkedStepObject> {
  const { kind, match, value } = told.step
  return {
    ...{ kind, match, value },
    visitors: told.visitors,
    dropped_out: told.dropped,
    median_sec: told.medianSec,
    instead: told.next.map(({ page, visitors }) => ({ page, visitors })),
  }
}
