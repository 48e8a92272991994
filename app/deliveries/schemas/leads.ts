import * as parts from '#app/deliveries/schemas/parts'
import { LEAD_STATUSES } from '#app/deliveries/payloads/described_lead'

const { object, textOrNull, site } = parts

const status = { enum: LEAD_STATUSES }

const lead = {
  id: parts.id('lead'),
  site,
  session_id: parts.id('sess', true),
  status,
  value: parts.amount,
  currency: parts.currency,
  score: parts.score,
  band: parts.band,
  source_label: textOrNull,
  channel: textOrNull,
  campaign: textOrNull,
  phone_number: parts.phoneNumber,
  contacts: {
    type: 'object',
    additionalProperties: { type: 'integer', minimum: 0 },
    description: 'How often the person got in touch, by what: calls, WhatsApp, forms.',
  } satisfies parts.Schema,
  opened_at: parts.instant,
  sequence: parts.sequenceOf('lead'),
}

export const leadCreated = object(lead)
export const leadStatusChanged = object({ ...lead, previous_status: status })
