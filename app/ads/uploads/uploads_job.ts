import type { Job } from '#app/jobs/types'
import { sendDue } from '#app/ads/uploads/sending/send_due'
import { pollRequests } from '#app/ads/uploads/sending/poll_requests'
import { planDueLeads } from '#app/ads/uploads/planning/plan_due_leads'

export interface UploadsRun {
  planned: number
  sent: number
}

/** Brings the ledger of a site up to date: what follows from leads, what is due, and what networks have to say. */
export async function run(job: Job<unknown, never>) {
  let sent = 0
  const progress = async (count: number) => {
    sent += count
    await job.progress(sent, null)
  }
  const planned = await planDueLeads(job.siteId)
  await sendDue(job.siteId, { sent: progress })
  await pollRequests(job.siteId)
  const result: UploadsRun = { planned, sent }
  job.finish(result)
}
