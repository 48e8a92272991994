import { finding, type Finding } from '#app/health/checking/findings'
import type { FoundTag, PageFacts } from '#app/health/checking/page_facts'

/** Is the tag there, once, ours, and able to run? */
export function judgeTag(facts: PageFacts, publicId: string, home: URL): Finding[] {
  const ours = facts.tags.filter(({ siteId }) => siteId === publicId)
  const others = new Set(facts.tags.map(({ siteId }) => siteId).filter((id) => id !== publicId))
  // Of two the first one counts.
  const isOursFirst = facts.tags[0]?.siteId === publicId
  return [
    ...(ours.length ? judgeOurs(ours, home) : judgeAbsence(facts)),
    ...[...others].map((id) =>
      id === ''
        ? finding('problem', 'tag_without_id')
        : finding(isOursFirst ? 'warning' : 'problem', 'other_site', { id })
    ),
    ...judgeBanner(facts, ours),
  ]
}

/** Who asks visitors may hold scripts back until they agree; whether it does is not in the page. */
function judgeBanner({ banners }: PageFacts, ours: FoundTag[]): Finding[] {
  const isAsked = ours.some(({ asksConsent }) => asksConsent)
  if (!banners.length || isAsked) return []
  return [finding('note', 'consent_banner', { name: banners.join(', ') })]
}

function judgeOurs(tags: FoundTag[], home: URL): Finding[] {
  const [first] = tags
  const found: Finding[] = []
  if (tags.every(({ isHeld }) => isHeld)) found.push(finding('warning', 'tag_held'))
  else found.push(finding('good', 'tag_found'))
  if (tags.length > 1) found.push(finding('note', 'tag_twice', { count: tags.length }))
  if (!first.isInHead) found.push(finding('note', 'tag_in_body'))
  if (!first.isDeferred) found.push(finding('warning', 'tag_blocks'))
  if (first.asksConsent) found.push(finding('note', 'consent'))
  if (first.api) found.push(finding('note', 'other_api', { api: first.api }))
  if (first.src === null) found.push(finding('problem', 'tag_without_src'))
  else if (first.src.origin !== home.origin && !first.api) {
    found.push(finding('warning', 'other_server', { host: first.src.host, home: home.host }))
  }
  if (first.src?.pathname.endsWith('/ux-core.js')) found.push(finding('note', 'old_tag'))
  return found
}

/** What is not in the page as it is sent may be put into it by a script. */
function judgeAbsence({ isInCode, isInComment, containers }: PageFacts): Finding[] {
  if (isInCode) return [finding('good', 'tag_by_script')]
  if (containers.length) return [finding('note', 'tag_manager', { id: containers.join(', ') })]
  return [finding('problem', isInComment ? 'tag_inert' : 'tag_missing')]
}
