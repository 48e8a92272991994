import { clock } from '#app/shared/clock'
import { uuidv7 } from '#app/shared/ids'
import { rowsOf } from '#tests/support/sites'
import type { Session } from '#app/visitors/types'

/** Leads and what makes them, as rows: for tests of what people do with them. */

interface LeadFacts {
  at?: Date
  status?: string
  value?: number
  currency?: string
  name?: string
  phoneNumber?: string
  assigneeId?: string
  score?: number
  openedBy?: 'conversion' | 'call' | 'person'
  channel?: string
  label?: string
  campaign?: string
  contacts?: Record<string, number>
  firstSeenAt?: Date
  visit?: Pick<Session, 'id' | 'month'>
}

/** A lead that stands alone. Returns its id. */
export async function storeLead(siteId: string, facts: LeadFacts = {}): Promise<string> {
  const at = facts.at ?? clock.now()
  const id = uuidv7(at.getTime())
  const status = facts.status ?? 'new'
  await rowsOf(
    `INSERT INTO leads (site_id, id, root_id, opened_at, opened_by, status, status_at, value, currency, name, assignee_id,
       phone_number, first_seen_at, last_activity_at, score, session_id, session_month, channel, source_label, campaign,
       contacts, counted_at)
     VALUES (:siteId, :id, :id, :at, :openedBy, :status, :statusAt, :value, :currency, :name, :assigneeId, :phoneNumber,
       :firstSeenAt, :at, :score, :sessionId, :month, :channel, :label, :campaign, :contacts, now())`,
    {
      siteId,
      id,
      at,
      status,
      openedBy: facts.openedBy ?? 'conversion',
      statusAt: status === 'new' ? null : at,
      value: facts.value ?? null,
      currency: facts.value === undefined ? null : (facts.currency ?? 'EUR'),
      name: facts.name ?? null,
      assigneeId: facts.assigneeId ?? null,
      phoneNumber: facts.phoneNumber ?? null,
      firstSeenAt: facts.firstSeenAt ?? at,
      score: facts.score ?? 0,
      sessionId: facts.visit?.id ?? null,
      month: facts.visit?.month ?? null,
      channel: facts.channel ?? null,
      label: facts.label ?? null,
      campaign: facts.campaign ?? null,
      contacts: JSON.stringify(facts.contacts ?? {}),
    } as any
  )
  if (facts.phoneNumber) await giveKey(siteId, id, 'phone', facts.phoneNumber)
  return id
}

export function giveKey(siteId: string, leadId: string, kind: string, value: string) {
  return rowsOf('INSERT INTO lead_keys (site_id, kind, value, lead_id) VALUES (?, ?, ?, ?)', [
    siteId,
    kind,
    value,
    leadId,
  ])
}

export function giveCall(siteId: string, leadId: string, callId: string) {
  return rowsOf('INSERT INTO lead_calls (site_id, call_id, lead_id) VALUES (?, ?, ?)', [
    siteId,
    callId,
    leadId,
  ])
}

/** As what a stored event of category `conversion` leaves. Returns its id. */
export async function storeConversion(
  { siteId, id, month }: Pick<Session, 'siteId' | 'id' | 'month'>,
  { at = clock.now(), action = 'phone_call' } = {}
): Promise<string> {
  const [{ id: conversionId }] = await rowsOf(
    `INSERT INTO conversions (site_id, id, session_id, session_month, converted_at, action, label, value, currency)
     VALUES (?, gen_random_uuid(), ?, ?, ?, ?, 'tel:+4940111', 5, 'EUR') RETURNING id`,
    [siteId, id, month, at, action]
  )
  return conversionId
}

/** A merge that the system made. Returns its id. */
export async function storeMerge(siteId: string, keptId: string, goneId: string): Promise<string> {
  const [{ id }] = await rowsOf(
    `INSERT INTO lead_merges (site_id, kept_id, gone_id, because, key_kind, key_value)
     VALUES (?, ?, ?, 'call', 'phone', '+4930123456') RETURNING id`,
    [siteId, keptId, goneId]
  )
  await rowsOf(
    `UPDATE leads SET root_id = (SELECT root_id FROM leads WHERE site_id = :siteId AND id = :keptId)
      WHERE site_id = :siteId AND root_id = :goneId`,
    { siteId, keptId, goneId } as any
  )
  return id
}

export async function leadRow(id: string) {
  const [row] = await rowsOf('SELECT * FROM leads WHERE id = ?', [id])
  return row
}

/** What a test of thousands of calls leaves due, the next one that joins leads would work off. */
export async function forgetDueLeads() {
  await rowsOf('DELETE FROM lead_due')
}
