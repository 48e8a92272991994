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
  networks: {
    v4: ['99.230', '99.224', '99.237', '72.136', '174.115', '74.198'],
    v6: ['2607:fea8', '2607:f2c0'],
  },
  sources: {},
  google: 'google.ca',
  partners: [],
  campaigns: [],
  pages: [{ path: '/', kind: 'home', weight: 1 }],
  thanksPath: '/thank-you',
  phone: '+14165550142',
  callers: { prefixes: ['+141655501', '+164755501'], digits: 2 },
  email: 'hello@queenwestphysio.example',
  formId: 'booking',
  callsToAction: ['Book now'],
  conversions: {},
  appeal: 1,
}
