/** A tag of a page, in the order in which they stand there. */
export interface HtmlTag {
  name: string
  isEnd: boolean
  attributes: Map<string, string>
  /** Of a script or another element without elements in it: what stands between its tags. */
  text: string
}

/** What is in these is text to a browser that runs scripts. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'noscript', 'iframe', 'template'])
const MAX_ATTRIBUTES = 60
const NAME = /[a-z][^\s/>]*/iy
const ATTRIBUTE = /[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']*)))?/y

/**
 * The tags of a page, as a browser would take them. Goes through the text once, whatever is in it; what has no end goes on to the
 * end of the text.
 */
export function* htmlTags(html: string): Generator<HtmlTag> {
  let at = 0
  while ((at = html.indexOf('<', at)) !== -1) {
    if (html.startsWith('<!--', at)) {
      at = endOf(html, '-->', at + 4)
      continue
    }
    const isEnd = html[at + 1] === '/'
    NAME.lastIndex = at + (isEnd ? 2 : 1)
    const name = NAME.exec(html)?.[0].toLowerCase()
    if (!name) {
      at++
      continue
    }
    const { attributes, end } = attributesAt(html, at + (isEnd ? 2 : 1) + name.length)
    at = end
    let text = ''
    if (!isEnd && RAW.has(name)) {
      const stop = closeOf(html, name, at)
      text = html.slice(at, stop)
      at = stop
    }
    yield { name, isEnd, attributes, text }
  }
}

/** Lower case would be of another length where there is a dotted capital I. */
function closeOf(html: string, name: string, from: number) {
  const close = new RegExp(`</${name}`, 'gi')
  close.lastIndex = from
  return close.exec(html)?.index ?? html.length
}

function endOf(html: string, mark: string, from: number) {
  const found = html.indexOf(mark, from)
  return found === -1 ? html.length : found + mark.length
}

function attributesAt(html: string, from: number) {
  const attributes = new Map<string, string>()
  let at = from
  while (at < html.length) {
    ATTRIBUTE.lastIndex = at
    const found = ATTRIBUTE.exec(html)
    if (!found) break
    at = ATTRIBUTE.lastIndex
    const [, name, double, single, bare] = found
    const key = name.toLowerCase()
    if (attributes.size < MAX_ATTRIBUTES && !attributes.has(key)) {
      attributes.set(key, (double ?? single ?? bare ?? '').replaceAll('&amp;', '&'))
    }
  }
  return { attributes, end: endOf(html, '>', at) }
}
