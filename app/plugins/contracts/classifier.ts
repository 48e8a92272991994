import type { Plugin } from './plugin.js'
import type { ReferrerFacts } from './enricher.js'

/** Says where a session came from. */
export type ClassifierPlugin = Plugin<'classifier', Classifier>

export interface Classifier {
  /** Pure, and quick, like `Scorer.score`. Called again when a later page of the session tells more. */
  classify(touch: TouchFacts): TouchClass
}

export interface TouchFacts {
  /** Click ids of this session by parameter name (`gclid`, `msclkid`, ...), as the network wrote them. */
  clickIds: Readonly<Record<string, string>>
  /** `utm_source`, `utm_medium`, ... */
  utm: Readonly<Record<string, string>>
  /** Other advertising parameters (`gad_campaignid`, `matchtype`, ...). */
  adParams: Readonly<Record<string, string>>
  /** Host of the page before the first one, lower case; null for none, and for pages of the site itself. */
  referrerHost: string | null
  /** What the site's enrichers know of that host; null for most. */
  referrer: ReferrerFacts | null
  returningAdVisitor: boolean
}

export interface TouchClass {
  /** Shown on every card: `First Click (Paid)`, ... */
  label: string
  /** `paid_search`, `organic_search`, `paid_social`, `social`, `ai`, `email`, `referral`, `direct`, or a word of its own. */
  channel: string
  source: string | null
  medium: string | null
  campaign: string | null
}
