import type { SiteSettings } from '#app/sites/site_settings'
import type { RhythmName } from '#app/demo/traffic/rhythm'
import type { SourceName } from '#app/demo/traffic/sources'

/** A made-up client of the demo agency, and what its traffic is like. */
export interface DemoSite {
  name: string
  /** Normalized. */
  domain: string
  /** On which its pages are. */
  host: string
  timezone: string
  country: string
  currency: string

  /** Unpaid visits of an ordinary day at the beginning. 0: nothing was ever received. */
  visitsPerDay: number
  /** By which they grow in the time shown, however long that is. */
  growth: number
  rhythm: RhythmName
  /** 0-1 */
  mobileShare: number
  /** By language tag. */
  languages: Record<string, number>
  /** Of providers in the area: the first half of IPv4 addresses, and the first two groups of IPv6 ones. */
  networks: { v4: string[]; v6: string[] }
  /** Times of more visits than usual. */
  surges?: { daysAgo: number; days: number; factor: number }[]

  /** Where unpaid visits come from. */
  sources: Partial<Record<SourceName, number>>
  /** Host of the Google that people there use. */
  google: string
  /** Hosts of other sites with a link to this one. */
  partners: string[]
  campaigns: Campaign[]

  pages: Page[]
  /** Where a form leads to when it was sent. */
  thanksPath: string
  phone: string
  /** Numbers of people who call: beginnings that are kept free for stories where there are such, and how many digits follow. */
  callers: { prefixes: string[]; digits: number }
  whatsapp?: string
  email: string
  formId: string
  callsToAction: string[]
  downloads?: string[]
  /** Links to other hosts. */
  outbound?: string[]

  conversions: Partial<Record<ConversionAction, number>>
  /** What its tag says a conversion is worth, in its currency; nothing where nobody has thought about it. */
  worth?: Partial<Record<ConversionAction, number>>
  /** Conversions compared with other sites: 1 is usual. */
  appeal: number

  settings?: Partial<SiteSettings>
  /** Visits of the site's own people, from an address in `settings.blocked_addresses`. */
  staff?: { address: string; visitsPerDay: number }
  /** A host that carries the tag and is not allowed to. */
  strayHost?: string
}

export type ConversionAction = 'phone_call' | 'whatsapp' | 'sms' | 'email' | 'form_submit'

export interface Page {
  path: string
  kind: 'home' | 'service' | 'article' | 'contact'
  /** How often people come to it, compared with the other pages. */
  weight: number
  /** Id of a film on it. */
  video?: string
}

/** Paid visits, and those that a newsletter brings; on top of the others. */
export interface Campaign {
  network: 'google' | 'bing' | 'meta' | 'tiktok' | 'newsletter'
  name: string
  id: string
  landing: string
  keywords: string[]
  visitsPerDay: number
  /** It runs from this part of the time shown to that one, 0-1; to the end when not said. */
  from: number
  to?: number
  /** Only on one day of so many. */
  everyDays?: number
  /** Nobody wrote UTM parameters into its links: what is known of it is what Google says itself. */
  isUntagged?: boolean
}
