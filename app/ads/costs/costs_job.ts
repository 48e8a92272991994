import type { Job } from '#app/jobs/types'
import { clock } from '#app/shared/clock'
import { AdsProblem } from '#app/ads/ads_problem'
import { planOf, type Step } from '#app/ads/costs/plan'
import { readCosts } from '#app/ads/costs/read_costs'
import { readClicks } from '#app/ads/costs/read_clicks'
import type { Days } from '#app/ads/costs/types'
import type { AdsAccess } from '#app/ads/google/ads_client'
import { accountFacts } from '#app/ads/accounts/account_facts'
import { ConnectionPaused } from '#app/ads/connections/exceptions'
import {
  accountToRead,
  markFailed,
  markFetched,
  refreshFacts,
  type AccountToRead,
} from '#app/ads/costs/queries/account_to_read'

/** Where an interrupted run goes on: the plan is made once, so that midnight does not move it. */
interface Cursor {
  customerId: string
  startedAt: string
  next: number
  rows: number
}

export interface CostsRead extends Days {
  rows: number
}

/** Reads what ads cost into the database, a month and a level at a time. Doing a step twice changes nothing. */
export async function run(job: Job<unknown, Cursor>) {
  const account = await accountToRead(job.siteId)
  if (!account || account.isDemo) return
  try {
    await read(job, account)
  } catch (error) {
    if (error instanceof AdsProblem) await markFailed(job.siteId, wordsOf(error))
    // To try again would change nothing: the next run begins when the account is linked again.
    if (!(error instanceof ConnectionPaused)) throw error
  }
}

async function read(job: Job<unknown, Cursor>, account: AccountToRead) {
  const access = accessTo(account)
  const facts = await accountFacts(access)
  await refreshFacts(job.siteId, facts)
  const isResumed = job.cursor?.customerId === account.customerId
  const cursor: Cursor = isResumed
    ? job.cursor!
    : { customerId: account.customerId, startedAt: clock.now().toISOString(), next: 0, rows: 0 }
  const startedAt = new Date(cursor.startedAt)
  const { days, steps } = planOf({ ...account, timezone: facts.timezone }, startedAt)
  await job.progress(cursor.next, steps.length)
  for (; cursor.next < steps.length;) {
    cursor.rows += await readStep(job.siteId, account, access, steps[cursor.next], startedAt)
    cursor.next++
    await job.progress(cursor.next, steps.length, cursor)
  }
  await markFetched(job.siteId, account.customerId, days, startedAt)
  const result: CostsRead = { ...days, rows: cursor.rows }
  job.finish(result)
}

async function readStep(
  siteId: string,
  { customerId, currency, timezone, campaignIds }: AccountToRead,
  access: AdsAccess,
  { level, days }: Step,
  fetchedAt: Date
): Promise<number> {
  if (level === 'clicks') {
    await readClicks(access, siteId, days.from, timezone)
    return 0
  }
  const target = { siteId, customerId, currency, level, fetchedAt }
  return readCosts(access, target, days, campaignIds)
}

function accessTo({ connectionId, customerId, loginCustomerId, isPermitted }: AccountToRead) {
  if (!connectionId || !isPermitted) throw new ConnectionPaused()
  return { connectionId, customerId, loginCustomerId }
}

function wordsOf({ message, help }: AdsProblem) {
  return [message, help].filter(Boolean).join(' ')
}
