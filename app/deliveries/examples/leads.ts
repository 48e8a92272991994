import { exampleSite } from '#app/deliveries/examples/visits'
import type { LeadCreated, LeadStatusChanged } from '#app/deliveries/payloads/lead_messages'

const created: LeadCreated['data'] = {
  id: 'lead_019a3f12d5c07a3f9b1e0ddba11c0001',
  site: exampleSite,
  session_id: 'sess_019a3f0b6c1e7d42b8e1c0ffee123456',
  status: 'new',
  value: null,
  currency: 'GBP',
  score: 55,
  band: 'engaged',
  source_label: 'First Click (Paid)',
  channel: 'paid_search',
  campaign: 'emergency-north',
  phone_number: '+441134960123',
  contacts: { phone_call: 1, whatsapp: 1 },
  opened_at: '2026-03-02T09:16:41.530Z',
  sequence: 1,
}

export const leadCreatedExample: LeadCreated = {
  type: 'lead.created',
  version: 1,
  timestamp: '2026-03-02T09:16:41.530Z',
  data: created,
}

export const leadStatusChangedExample: LeadStatusChanged = {
  type: 'lead.status_changed',
  version: 1,
  timestamp: '2026-03-05T15:02:11.000Z',
  data: { ...created, status: 'won', value: 840, sequence: 6, previous_status: 'qualified' },
}
