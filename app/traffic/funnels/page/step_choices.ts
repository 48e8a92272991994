import { inSite } from '#app/shared/tenant_db'
import { answer } from '#app/traffic/report/answer'
import { viewOf } from '#app/traffic/page/traffic_page'

export interface StepChoice {
  value: string
  visits: number
}

export interface StepChoices {
  pages: StepChoice[]
  conversions: StepChoice[]
}

const PAGES = 200
const CONVERSIONS = 50

/** What a step can be, as far as it happened in the period: the most frequent first. */
export async function stepChoices(
  userId: string,
  siteId: string,
  asked: Record<string, unknown>
): Promise<StepChoices> {
  const { site, question } = await viewOf(userId, siteId, asked)
  const breakdowns = [
    { dimension: 'page' as const, limit: PAGES },
    { dimension: 'conversion' as const, limit: CONVERSIONS },
  ]
  const [pages, conversions] = await inSite(userId, siteId, async ({ trx }) => {
    const told = await answer(site, { ...question, before: null, filters: [], breakdowns }, trx)
    return told.breakdowns.map(({ rows }) => rows.map(({ value, visits }) => ({ value, visits })))
  })
  return { pages, conversions }
}
