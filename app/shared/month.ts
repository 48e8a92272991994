/** The first day of a month in UTC, `YYYY-MM-01`: the value of the partition keys. */
export type Month = `${number}-${number}-01`

export function monthOf(instant: Date): Month {
  return `${instant.toISOString().slice(0, 7)}-01` as Month
}

export function addMonths(month: Month, count: number): Month {
  const date = new Date(`${month}T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + count)
  return monthOf(date)
}
