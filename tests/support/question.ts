import type { Question } from '#app/traffic/report/types'

/** A question about one day or several, about which nothing special is asked. */
export function questionOf(from: string, to = from, over: Partial<Question> = {}): Question {
  return {
    period: { from, to },
    before: null,
    filters: [],
    interval: 'day',
    breakdowns: [],
    ...over,
  }
}
