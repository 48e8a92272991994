import { randomUUID } from 'node:crypto'
import { makePerson, makeSite, rowsOf } from '#tests/support/sites'
import { sealToken } from '#app/ads/connections/vault'
import { ADWORDS, DATA_MANAGER } from '#app/ads/google/oauth'
import type { GoogleAds } from '#tests/support/google_ads_server'
import { clock } from '#app/shared/clock'
import { aVisit, store } from '#tests/support/traffic'
import { giveKey, storeLead } from '#tests/support/leads'
import { sendDue } from '#app/ads/uploads/sending/send_due'
import { pollRequests } from '#app/ads/uploads/sending/poll_requests'
import { planDueLeads } from '#app/ads/uploads/planning/plan_due_leads'
import type { UploadReceipt } from '#app/ads/uploads/types'

export const HOUR_MS = 3_600_000

/** A target that takes qualified leads, and waits for nothing unless it is told to. */
export async function makeTarget(
  siteId: string,
  over: Record<string, unknown> = {}
): Promise<string> {
  const row = {
    site_id: siteId,
    network: 'google-ads',
    name: 'Qualified leads',
    settings: JSON.stringify({ action: '987' }),
    review_hours: 0,
    since: new Date(clock.now().getTime() - 100 * 24 * HOUR_MS),
    ...over,
  }
  const names = Object.keys(row)
  const [{ id }] = await rowsOf(
    `INSERT INTO upload_targets (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')}) RETURNING id`,
    Object.values(row)
  )
  return id
}

interface ClickedLead {
  gclid?: string | null
  clickIds?: Record<string, string>
  /** How long before the lead. */
  clickedHoursAgo?: number
  consent?: 'granted' | 'denied' | null
  status?: string
  value?: number
  phoneNumber?: string
  emailSha256?: string
  openedBy?: 'conversion' | 'call' | 'person'
  at?: Date
}

/** A lead with the visit that it came from. */
export async function clickedLead(siteId: string, given: ClickedLead = {}): Promise<string> {
  const {
    gclid = 'Click-1',
    clickedHoursAgo = 2,
    consent = 'granted',
    status = 'qualified',
  } = given
  const at = given.at ?? clock.now()
  const clickIds = given.clickIds ?? (gclid ? { gclid } : {})
  const startedAt = new Date(at.getTime() - clickedHoursAgo * HOUR_MS)
  const visit = aVisit(siteId, undefined, {
    startedAt,
    landing: { clickIds, utm: {}, adParams: {} },
  })
  visit.events[0].metadata = consent ? { ad_consent: consent } : null
  await store(visit)
  const leadId = await storeLead(siteId, {
    at,
    status,
    value: given.value ?? 120,
    phoneNumber: given.phoneNumber,
    openedBy: given.openedBy,
    visit: visit.session,
  })
  if (given.emailSha256) {
    await giveKey(siteId, leadId, 'email', given.emailSha256)
    await rowsOf('UPDATE leads SET has_email = true WHERE id = ?', [leadId])
  }
  return leadId
}

/** As if somebody had said so at the desk. */
export function say(leadId: string, change: { status?: string; value?: number }) {
  return rowsOf(
    `UPDATE leads SET status = coalesce(:status, status), value = coalesce(:value, value),
        currency = CASE WHEN :value::numeric IS NULL THEN currency ELSE 'EUR' END,
        status_at = CASE WHEN :status::text IS NULL THEN status_at ELSE :now::timestamptz END WHERE id = :leadId`,
    {
      leadId,
      status: change.status ?? null,
      value: change.value ?? null,
      now: clock.now().toISOString(),
    } as any
  )
}

/** What the worker does of a site, once. */
export async function work(siteId: string) {
  await planDueLeads(siteId)
  await sendDue(siteId)
  await pollRequests(siteId)
  await planDueLeads(siteId)
}

/** Lets so many hours go by. */
export function later(hours: number) {
  clock.freeze(new Date(clock.now().getTime() + hours * HOUR_MS))
}

/** Until everything that was sent is settled. */
export async function workThrough(siteId: string) {
  await work(siteId)
  later(1)
  await work(siteId)
}

export async function receiptOf(leadId: string): Promise<UploadReceipt & Record<string, any>> {
  const [row] = await rowsOf('SELECT * FROM upload_receipts WHERE lead_id = ?', [leadId])
  return row
}

/** States that a receipt went through, with what was done. */
export async function wayOf(leadId: string): Promise<string[]> {
  const rows = await rowsOf(
    `SELECT h.state, h.operation FROM upload_history h JOIN upload_receipts r ON r.id = h.receipt_id
      WHERE r.lead_id = ? ORDER BY h.at`,
    [leadId]
  )
  return rows.map(({ state, operation }) =>
    operation === 'upload' ? state : `${operation} ${state}`
  )
}

/** A site whose account at Google is linked. */
export async function connectedSite(google: GoogleAds, customerId: string) {
  const { user, workspaceId } = await makePerson()
  const site = await makeSite({ workspaceId })
  const connectionId = randomUUID()
  const { accessToken, refreshToken } = google.grant([ADWORDS, DATA_MANAGER].join(' '))
  await rowsOf(
    `INSERT INTO user_credentials (id, user_id, provider, account, scopes, access_token, refresh_token, expires_at)
     VALUES (?, ?, 'google_ads', ?, ?, ?, ?, now() + interval '1 hour')`,
    [
      connectionId,
      user.id,
      randomUUID(),
      [ADWORDS, DATA_MANAGER],
      sealToken(accessToken, connectionId, 'access'),
      sealToken(refreshToken, connectionId, 'refresh'),
    ]
  )
  await rowsOf(
    `INSERT INTO ad_accounts (site_id, credential_id, customer_id, name, currency, timezone)
     VALUES (?, ?, ?, 'The account', 'EUR', 'Europe/Berlin')`,
    [site.id, connectionId, customerId]
  )
  return { ...site, user, connectionId }
}
