import { bannerAt } from '#app/health/checking/consent_banners'
import { htmlTags, type HtmlTag } from '#app/health/checking/html_tags'

/** A tag of ours, or of another installation, as it stands in a page. */
export interface FoundTag {
  src: URL | null
  siteId: string
  isInHead: boolean
  isDeferred: boolean
  /** The type of the element keeps a browser from running it. */
  isHeld: boolean
  asksConsent: boolean
  api: string | null
}

export interface PageFacts {
  tags: FoundTag[]
  /** The id stands in the code of the page, and in no tag. */
  isInCode: boolean
  isInComment: boolean
  containers: string[]
  /** Who asks visitors for their consent, by name. */
  banners: string[]
  policies: string[]
  canonical: URL | null
  isNoindex: boolean
}

const MAX_TAGS = 20
const OUR_PATHS = /\/(?:assets\/core|ux-core)\.js$/
const CONTAINER = /\bGTM-[A-Z0-9]{4,12}\b/g
const RUNS = /^(?:|module|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/i

/** What a page says of our tag, and of what may stand in its way. */
export function pageFacts(html: string, address: URL, publicId: string): PageFacts {
  const facts: PageFacts = {
    tags: [],
    isInCode: false,
    isInComment: false,
    containers: [],
    banners: [],
    policies: [],
    canonical: null,
    isNoindex: false,
  }
  const containers = new Set<string>()
  let isInHead = true
  for (const tag of htmlTags(html)) {
    if (tag.name === 'body' || (tag.name === 'head' && tag.isEnd)) isInHead = false
    if (tag.isEnd) continue
    for (const [id] of tag.text.matchAll(CONTAINER)) containers.add(id)
    for (const [id] of (tag.attributes.get('src') ?? '').matchAll(CONTAINER)) containers.add(id)
    if (tag.name === 'script') readScript(tag, facts, { address, publicId, isInHead })
    else if (tag.name === 'meta') readMeta(tag, facts)
    else if (tag.name === 'link') readLink(tag, facts, address)
  }
  facts.containers = [...containers].slice(0, 5)
  const isThere = html.includes(publicId)
  facts.isInComment = isThere && !facts.isInCode && !facts.tags.some((t) => t.siteId === publicId)
  return facts
}

function readScript(
  { attributes, text }: HtmlTag,
  facts: PageFacts,
  { address, publicId, isInHead }: { address: URL; publicId: string; isInHead: boolean }
) {
  const src = URL.parse(attributes.get('src') ?? '', address)
  const banner = attributes.has('src') && src && bannerAt(src)
  if (banner && !facts.banners.includes(banner)) facts.banners.push(banner)
  const isOurs = attributes.has('src') && src !== null && OUR_PATHS.test(src.pathname)
  const siteId = attributes.get('data-site-id') ?? ''
  if (!isOurs && siteId !== publicId) {
    if (text.includes(publicId)) facts.isInCode = true
    return
  }
  if (facts.tags.length >= MAX_TAGS) return
  const type = (attributes.get('type') ?? '').trim()
  facts.tags.push({
    src: attributes.has('src') ? src : null,
    siteId,
    isInHead,
    isDeferred: attributes.has('defer') || attributes.has('async') || type === 'module',
    isHeld: !RUNS.test(type),
    asksConsent: attributes.get('data-consent') === 'required',
    api: attributes.get('data-api') || null,
  })
}

function readMeta({ attributes }: HtmlTag, facts: PageFacts) {
  const content = attributes.get('content') ?? ''
  if (attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy') {
    facts.policies.push(content)
  }
  const isRobots = attributes.get('name')?.toLowerCase() === 'robots'
  if (isRobots && /noindex|none/i.test(content)) facts.isNoindex = true
}

function readLink({ attributes }: HtmlTag, facts: PageFacts, address: URL) {
  if (attributes.get('rel')?.toLowerCase() !== 'canonical') return
  facts.canonical ??= URL.parse(attributes.get('href') ?? '', address)
}
