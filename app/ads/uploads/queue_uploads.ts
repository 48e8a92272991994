import db from '@adonisjs/lucid/services/db'
import { startRun } from '#app/jobs/start_run'
import { RunUnderWay } from '#app/jobs/exceptions'
import { AD_UPLOADS } from '#app/ads/uploads/uploads_task'
import { sitesWithUploads } from '#app/ads/uploads/queries/sites_with_uploads'
import { freeOrphans } from '#app/ads/uploads/sending/queries/requests'

/** Any process may call it at any time; a site has one run under way. Returns how many were queued. */
export async function queueUploads(): Promise<number> {
  await freeOrphans()
  let queued = 0
  for (const siteId of await sitesWithUploads()) {
    if (await queueOne(siteId)) queued++
  }
  return queued
}

async function queueOne(siteId: string): Promise<boolean> {
  try {
    await db
      .connection('service')
      .transaction((trx) => startRun({ person: null, siteId, task: AD_UPLOADS, trx }))
    return true
  } catch (error) {
    if (error instanceof RunUnderWay) return false
    throw error
  }
}
