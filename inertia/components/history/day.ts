import { dateTime } from '~/words/formats'

/** A day, or a month, as people write it. */
export function day(at: string) {
  const isMonth = at.length === 'YYYY-MM'.length
  const instant = `${isMonth ? `${at}-01` : at}T00:00:00Z`
  return isMonth
    ? dateTime(instant, { year: 'numeric', month: 'short', timeZone: 'UTC' })
    : dateTime(instant, { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' })
}
