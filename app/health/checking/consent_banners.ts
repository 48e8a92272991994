/** Tools that ask visitors for their consent, by where their scripts come from. */
const BANNERS: [name: string, place: RegExp][] = [
  ['Axeptio', /(?:^|\.)axept\.io\//],
  ['Borlabs Cookie', /\/borlabs-cookie/],
  ['Complianz', /\/complianz-gdpr/],
  ['consentmanager', /(?:^|\.)consentmanager\.(?:net|mgr\.consensu\.org)\//],
  ['Cookie-Script', /(?:^|\.)cookie-script\.com\//],
  ['Cookiebot', /(?:^|\.)cookiebot\.(?:com|eu)\//],
  ['CookieYes', /(?:^|\.)cookieyes\.com\/|\/cookie-law-info/],
  ['Didomi', /(?:^|\.)(?:privacy-center\.org|didomi\.io)\//],
  ['iubenda', /(?:^|\.)iubenda\.com\//],
  ['Klaro', /\/klaro[.-]/],
  ['OneTrust', /(?:^|\.)(?:cookielaw\.org|onetrust\.com)\/|\/otsdkstub/],
  ['Osano', /(?:^|\.)osano\.com\//],
  ['Quantcast', /(?:^|\.)(?:quantcast\.com|quantcast\.mgr\.consensu\.org)\//],
  ['Sourcepoint', /(?:^|\.)privacy-mgmt\.com\//],
  ['tarteaucitron', /\/tarteaucitron/],
  ['Termly', /(?:^|\.)termly\.io\//],
  ['TrustArc', /(?:^|\.)trustarc\.com\//],
  ['Usercentrics', /(?:^|\.)usercentrics\.eu\//],
]

export function bannerAt({ hostname, pathname }: URL): string | null {
  const place = `${hostname}${pathname}`.toLowerCase()
  return BANNERS.find(([, pattern]) => pattern.test(place))?.[0] ?? null
}
