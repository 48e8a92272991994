import { inSite } from '#app/shared/tenant_db'
import { isStorable } from '#app/shared/is_storable'
import { askedByName, foundByName } from '#app/traffic/page/found_by_name'
import { answer } from '#app/traffic/report/answer'
import { viewOf } from '#app/traffic/page/traffic_page'
import { ROWS_IN_LIST } from '#app/traffic/page/panels'
import { isDimension } from '#app/traffic/report/filter_text'
import type { Answer, Dimension } from '#app/traffic/report/types'

type Asked = Record<string, unknown>

const MAX_SEARCH = 120
const MAX_OFFSET = 100_000

/** The rows of one breakdown, a page of them, of those that `search` finds; with the totals that they are shares of. */
export async function rowsOf(userId: string, siteId: string, asked: Asked, language: string) {
  const { site, question } = await viewOf(userId, siteId, asked)
  const breakdown = {
    dimension: dimensionOf(asked.by),
    limit: Math.min(numberOf(asked.limit) || ROWS_IN_LIST, ROWS_IN_LIST),
    offset: Math.min(numberOf(asked.offset), MAX_OFFSET),
    search: searchOf(asked.search),
  }
  const { totals, breakdowns }: Answer = await inSite(userId, siteId, ({ trx }) =>
    answer(site, { ...question, breakdowns: [askedByName(breakdown)] }, trx)
  )
  return { totals, breakdown: foundByName(breakdowns[0], breakdown, language) }
}

export function dimensionOf(asked: unknown): Dimension {
  return isDimension(asked) ? asked : 'channel'
}

export function searchOf(asked: unknown): string | undefined {
  return isStorable(asked, MAX_SEARCH) ? asked.trim() || undefined : undefined
}

function numberOf(asked: unknown): number {
  return typeof asked === 'string' && /^\d{1,6}$/.test(asked) ? Number(asked) : 0
}
