import { domainToUnicode } from 'node:url'

/** A domain as its owner writes it (`bäcker.de`); stored and compared is the punycode. */
export function shownDomain(domain: string): string {
  return domainToUnicode(domain) || domain
}
