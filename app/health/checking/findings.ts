export type Level = 'good' | 'note' | 'warning' | 'problem'

/** All that can be found; what it means, and what to do, is said by the page. */
export const CODES = [
  'reachable',
  'slow',
  'too_slow',
  'unreachable',
  'redirect_loop',
  'redirect_elsewhere',
  'error_page',
  'turned_away',
  'challenge',
  'https',
  'no_https',
  'click_id_kept',
  'click_id_lost',
  'click_id_breaks',
  'not_html',
  'compressed',
  'long_page',
  'noindex',
  'tag_found',
  'tag_missing',
  'tag_inert',
  'tag_held',
  'tag_twice',
  'tag_in_body',
  'tag_blocks',
  'tag_without_id',
  'tag_without_src',
  'tag_by_script',
  'tag_manager',
  'other_site',
  'other_server',
  'other_api',
  'old_tag',
  'consent',
  'consent_banner',
  'policy_fits',
  'policy_script',
  'policy_connect',
  'canonical_elsewhere',
  'mixed_content',
  'script_served',
  'script_wrong',
  'script_unreachable',
  'check_failed',
] as const

export type Code = (typeof CODES)[number]

/** One thing that was found. */
export interface Finding {
  code: Code
  level: Level
  facts: Record<string, string | number>
}

const LONGEST_FACT = 300

/** What comes from a page is cut and cleaned: anybody can write anything into it. */
export function finding(level: Level, code: Code, facts: Finding['facts'] = {}): Finding {
  const plain = Object.entries(facts).map(([name, value]) => [
    name,
    typeof value === 'string' ? printable(value) : value,
  ])
  return { code, level, facts: Object.fromEntries(plain) }
}

function printable(text: string) {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .slice(0, LONGEST_FACT)
    .toWellFormed()
}
