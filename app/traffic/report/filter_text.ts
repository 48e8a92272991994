import {
  STEP_DIMENSIONS,
  VISIT_DIMENSIONS,
  type Dimension,
  type Filter,
} from '#app/traffic/report/types'

/** A filter as it stands in an address: `channel:is:paid_search,email`. Commas and backslashes within values have one before them. */

const MOST_FILTERS = 20
const MOST_VALUES = 100
const LONGEST_VALUE = 500
/** Of an address: longer than all that a person could have chosen. */
const LONGEST_TEXT = 20_000

const DIMENSIONS: ReadonlySet<string> = new Set([...VISIT_DIMENSIONS, ...STEP_DIMENSIONS])

export function isDimension(name: unknown): name is Dimension {
  return typeof name === 'string' && DIMENSIONS.has(name)
}

export function filterText({ dimension, is, values }: Filter): string {
  return `${dimension}:${is}:${values.map((value) => value.replace(/[\\,]/g, '\\$&')).join(',')}`
}

/** What is no filter is left out, and so is what is beyond the limits. */
export function readFilters(texts: unknown): Filter[] {
  const list = Array.isArray(texts) ? texts : [texts]
  return list
    .slice(0, 10 * MOST_FILTERS)
    .flatMap((text) => readFilter(text) ?? [])
    .slice(0, MOST_FILTERS)
}

function readFilter(text: unknown): Filter | null {
  if (typeof text !== 'string' || text.length > LONGEST_TEXT) return null
  const [, dimension, is, rest] = /^(\w+):(is|is_not|contains):(.*)$/s.exec(text) ?? []
  if (!isDimension(dimension)) return null
  const values = [...new Set(valuesIn(rest))].slice(0, MOST_VALUES)
  const usable = is === 'contains' ? values.filter(Boolean) : values
  return usable.length ? { dimension, is: is as Filter['is'], values: usable } : null
}

function valuesIn(text: string): string[] {
  const values = ['']
  for (const [part] of text.matchAll(/\\.|,|[^\\,]+|\\$/gs)) {
    if (part === ',') values.push('')
    else values[values.length - 1] += part.startsWith('\\') ? part.slice(1) : part
  }
  return values.map((value) => value.slice(0, LONGEST_VALUE))
}
