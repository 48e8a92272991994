import type { Days } from '#app/ads/costs/types'
import { withDashes } from '#app/ads/accounts/with_dashes'
import { siteAccount, type SiteAccount } from '#app/ads/accounts/queries/site_account'
import { adsTable, totalOf, type AdRow, type Figures } from '#app/ads/page/ads_table'
import { costsOf, type Within } from '#app/ads/page/queries/costs_of'
import { resultsOf } from '#app/ads/page/queries/results_of'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** What the campaigns of a site's account cost, beside what its attribution model gives to them. */
export interface CostsBeside {
  account: BesideAccount
  /** The most expensive first, what nobody knows at the end. */
  rows: BesideRow[]
  total: PaidFigures
}

export interface BesideAccount {
  name: string
  shownId: string
  /** Of costs, of leads and of what is credited here; of all days, too. */
  currency: string
  timezone: string
  /** ISO 8601; null until costs were read for the first time. */
  fetchedAt: string | null
  firstDay: string | null
  /** Why costs are not read any more. */
  problem: string | null
}

export interface BesideRow extends PaidFigures {
  campaignId: string
  name: string | null
  /** Ads of which nobody knows which. */
  isUnknown: boolean
}

/** Null where there is nothing to divide by, or nothing was paid: nobody would believe a lead for nothing. */
export interface PaidFigures extends Omit<Figures, 'clicks' | 'impressions'> {
  costPerConversion: number | null
  creditedReturn: number | null
  costPerLead: number | null
  costPerQualified: number | null
  leadReturn: number | null
}

/** Null: the site has no account. Everything here is of days of the account, so that costs stand beside what came of them. */
export async function costsBeside(
  trx: TransactionClientContract,
  siteId: string,
  days: Days
): Promise<CostsBeside | null> {
  const account = await siteAccount(trx, siteId)
  if (!account) return null
  const within: Within = { siteId, account, level: 'campaign', campaignId: null }
  const sums = {
    costs: await costsOf(trx, within, days),
    results: await resultsOf(trx, within, days),
  }
  const rows = adsTable(sums, { costs: [], results: [] }, { ...within, currency: account.currency })
  return {
    account: shownAccount(account),
    rows: rows.map(besideRow),
    total: paidFigures(totalOf(rows).now),
  }
}

function shownAccount({ customerId, fetchedAt, ...account }: SiteAccount): BesideAccount {
  const { name, currency, timezone, firstDay, problem } = account
  return {
    name,
    shownId: withDashes(customerId),
    currency,
    timezone,
    fetchedAt: fetchedAt?.toISOString() ?? null,
    firstDay,
    problem,
  }
}

function besideRow(row: AdRow): BesideRow {
  const { campaignId, name, isUnknown } = row
  return { campaignId, name, isUnknown, ...paidFigures(row) }
}

function paidFigures(figures: Figures): PaidFigures {
  const { cost, conversions, leads, qualified, value, credited } = figures
  const per = (results: number) => (cost > 0 && results > 0 ? cost / results : null)
  const back = (worth: number) => (cost > 0 && worth > 0 ? worth / cost : null)
  const { otherValues, otherCredited } = figures
  return {
    ...{ cost, conversions, leads, qualified, value, credited, otherValues, otherCredited },
    costPerConversion: per(conversions),
    creditedReturn: back(credited),
    costPerLead: per(leads),
    costPerQualified: per(qualified),
    leadReturn: back(value),
  }
}
