import env from '#start/env'
import { storeCall } from '#tests/support/calls'
import { storeLead } from '#tests/support/leads'
import { aVisit, store } from '#tests/support/traffic'
import { makeSite, rowsOf } from '#tests/support/sites'
import { owner } from '#tests/functional/sites/person'
import { deriveDueDays } from '#app/traffic/days/derive_due_days'
import type { Visitor } from '#tests/support/visitor'
import type { Session } from '#app/visitors/types'
import type { SchedulePlan } from '#app/site_reports/schedules/queries/schedule_rows'

export const ZONE = 'Europe/Berlin'
/** A Tuesday, far behind: what is told of is October. */
export const NOW = new Date('2026-11-03T10:00:00Z')

const call = { category: 'conversion', action: 'phone_call', after: 60 }
const view = { category: 'interaction', action: 'page_view' }

const visit = (siteId: string, at: string, facts: Partial<Session> = {}, converts = false) =>
  aVisit(siteId, converts ? [view, call] : [view], { startedAt: new Date(at), ...facts })

/** Traffic, leads and calls of October and September, and of a neighbour. */
export async function aReportedSite(timezone = ZONE) {
  const { user, workspaceId, visitor } = await owner()
  const { id } = await makeSite({ workspaceId, timezone })
  const neighbour = await makeSite({ timezone })
  const paid = { channel: 'paid_search', source: 'google', campaign: '=1+1 "Şişli"' }
  await store(
    visit(id, '2026-10-05T10:00:00Z', { ...paid, country: 'TR', city: 'İzmir' }, true),
    visit(id, '2026-10-06T10:00:00Z', paid),
    visit(id, '2026-10-20T09:00:00Z', { channel: 'email', campaign: 'news' }),
    visit(id, '2026-09-10T10:00:00Z', { channel: 'email' }),
    visit(neighbour.id, '2026-10-05T10:00:00Z', { channel: 'video' }, true)
  )
  for (const siteId of [id, neighbour.id]) await deriveDueDays({ id: siteId, timezone })
  const october = new Date('2026-10-07T10:00:00Z')
  const channel = 'paid_search'
  await storeLead(id, { at: october, channel, status: 'won', value: 1250.5, currency: 'EUR' })
  await storeLead(id, { at: october, channel, status: 'qualified' })
  await storeLead(id, { at: october, channel: 'email' })
  await storeLead(id, { at: october, channel, status: 'junk' })
  await storeLead(id, { at: new Date('2026-09-30T21:59:59Z'), channel: 'email' })
  await storeLead(neighbour.id, { at: october, channel })
  await storeCall(id, null, { calledAt: october, status: 'qualified' })
  await storeCall(id, null, { calledAt: new Date('2026-10-08T10:00:00Z') })
  await rowsOf('UPDATE calls SET duration_sec = 90 WHERE site_id = ? AND called_at = ?', [
    id,
    october.toISOString(),
  ])
  return { id, user, visitor, workspaceId, path: `/sites/${id}/report` }
}

export const OCTOBER = 'from=2026-10-01&to=2026-10-31'

export const MONTHLY: SchedulePlan = {
  every: 'month',
  onDay: 1,
  atHour: 8,
  sections: ['traffic', 'leads', 'calls', 'channels'],
  attachments: ['pdf', 'csv'],
  language: 'en',
}

/** An answer whose bytes matter. */
export async function bytesOf(visitor: Visitor, path: string) {
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const answer = await fetch(env.get('APP_URL') + path, { headers: { cookie } })
  return {
    status: answer.status,
    headers: answer.headers,
    bytes: Buffer.from(await answer.arrayBuffer()),
  }
}
