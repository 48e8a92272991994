import type { Ping } from '#app/deliveries/payloads/ping'
import type { LeadScored } from '#app/deliveries/payloads/lead_scored'
import type { ConversionCreated } from '#app/deliveries/payloads/conversion_created'
import type { EndpointDisabled, EndpointFailing } from '#app/deliveries/payloads/endpoint_state'

const site = { id: 'site_9f2c61d08a4be573', domain: 'example-plumber.co.uk' }

const session: LeadScored['data']['session'] = {
  id: 'sess_019a3f0b6c1e7d42b8e1c0ffee123456',
  started_at: '2026-03-02T09:14:07.120Z',
  entry_page: 'https://example-plumber.co.uk/emergency?gclid=EAIaIQobChMI0example',
  referrer: 'https://www.google.com/',
  source_label: 'First Click (Paid)',
  channel: 'paid_search',
  source: 'google',
  medium: 'cpc',
  campaign: 'emergency-north',
  click_ids: { gclid: 'EAIaIQobChMI0example' },
  returning_ad_visitor: false,
  fingerprint: 'b1946ac92492d234',
  device: 'mobile',
  country: 'GB',
  city: 'Leeds',
}

const reasons = [
  { signal: 'conversion', points: 50 },
  { signal: 'google_referrer', points: 5 },
]

export const conversionCreatedExample: ConversionCreated = {
  type: 'conversion.created',
  version: 1,
  timestamp: '2026-03-02T09:16:41.530Z',
  data: {
    id: 'conv_019a3f0dc5a27c1fa8d05ca1ab1e0001',
    site,
    session,
    action: 'phone_call',
    label: '+44 113 496 0000',
    value: 120,
    currency: 'GBP',
    url: 'https://example-plumber.co.uk/emergency',
    score: 55,
    band: 'engaged',
    score_reasons: reasons,
    scored_by: 'classic@1.0.0',
    sequence: 7,
    metadata: {
      fingerprint: 'b1946ac92492d234',
      lead_score: 55,
      attribution_source: 'First Click (Paid)',
      geo_info: { country: 'GB', city: 'Leeds' },
    },
  },
}

export const leadScoredExample: LeadScored = {
  type: 'lead.scored',
  version: 1,
  timestamp: '2026-03-02T09:16:41.530Z',
  data: {
    site,
    session,
    band: 'engaged',
    previous_band: 'standard',
    score: 55,
    score_reasons: reasons,
    scored_by: 'classic@1.0.0',
    sequence: 7,
  },
}

const failing = {
  site,
  endpoint: { id: 'ep_2b1f9c0e4d7a4f6e9a3c5d1e8b7f6a90', name: 'CRM' },
  failing_since: '2026-02-27T22:03:10.000Z',
  problem: 'The other side answered with 502',
}

export const endpointFailingExample: EndpointFailing = {
  type: 'endpoint.failing',
  version: 1,
  timestamp: '2026-03-02T22:03:12.000Z',
  data: failing,
}

export const endpointDisabledExample: EndpointDisabled = {
  type: 'endpoint.disabled',
  version: 1,
  timestamp: '2026-03-04T22:03:15.000Z',
  data: failing,
}

export const pingExample: Ping = {
  type: 'ping',
  version: 1,
  timestamp: '2026-03-02T09:00:00.000Z',
  data: { site, message: 'This is a test.' },
}
