import list from './list.json' with { type: 'json' }
import type { ReferrerFacts } from '#app/plugins/contracts/enricher'

const KINDS = ['ai', 'email', 'paid', 'search', 'social', 'video'] as const

/** More than the longest host of the list. */
const MAX_LENGTH = 64

/** Null: a host of which we know that it is none of these, although the one above it is. */
const known = new Map<string, ReferrerFacts | null>()
for (const kind of KINDS) {
  for (const [name, hosts] of Object.entries<string>(list[kind])) {
    for (const host of hosts.split(' ')) known.set(host, { kind, name })
  }
}
for (const host of list.none.split(' ')) known.set(host, null)

/** What the host is, or else the one above it: `mail.google.com` is mail, `www.google.com` is what `google.com` is. */
export function referrerOf(host: string): ReferrerFacts | null {
  let rest = host.slice(-MAX_LENGTH)
  for (;;) {
    const facts = known.get(rest)
    if (facts !== undefined) return facts
    const dot = rest.indexOf('.')
    if (dot < 0) return null
    rest = rest.slice(dot + 1)
  }
}
