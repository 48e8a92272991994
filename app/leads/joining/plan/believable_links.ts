import { keyText } from '#app/leads/keys'
import { Sets } from '#app/leads/joining/plan/sets'
import type { Link } from '#app/leads/joining/plan/evidence'

/** More numbers, or addresses, are not one visitor's: a shared tablet, or a page that tells lies. */
export const MAX_OF_VISITOR = 5
/** More visitors are not one person's number or address: a company, or somebody who types in another's. */
export const MAX_VISITORS = 10
/** More that hangs together by chains of evidence is a crowd. */
export const MAX_TOGETHER = 60

/**
 * The links that say who is whom. A hub joins nothing at all, also nothing that it would have joined before it was one: who
 * belongs together follows from what is known, and not from the order in which it came to be known.
 */
export function believable(links: readonly Link[]): Link[] {
  return withoutCrowds(withoutHubs(links))
}

export function surestFirst(links: readonly Link[]): Link[] {
  return links.toSorted(
    (a, b) =>
      Number(b.isByPerson) - Number(a.isByPerson) ||
      a.at.getTime() - b.at.getTime() ||
      (textOf(a) < textOf(b) ? -1 : 1)
  )
}

function withoutHubs(links: readonly Link[]): Link[] {
  const ofVisitor = distinct(
    links,
    ({ key, fingerprint }) => `${key.kind} ${fingerprint}`,
    textOfKey
  )
  const visitors = distinct(links, textOfKey, ({ fingerprint }) => fingerprint)
  const isHub = ({ fingerprint }: Link) =>
    ['phone', 'email'].some(
      (kind) => (ofVisitor.get(`${kind} ${fingerprint}`)?.size ?? 0) > MAX_OF_VISITOR
    )
  return links.filter((link) => !isHub(link) && visitors.get(textOfKey(link))!.size <= MAX_VISITORS)
}

function withoutCrowds(links: Link[]): Link[] {
  const sets = new Sets()
  for (const link of links) sets.unite(textOfKey(link), visitorText(link))
  const members = new Map<string, Set<string>>()
  for (const link of links) {
    for (const node of [textOfKey(link), visitorText(link)]) {
      const set = sets.of(node)
      const known = members.get(set)
      if (known) known.add(node)
      else members.set(set, new Set([node]))
    }
  }
  return links.filter((link) => members.get(sets.of(textOfKey(link)))!.size <= MAX_TOGETHER)
}

function distinct(
  links: readonly Link[],
  group: (link: Link) => string,
  value: (link: Link) => string
) {
  const found = new Map<string, Set<string>>()
  for (const link of links) {
    const known = found.get(group(link))
    if (known) known.add(value(link))
    else found.set(group(link), new Set([value(link)]))
  }
  return found
}

export function visitorText({ fingerprint }: Pick<Link, 'fingerprint'>) {
  return keyText({ kind: 'visitor', value: fingerprint })
}

export function textOfKey({ key }: Pick<Link, 'key'>) {
  return keyText(key)
}

function textOf(link: Link) {
  return `${textOfKey(link)} ${link.fingerprint} ${link.because} ${link.of}`
}
