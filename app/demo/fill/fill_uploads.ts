import { planDueLeads } from '#app/ads/uploads/planning/plan_due_leads'
import { answerDemoUploads, makeDemoTarget } from '#app/demo/queries/tell_demo_uploads'

/** What became of each good lead at Google, as if it had been told: planned as ever, and answered by nobody. */
export async function fillUploads(siteId: string, { since, until }: { since: Date; until: Date }) {
  await makeDemoTarget(siteId, since)
  await planDueLeads(siteId)
  await answerDemoUploads(siteId, until)
}
