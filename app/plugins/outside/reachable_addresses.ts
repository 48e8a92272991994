import { isIP } from 'node:net'
import { networkInterfaces } from 'node:os'
import type { LookupAddress } from 'node:dns'
import outsideConfig from '#config/outside'
import { addressList } from '#app/shared/addresses'
import { addressesOfName } from '#app/plugins/outside/addresses_of_name'
import { isPublicAddress } from '#app/plugins/outside/public_address'
import { NOT_PUBLIC, publicObjection } from '#app/plugins/outside/outbound_url'

type Target = Pick<URL, 'protocol' | 'port' | 'hostname'>

/**
 * The addresses that a connection to this may be made to. A name is looked up once, here: who connects takes these and does
 * not ask again, so a name that has another address the next time is of no use to anybody. Throws words for a person.
 */
export async function reachableAddresses(target: Target): Promise<LookupAddress[]> {
  const found = await addressesOf(target.hostname.replace(/^\[|\]$/g, ''))
  const ranges = addressList(outsideConfig.allowedRanges)
  const allowed = found.filter(({ address }) => ranges.has(address))
  if (allowed.length > 0) return allowed

  const objection = publicObjection(target)
  if (objection) throw new Error(objection)
  const own = ownAddresses()
  // A name with an address of each kind is no accident.
  if (found.some(({ address }) => !isPublicAddress(address) || own.has(address))) {
    throw new Error(NOT_PUBLIC)
  }
  return found
}

function addressesOf(host: string): Promise<LookupAddress[]> | LookupAddress[] {
  const family = isIP(host)
  return family === 0 ? addressesOfName(host) : [{ address: host, family }]
}

/** Also where this machine has a public address: what listens there may trust whoever is inside. */
function ownAddresses() {
  const own = Object.values(networkInterfaces()).flatMap((entries) => entries ?? [])
  return new Set(own.map(({ address }) => address))
}
