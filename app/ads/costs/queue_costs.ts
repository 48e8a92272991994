import db from '@adonisjs/lucid/services/db'
import { startRun } from '#app/jobs/start_run'
import { RunUnderWay } from '#app/jobs/exceptions'
import { AD_COSTS } from '#app/ads/costs/ad_costs_task'
import { sitesToRead } from '#app/ads/costs/queries/account_to_read'

/** Any process may call it at any time; a site has one run under way. Returns how many were queued. */
export async function queueCosts(): Promise<number> {
  let queued = 0
  for (const siteId of await sitesToRead(AD_COSTS)) {
    if (await queueOne(siteId)) queued++
  }
  return queued
}

async function queueOne(siteId: string): Promise<boolean> {
  try {
    await db
      .connection('service')
      .transaction((trx) => startRun({ person: null, siteId, task: AD_COSTS, trx }))
    return true
  } catch (error) {
    if (error instanceof RunUnderWay) return false
    throw error
  }
}
