import vine from '@vinejs/vine'
import type { Infer } from '@vinejs/vine/types'
import { outwardId } from '#app/shared/outward_id'
import type { NumberPage } from '#app/calls/queries/number_page'
import { DEMAND_DAYS } from '#app/calls/queries/number_demand'
import { countField, idField, instantField, monthField, textField } from '#app/api/fields'

export const numbersObject = vine.object({
  settings: vine.object({
    /** The number of the pages that is swapped; null: none is. */
    swapped_number: textField().nullable(),
    number_grace_min: countField(),
    reference_codes: vine.boolean(),
  }),
  /** Numbers that stand for where they are printed. */
  sources: vine.array(vine.object({ number: textField(), name: textField() })),
  /** Numbers of which each visitor is shown another one. */
  pool: vine.array(
    vine.object({
      number: textField(),
      holder: vine
        .object({
          since: instantField(),
          until: instantField(),
          visit: vine.object({ id: idField('sess'), month: monthField() }).nullable(),
        })
        .nullable(),
    })
  ),
  demand: vine.object({
    days: countField(),
    /** Visitors at a time. */
    peak: countField(),
    visitors: countField(),
    /** Who saw the number of the page because none was free. */
    without: countField(),
  }),
})

export function outwardNumbers(page: NumberPage): Infer<typeof numbersObject> {
  return {
    settings: { ...page.settings },
    sources: page.sources.map(({ number, name }) => ({ number, name })),
    pool: page.pool.map(({ number, holder, visit }) => ({
      number,
      holder: holder && {
        since: holder.at.toISOString(),
        until: holder.until.toISOString(),
        visit: visit && { id: outwardId('sess', visit.sessionId), month: visit.month.slice(0, 7) },
      },
    })),
    demand: { ...page.demand, days: DEMAND_DAYS },
  }
}
