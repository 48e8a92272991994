import vine from '@vinejs/vine'
import type { Infer } from '@vinejs/vine/types'
import { countField, dayField } from '#app/api/fields'
import type { Figures } from '#app/traffic/report/types'

const figures = () => ({
  visits: countField(),
  /** Different people; exact over the whole period. */
  visitors: countField(),
  page_views: countField(),
  conversions: countField(),
  converting_visits: countField(),
  bounces: countField(),
  duration_sec: countField(),
})

export const figuresObject = vine.object(figures())
export const pointObject = vine.object({ at: vine.string(), ...figures() })
export const rowObject = vine.object({
  /** Empty: it is not known. */
  value: vine.string(),
  ...figures(),
})
export const periodObject = vine.object({ from: dayField(), to: dayField() })

export function outwardFigures(told: Figures): Infer<typeof figuresObject> {
  return {
    visits: told.visits,
    visitors: told.visitors,
    page_views: told.pageViews,
    conversions: told.conversions,
    converting_visits: told.convertingVisits,
    bounces: told.bounces,
    duration_sec: told.durationSec,
  }
}
