/** What a column of a file can be. */
export const FIELDS = [
  'number',
  'calledAt',
  'time',
  'duration',
  'dialled',
  'ownId',
  'status',
  'direction',
  'reference',
] as const

export type Field = (typeof FIELDS)[number]

/** In which order a date without names of months is written. */
export const DATE_ORDERS = ['ymd', 'dmy', 'mdy', 'unix'] as const

export type DateOrder = (typeof DATE_ORDERS)[number]

/** What `1:30` is: minutes and seconds, or hours and minutes. */
export const CLOCKS = ['mm:ss', 'hh:mm'] as const

export type Clock = (typeof CLOCKS)[number]

/** How the rows of a file become calls. */
export interface Mapping {
  /** The first row names the columns. */
  hasHeader: boolean
  /** Which column a field is read from; the first is 0. */
  columns: Partial<Record<Field, number>>
  dateOrder: DateOrder
  clock: Clock
  /** Of times that do not say their own. */
  zone: string
  /** What a number without a country code means; ISO 3166. */
  country: string | null
}
