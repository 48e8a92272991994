import { DateTime } from 'luxon'
import googleAdsConfig from '#config/google_ads'
import type { SiteAccount } from '#app/ads/accounts/queries/site_account'
import { LEVELS, type Days, type Level } from '#app/ads/costs/types'

/** One request: a level, and the days of about a month. */
export interface Step {
  level: Level | 'clicks'
  days: Days
}

/** So that an interruption costs little, and no report is long. */
const DAYS_A_STEP = 31

type Known = Pick<SiteAccount, 'timezone' | 'firstDay' | 'lastDay' | 'readsClicks'>

/**
 * Which days to read. All there is at first; then what has come since, and the last weeks once more, whose figures are still being
 * corrected. The newest come first: they are what people look at.
 */
export function planOf(account: Known, now: Date): { days: Days; steps: Step[] } {
  const today = DateTime.fromJSDate(now, { zone: account.timezone }).startOf('day')
  const days = { from: firstDayToRead(account, today).toISODate()!, to: today.toISODate()! }
  const steps = months(days).flatMap((month) => LEVELS.map((level) => ({ level, days: month })))
  return { days, steps: [...steps, ...clickSteps(account, today)] }
}

function firstDayToRead({ firstDay, lastDay, timezone }: Known, today: DateTime): DateTime {
  const { firstDays, trailingDays } = googleAdsConfig
  const all = today.minus({ days: firstDays - 1 })
  if (!firstDay || !lastDay) return all
  const trailing = DateTime.fromISO(lastDay, { zone: timezone }).minus({ days: trailingDays - 1 })
  return DateTime.max(all, DateTime.min(trailing, today))!
}

function months({ from, to }: Days): Days[] {
  const found: Days[] = []
  let end = DateTime.fromISO(to, { zone: 'utc' })
  while (end.toISODate()! >= from) {
    const begin = end.minus({ days: DAYS_A_STEP - 1 }).toISODate()!
    found.push({ from: begin < from ? from : begin, to: end.toISODate()! })
    end = end.minus({ days: DAYS_A_STEP })
  }
  return found
}

/** Google tells of clicks one day at a time. The last ones may come late, so a few days are read again. */
function clickSteps({ readsClicks, lastDay }: Known, today: DateTime): Step[] {
  if (!readsClicks) return []
  const oldest = today.minus({ days: googleAdsConfig.clickDays - 1 }).toISODate()!
  const since = lastDay && DateTime.fromISO(lastDay).minus({ days: 3 }).toISODate()!
  const steps: Step[] = []
  for (let day = today; day.toISODate()! >= oldest; day = day.minus({ days: 1 })) {
    const date = day.toISODate()!
    if (since && date < since) break
    steps.push({ level: 'clicks', days: { from: date, to: date } })
  }
  return steps
}
