import type { LeadScored } from '#app/deliveries/payloads/lead_scored'
import type { ConversionCreated } from '#app/deliveries/payloads/conversion_created'

export const exampleSite = { id: 'site_9f2c61d08a4be573', domain: 'example-plumber.co.uk' }

export const exampleSession: LeadScored['data']['session'] = {
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
    site: exampleSite,
    session: exampleSession,
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
    site: exampleSite,
    session: exampleSession,
    band: 'engaged',
    previous_band: 'standard',
    score: 55,
    score_reasons: reasons,
    scored_by: 'classic@1.0.0',
    sequence: 7,
  },
}
