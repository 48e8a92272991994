import { BlockList, isIP } from 'node:net'

/** https://www.iana.org/assignments/iana-ipv4-special-registry, and one address of Azure that only looks public. */
const SPECIAL_V4: [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]

/** https://www.iana.org/assignments/iana-ipv6-special-registry: what is special within the global unicast addresses. */
const SPECIAL_V6: [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

const GLOBAL_V6: [string, number] = ['2000::', 3]

/** Where an IPv4 address stands in the last 32 bits: mapped, and NAT64. */
const EMBEDDING = ['::ffff:', '64:ff9b::']

const special = new BlockList()
for (const [network, bits] of SPECIAL_V4) {
  special.addSubnet(network, bits, 'ipv4')
  for (const prefix of EMBEDDING) special.addSubnet(`${prefix}${network}`, 96 + bits, 'ipv6')
}
for (const [network, bits] of SPECIAL_V6) special.addSubnet(network, bits, 'ipv6')

const global = new BlockList()
global.addSubnet(...GLOBAL_V6, 'ipv6')
for (const prefix of EMBEDDING) global.addSubnet(`${prefix}0.0.0.0`, 96, 'ipv6')

/** An address of the internet: nothing of this machine, its network, its cloud, and no group of receivers. */
export function isPublicAddress(address: string): boolean {
  if (address.includes('%')) return false
  switch (isIP(address)) {
    case 4:
      return !special.check(address, 'ipv4')
    case 6:
      return global.check(address, 'ipv6') && !special.check(address, 'ipv6')
    default:
      return false
  }
}
