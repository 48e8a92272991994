import type { Code, Finding, Level } from '#app/health/checking/findings'

const LEVELS: Level[] = ['problem', 'warning', 'note', 'good']

/** Of the same level: what has to be mended before the rest can be seen, or matters at all. */
const FIRST: Code[] = [
  'unreachable',
  'too_slow',
  'redirect_loop',
  'redirect_elsewhere',
  'error_page',
  'not_html',
  'challenge',
  'turned_away',
  'compressed',
  'script_wrong',
  'mixed_content',
  'tag_missing',
  'tag_inert',
  'tag_without_src',
  'tag_without_id',
  'other_site',
  'policy_script',
  'policy_connect',
  'click_id_breaks',
  'click_id_lost',
  'tag_held',
  'other_server',
  'script_unreachable',
  'tag_manager',
  'consent_banner',
  'consent',
]

/** The first one is the one thing to do. */
export function byUrgency(findings: Finding[]): Finding[] {
  const rank = ({ code }: Finding) => FIRST.indexOf(code) + 1 || FIRST.length + 1
  return findings.toSorted(
    (a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || rank(a) - rank(b)
  )
}
