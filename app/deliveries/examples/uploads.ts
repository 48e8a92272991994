import { exampleSite } from '#app/deliveries/examples/visits'
import type { ConversionFailed, ConversionUploaded } from '#app/deliveries/payloads/upload_messages'

const uploaded: ConversionUploaded['data'] = {
  site: exampleSite,
  network: 'google-ads',
  target: 'Qualified leads',
  transaction_id: '0f4d1f0e-7b57-4cf2-9b52-6a5d1e3c9a10',
  lead_id: 'lead_019a3f12d5c07a3f9b1e0ddba11c0001',
  session_id: 'sess_019a3f0b6c1e7d42b8e1c0ffee123456',
  value: 840,
  currency: 'GBP',
  converted_at: '2026-03-05T15:02:11.000Z',
}

export const conversionUploadedExample: ConversionUploaded = {
  type: 'ads.conversion_uploaded',
  version: 1,
  timestamp: '2026-03-06T15:40:09.000Z',
  data: uploaded,
}

export const conversionFailedExample: ConversionFailed = {
  type: 'ads.conversion_failed',
  version: 1,
  timestamp: '2026-03-06T15:40:09.000Z',
  data: {
    ...uploaded,
    reason: 'click_not_found',
    problem: 'The network does not know the click, or does not count it: not attributed.',
  },
}
