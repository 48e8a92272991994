import type { DemoSite } from '#app/demo/demo_site'

/** Signed yesterday: nothing was ever received. */
export const torontoPhysio: DemoSite = {
  name: 'Queen West Physio',
  domain: 'queenwestphysio.example',
  host: 'queenwestphysio.example',
  timezone: 'America/Toronto',
  country: 'CA',
  currency: 'CAD',
  visitsPerDay: 0,
  growth: 1,
  rhythm: 'office',
  mobileShare: 0.5,
  languages: { 'en-CA': 80, 'fr-CA': 20 },
  sources: {},
  google: 'google.ca',
  partners: [],
  campaigns: [],
  pages: [{ path: '/', kind: 'home', weight: 1 }],
  thanksPath: '/thank-you',
  phone: '+14165550142',
  email: 'hello@queenwestphysio.example',
  formId: 'booking',
  callsToAction: ['Book now'],
  conversions: {},
  appeal: 1,
}
