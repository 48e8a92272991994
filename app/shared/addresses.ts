import { BlockList, isIP, type IPVersion } from 'node:net'

/** A set of IP addresses and CIDR ranges. Entries that are neither are left out; `invalidAddresses` names them. */
export function addressList(entries: string[]) {
  const list = new BlockList()
  for (const entry of entries) addTo(list, entry.trim())

  return {
    has(address: string) {
      const plain = unmapped(address)
      const family = isIP(plain)
      return family !== 0 && list.check(plain, family === 4 ? 'ipv4' : 'ipv6')
    },
  }
}

export function invalidAddresses(entries: string[]): string[] {
  return entries.filter((entry) => !addTo(new BlockList(), entry.trim()))
}

/**
 * What is kept of an address: the network of it (/24 for IPv4, /48 for IPv6), in PostgreSQL's notation. Null for what is
 * not an address.
 */
export function truncatedAddress(address: string): string | null {
  const plain = unmapped(address)
  if (isIP(plain) === 4) return plain.replace(/\d+$/, '0')
  if (isIP(plain) !== 6) return null
  const head = plain.split('%')[0].split('::')[0].split(':').filter(Boolean).slice(0, 3)
  return `${head.join(':') || '0'}::`
}

/** The address in what a proxy wrote: some add the port, in brackets for IPv6. Null: there is none. */
export function plainAddress(written: string): string | null {
  if (isIP(written) && !written.includes('%')) return written
  const address = written
    .replace(/^"?\[([^\]]*)\](?::\d+)?"?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .split('%')[0]
  return isIP(address) ? address : null
}

/** IPv4 addresses arrive as `::ffff:1.2.3.4` on a socket that listens on both families. */
function unmapped(address: string) {
  return address.startsWith('::ffff:') && address.includes('.') ? address.slice(7) : address
}

function addTo(list: BlockList, entry: string): boolean {
  const range = rangeIn(entry)
  if (range) list.addSubnet(range.address, range.bits, range.family)
  return range !== null
}

/** An address is a range of one. Null: it is neither. */
export function rangeIn(
  entry: string
): { address: string; bits: number; family: IPVersion } | null {
  const [, address, prefix] = /^([^/%]+)(?:\/(0|[1-9]\d{0,2}))?$/.exec(entry) ?? []
  const version = isIP(address ?? '')
  if (version === 0) return null
  const most = version === 4 ? 32 : 128
  const bits = prefix === undefined ? most : Number(prefix)
  return bits > most ? null : { address, bits, family: version === 4 ? 'ipv4' : 'ipv6' }
}
