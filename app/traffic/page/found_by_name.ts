import { folded } from '#app/traffic/report/matching_values'
import type { Breakdown, Dimension, Question } from '#app/traffic/report/types'

type AskedBreakdown = Question['breakdowns'][number]

/** What is stored as a code and called by a name, which depends on who reads it. There are few of them. */
const NAMES = { country: 'region', language: 'language' } as const
const MOST = 1000

const isNamed = (dimension: Dimension): dimension is keyof typeof NAMES => dimension in NAMES

/** How a breakdown is asked for: where people look for a name, all of it. */
export function askedByName(asked: AskedBreakdown): AskedBreakdown {
  if (!asked.search || !isNamed(asked.dimension)) return asked
  return { dimension: asked.dimension, limit: MOST }
}

/** Of the answer to that, what was looked for. */
export function foundByName(
  breakdown: Breakdown,
  { dimension, search, limit, offset = 0 }: AskedBreakdown,
  language: string
): Breakdown {
  if (!search || !isNamed(dimension)) return breakdown
  const names = new Intl.DisplayNames(language, { type: NAMES[dimension], fallback: 'none' })
  const part = folded(search)
  const rows = breakdown.rows.filter(({ value }) => {
    const name = nameOf(names, value)
    return folded(value) === part || folded(name ?? value).includes(part)
  })
  return { dimension, rows: rows.slice(offset, offset + limit), total: rows.length }
}

/** What came is no code at all, or one of nothing. */
function nameOf(names: Intl.DisplayNames, code: string): string | undefined {
  try {
    return names.of(code)
  } catch {
    return undefined
  }
}
