import type { DemoSite } from '#app/demo/demo_site'

/** The tiny one: a visit or two a day, no ads, and a second domain that nobody told us about. */
export const lyonPhotographer: DemoSite = {
  name: 'Studio Lumen',
  domain: 'studio-lumen.example',
  host: 'studio-lumen.example',
  timezone: 'Europe/Paris',
  country: 'FR',
  currency: 'EUR',
  visitsPerDay: 1.4,
  growth: 1,
  rhythm: 'home',
  mobileShare: 0.6,
  languages: { 'fr-FR': 94, 'en-GB': 6 },
  networks: {
    v4: ['89.94', '213.56', '82.64', '90.79'],
    v6: ['2a01:cb14', '2a01:e0a', '2001:861'],
  },
  sources: { instagram: 34, google: 30, direct: 24, referral: 8, chatgpt: 4 },
  google: 'google.fr',
  partners: ['mariages-rhone.example'],
  campaigns: [],
  pages: [
    { path: '/', kind: 'home', weight: 8 },
    { path: '/mariages', kind: 'service', weight: 6 },
    { path: '/portraits', kind: 'service', weight: 3 },
    { path: '/tarifs', kind: 'service', weight: 4 },
    { path: '/contact', kind: 'contact', weight: 3 },
  ],
  thanksPath: '/merci',
  phone: '+33199001142',
  callers: {
    prefixes: ['+3319900', '+3326191', '+3335301', '+3346571', '+3353649', '+3363998'],
    digits: 4,
  },
  email: 'bonjour@studio-lumen.example',
  formId: 'demande-de-devis',
  callsToAction: ['Demander un devis', 'Voir les galeries'],
  outbound: ['https://www.instagram.com/studio.lumen.example'],
  conversions: { form_submit: 20, email: 8, phone_call: 6 },
  appeal: 1,
  strayHost: 'lumen-mariages.example',
}
