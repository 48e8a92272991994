import { addressList, rangeIn } from '#app/shared/addresses'

/** As wide as a network inside can be: 10.0.0.0/8 and fc00::/7. Wider is a slip of the hand, and would switch the guard off. */
const WIDEST = { ipv4: 8, ipv6: 7 }

/** Here IPv6 writes the IPv4 addresses, so a range could stand for all of them. */
const EMBEDDING = addressList(['::/8'])

/** The entries of a variable; throws for whoever started the server. Better none starts than one that guards something else. */
export function allowedRanges(key: string, value = ''): string[] {
  const entries = value
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean)
  for (const entry of entries) {
    const problem = problemOf(entry)
    if (problem) throw new Error(`The variable ${key} has "${entry}", which ${problem}`)
  }
  return entries
}

function problemOf(entry: string): string | null {
  const range = rangeIn(entry)
  if (!range) {
    return 'is no address and no CIDR range; right would be "10.20.0.0/16,fd00:20::/32"'
  }
  const { address, bits, family } = range
  if (bits < WIDEST[family]) {
    return `is wider than any internal network, and would let webhooks reach everything; at most a /${WIDEST[family]} can be allowed, such as ${family === 'ipv4' ? '10.0.0.0/8' : 'fc00::/7'}`
  }
  const isEmbedding = family === 'ipv6' && bits < 128 && EMBEDDING.has(address)
  return isEmbedding ? 'stands for IPv4 addresses; write it as those, such as 10.20.0.0/16' : null
}
