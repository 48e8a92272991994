import outsideConfig from '#config/outside'
import { addressList } from '#app/shared/addresses'
import { isPublicAddress } from '#app/plugins/outside/public_address'

/** May a plugin connect to this address, which stands for this name (or is written itself)? Reads the list anew: it is short. */
export function isPermitted(name: string, address: string): boolean {
  const { allowedHosts } = outsideConfig
  return (
    isPublicAddress(address) ||
    allowedHosts.includes(name.toLowerCase()) ||
    addressList(allowedHosts).has(address)
  )
}
