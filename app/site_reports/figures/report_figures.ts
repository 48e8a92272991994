import { answer } from '#app/traffic/report/answer'
import { intervalOf } from '#app/traffic/report/read_question'
import { costsBeside, type CostsBeside } from '#app/ads/beside/costs_beside'
import { leadsOfPeriod, type PeriodLeads } from '#app/leads/period/leads_of_period'
import { callsOfPeriod, type PeriodCalls } from '#app/calls/queries/calls_of_period'
import { periodBefore } from '#app/site_reports/figures/report_period'
import type { Period } from '#app/shared/period'
import type { Section } from '#app/site_reports/sections'
import type { WatchedSite } from '#app/reports/queries/watched_site'
import type { Answer, Dimension } from '#app/traffic/report/types'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface ReportQuestion {
  site: WatchedSite
  period: Period
  sections: Section[]
}

interface Compared<T> {
  now: T
  before: T
}

/** All that a report says, as figures; each is read as the page of its kind reads it. Null: not asked for, or there is none. */
export interface ReportFigures extends ReportQuestion {
  before: Period
  traffic: Answer
  leads: Compared<PeriodLeads> | null
  calls: Compared<PeriodCalls> | null
  ads: Compared<CostsBeside> | null
}

/** Rows of a table; a file has as many as anybody will look at. */
export const ROWS_ON_PAPER = 8
export const ROWS_IN_FILE = 1000

const DIMENSIONS: Partial<Record<Section, Dimension[]>> = {
  conversions: ['conversion'],
  channels: ['channel', 'source'],
  campaigns: ['campaign'],
  pages: ['landing'],
  places: ['country', 'city'],
}

/** The transaction has entered the site, for whoever asks. */
export async function reportFigures(
  trx: TransactionClientContract,
  { site, period, sections }: ReportQuestion,
  rows = ROWS_ON_PAPER
): Promise<ReportFigures> {
  const before = periodBefore(period)
  const compared = async <T>(read: (days: Period) => Promise<T>) => ({
    now: await read(period),
    before: await read(before),
  })
  const has = (section: Section) => sections.includes(section)
  const { id, timezone } = site
  return {
    site,
    period,
    before,
    sections,
    traffic: await answer(site, questionOf({ period, sections }, before, rows), trx),
    leads: has('leads') ? await compared((days) => leadsOfPeriod(trx, id, timezone, days)) : null,
    calls: has('calls') ? await compared((days) => callsOfPeriod(trx, id, timezone, days)) : null,
    ads: has('ads') ? known(await compared((days) => costsBeside(trx, id, days))) : null,
  }
}

function questionOf(
  { period, sections }: Omit<ReportQuestion, 'site'>,
  before: Period,
  limit: number
) {
  const breakdowns = sections.flatMap((section) =>
    (DIMENSIONS[section] ?? []).map((dimension) => ({ dimension, limit }))
  )
  return { period, before, filters: [], interval: intervalOf(period), breakdowns }
}

/** Without an account there are no costs. */
function known({ now, before }: Compared<CostsBeside | null>): Compared<CostsBeside> | null {
  return now && before && { now, before }
}
