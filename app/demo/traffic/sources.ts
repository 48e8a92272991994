import type { Random } from '#app/demo/random'
import type { DemoSite } from '#app/demo/demo_site'
import { clickId } from '#app/demo/traffic/click_ids'

/** Where an unpaid visit comes from: what the browser says, and what stands in the address. */
interface Source {
  kind: 'direct' | 'search' | 'social' | 'assistant' | 'referral'
  referrer(site: DemoSite, random: Random): string | null
  parameters?(random: Random): Record<string, string>
}

const search = (referrer: string): Source => ({ kind: 'search', referrer: () => referrer })

const social = (...referrers: string[]): Source => ({
  kind: 'social',
  referrer: (_, random) => random.pick(referrers),
})

const assistant = (referrer: string, name?: string): Source => ({
  kind: 'assistant',
  referrer: () => referrer,
  parameters: name ? () => ({ utm_source: name }) : undefined,
})

export const SOURCES = {
  direct: { kind: 'direct', referrer: () => null },
  google: { kind: 'search', referrer: (site: DemoSite) => `https://www.${site.google}/` },
  bing: search('https://www.bing.com/'),
  duckduckgo: search('https://duckduckgo.com/'),
  yandex: search('https://yandex.com.tr/'),
  ecosia: search('https://www.ecosia.org/'),
  yahoo: search('https://search.yahoo.com/'),
  facebook: {
    kind: 'social',
    referrer: (_: DemoSite, random: Random) =>
      random.pick([
        'https://l.facebook.com/',
        'https://m.facebook.com/',
        'https://www.facebook.com/',
      ]),
    parameters: (random: Random) => (random.chance(0.7) ? clickId.meta(random) : {}),
  },
  instagram: {
    kind: 'social',
    referrer: () => 'https://l.instagram.com/',
    parameters: clickId.meta,
  },
  linkedin: social('https://www.linkedin.com/', 'https://lnkd.in/'),
  x: social('https://t.co/'),
  tiktok: social('https://www.tiktok.com/'),
  youtube: social('https://www.youtube.com/'),
  reddit: social('https://www.reddit.com/'),
  chatgpt: assistant('https://chatgpt.com/', 'chatgpt.com'),
  perplexity: assistant('https://www.perplexity.ai/'),
  gemini: assistant('https://gemini.google.com/'),
  copilot: assistant('https://copilot.microsoft.com/'),
  claude: assistant('https://claude.ai/'),
  referral: {
    kind: 'referral',
    referrer: (site: DemoSite, random: Random) => `https://${random.pick(site.partners)}/`,
  },
} satisfies Record<string, Source>

export type SourceName = keyof typeof SOURCES

export function sourceOf(name: SourceName): Source {
  return SOURCES[name]
}
