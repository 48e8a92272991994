import { csvLine } from '#app/shared/csv_line'

const EXAMPLE = [
  {
    external_id: 'crm-1001',
    name: 'Atlas Dental',
    domain: 'atlas-dental.example',
    extra_origins: ['booking.example'],
    timezone: 'Europe/Istanbul',
    country: 'TR',
    currency: 'TRY',
    group: 'Clinics',
    attribution_lookback_days: 60,
    on_gpc: 'drop',
    internal_numbers: ['+90 212 555 01 01'],
  },
  {
    external_id: 'crm-1002',
    name: 'Bäckerei Braun',
    domain: 'bäckerei-braun.example',
    extra_origins: [],
    timezone: 'Europe/Berlin',
    country: 'DE',
    currency: 'EUR',
    group: 'Shops',
    attribution_lookback_days: 90,
    on_gpc: 'no_ad_ids',
    internal_numbers: [],
  },
]

/** What files look like: to be downloaded, filled and uploaded. */
export function exampleFile(format: 'csv' | 'json'): string {
  if (format === 'json') return `${JSON.stringify({ sites: EXAMPLE }, null, 2)}\n`
  const lines = EXAMPLE.map((site) =>
    csvLine(Object.values(site).map((value) => (Array.isArray(value) ? value.join(' | ') : value)))
  )
  return `\uFEFF${csvLine(Object.keys(EXAMPLE[0]))}${lines.join('')}`
}
