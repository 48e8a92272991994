import vine from '@vinejs/vine'
import type { Infer } from '@vinejs/vine/types'
import { periodFields } from '#app/api/fields'
import { readFilters } from '#app/traffic/report/filter_text'

const filter = vine.createRule((value, _, field) => {
  if (typeof value !== 'string' || readFilters(value).length === 1) return
  field.report('A filter is written as channel:is:paid_search,email.', 'filter', field)
})

/** One of it comes as a text, several as a list. */
const filters = () =>
  vine
    .array(vine.string().maxLength(2000).use(filter()))
    .maxLength(20)
    .parse((value) => (typeof value === 'string' ? [value] : value))
    .optional()

/** Which visits are meant. */
export const trafficFields = () => ({ ...periodFields(), filters: filters() })

const fields = vine.object(trafficFields())

/** As the address of the page says it. */
export function askedOf(query: Infer<typeof fields> & { compare?: string; interval?: string }) {
  const { filters: f, compare = 'none', ...rest } = query
  return { ...rest, f, compare }
}
