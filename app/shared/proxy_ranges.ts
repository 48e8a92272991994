import { rangeIn } from '#app/shared/addresses'

/**
 * Addresses and ranges of our own proxies, from a variable; throws for whoever started the server. One that was skipped in silence would
 * make all visitors behind that proxy one client, with one limit and one place.
 */
export function proxyRanges(key: string, value = ''): string[] {
  const entries = value
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean)
  const wrong = entries.find((entry) => !rangeIn(entry))
  if (wrong === undefined) return entries
  throw new Error(
    `The variable ${key} has "${wrong}", which is no address and no CIDR range; right would be "127.0.0.1,10.20.0.0/16"`
  )
}
