import { judgeTag } from '#app/health/checking/judge_tag'
import { finding, type Finding } from '#app/health/checking/findings'
import { pageFacts, type PageFacts } from '#app/health/checking/page_facts'
import { blockedBy, policiesIn } from '#app/health/checking/content_policy'
import type { OutsideAnswer } from '#app/plugins/contracts/plugin'

export interface Page {
  url: URL
  answer: OutsideAnswer
}

interface Wanted {
  publicId: string
  /** Where the tag and its requests go. */
  home: URL
  isOurs(url: URL): boolean
}

/** What stands in a page that was reached. */
export function judgePage({ url, answer }: Page, wanted: Wanted): Finding[] {
  const { headers, body, isCut } = answer
  if (headers['content-encoding'] && headers['content-encoding'] !== 'identity') {
    return [finding('warning', 'compressed', { encoding: headers['content-encoding'] })]
  }
  if (!/html/i.test(headers['content-type'] ?? '')) {
    return [finding('problem', 'not_html', { type: headers['content-type'] ?? '' })]
  }
  // What was written in two bytes a character has a zero beside each letter; tags are of plain letters.
  const facts = pageFacts(body.replaceAll('\0', ''), url, wanted.publicId)
  const found = [
    ...judgeTag(facts, wanted.publicId, wanted.home),
    ...judgePolicies(facts, headers, url, wanted.home),
    ...judgeNames(facts, url, wanted),
  ]
  if (isCut) found.push(finding('note', 'long_page', { kb: Math.round(body.length / 1024) }))
  if (facts.isNoindex || /noindex|none/i.test(headers['x-robots-tag'] ?? '')) {
    found.push(finding('note', 'noindex'))
  }
  return found
}

function judgePolicies(
  { policies, tags }: PageFacts,
  headers: OutsideAnswer['headers'],
  page: URL,
  home: URL
): Finding[] {
  const all = [headers['content-security-policy'] ?? '', ...policies].flatMap(policiesIn)
  if (all.length === 0) return []
  const script = tags[0]?.src ?? new URL('/assets/core.js', home)
  const api = URL.parse(tags[0]?.api ?? '', script) ?? script
  const blocked = (what: 'script' | 'connect', url: URL) =>
    all.map((policy) => blockedBy(policy, what, url, page)).find(Boolean)
  const ofScript = blocked('script', script)
  const ofConnect = blocked('connect', new URL('/api/sync', tags[0]?.api ? api : script))
  const found: Finding[] = []
  if (ofScript) {
    found.push(finding('problem', 'policy_script', { directive: ofScript, origin: script.origin }))
  }
  if (ofConnect) {
    found.push(finding('problem', 'policy_connect', { directive: ofConnect, origin: home.origin }))
  }
  return found.length ? found : [finding('good', 'policy_fits')]
}

function judgeNames({ canonical }: PageFacts, page: URL, { home, isOurs }: Wanted): Finding[] {
  const found: Finding[] = []
  if (canonical && !isOurs(canonical)) {
    found.push(finding('warning', 'canonical_elsewhere', { host: canonical.host }))
  }
  if (page.protocol === 'https:' && home.protocol !== 'https:') {
    found.push(finding('problem', 'mixed_content', { home: home.origin }))
  }
  return found
}
