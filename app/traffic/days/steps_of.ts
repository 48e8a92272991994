import { numberColumn, readColumn } from '#app/traffic/columns/column'
import { stepValue } from '#app/traffic/days/step_value'
import type { RawDay } from '#app/traffic/days/queries/read_day'
import { pathOf } from '#app/shared/urls'

/** As the query names them. */
const PAGE = 0
const CONVERSION = 1

/** What the events of the visits come to: the steps themselves, and the numbers of each visit that follow from them. */
export function stepsOf({ visit, kind, text, seconds }: RawDay['steps'], visits: number) {
  const counts = [0, 1, 2].map(() => new Array<number>(visits).fill(0))
  const names: string[] = []
  const times: number[] = []
  for (const [i, each] of kind.entries()) {
    counts[each][visit[i]]++
    if (each !== PAGE && each !== CONVERSION) continue
    names.push((each === PAGE ? 'p' : 'c') + text[i])
    times.push(seconds[i])
  }
  const [pageViews, conversions, others] = counts
  return {
    page_views: numberColumn(pageViews),
    conversions: numberColumn(conversions),
    bounce: numberColumn(
      pageViews.map((views, i) => Number(views === 1 && conversions[i] + others[i] === 0))
    ),
    step_counts: numberColumn(pageViews.map((views, i) => views + conversions[i])),
    steps: readColumn(names, toStep),
    step_seconds: numberColumn(times),
  }
}

/** A URL becomes its page; that is looked up once for all views of it. */
function toStep(name: string | null): string {
  const text = name!.slice(1)
  return name![0] === 'p' ? stepValue('page', pathOf(text)) : stepValue('conversion', text)
}
