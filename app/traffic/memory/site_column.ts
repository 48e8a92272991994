import type { Numbers } from '#app/traffic/columns/column'
import type { ColumnName } from '#app/traffic/days/types'

/** `visitor` says here who it was, so nobody asks for the hashes of a day. */
export type SiteColumnName = Exclude<ColumnName, 'visitors'>

/**
 * A column of a day as it is remembered. What it says is numbered over all days of the site, so no text stands in it, and no
 * hash: these would be most of its bytes, the same ones day after day.
 */
export interface SiteColumn {
  /** Of `visitor`: by visit, who it was. */
  numbers: Numbers
  /** By number of the day, the number of the value over all days; null: the numbers mean themselves. */
  values: Uint32Array | null
  /** In which these numbers, or those of visitors, were given; null: there are none. */
  space: object | null
}

export type SiteColumns = Record<SiteColumnName, SiteColumn>

/** What an entry of the memory costs besides its numbers, about. */
const BYTES_OF_ENTRY = 300

export function bytesOf({ numbers, values }: SiteColumn): number {
  return numbers.byteLength + (values?.byteLength ?? 0) + BYTES_OF_ENTRY
}
