import type { Dimension, Filter } from './types.js'

/** What a click on a row does: only this one; beside others of its kind; or, pressed again, no longer. */
export function toggled(
  filters: Filter[],
  dimension: Dimension,
  value: string,
  is: 'is' | 'is_not' = 'is'
): Filter[] {
  const found = filters.find((filter) => filter.dimension === dimension && filter.is === is)
  if (!found) return [...filters, { dimension, is, values: [value] }]
  const values = found.values.includes(value)
    ? found.values.filter((one) => one !== value)
    : [...found.values, value]
  return filters
    .map((filter) => (filter === found ? { ...filter, values } : filter))
    .filter((filter) => filter.values.length > 0)
}

export function isChosen(filters: Filter[], dimension: Dimension, value: string): boolean {
  return filters.some(
    (filter) =>
      filter.dimension === dimension && filter.is === 'is' && filter.values.includes(value)
  )
}

/** As the server reads it: `channel:is:paid_search,email`, with a backslash before commas and backslashes of values. */
export function writtenFilter({ dimension, is, values }: Filter): string {
  return `${dimension}:${is}:${values.map((value) => value.replace(/[\\,]/g, '\\$&')).join(',')}`
}
