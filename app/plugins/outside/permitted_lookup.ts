import dns, { type LookupAddress } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isPermitted } from '#app/plugins/outside/permitted'

/**
 * For a socket: looks a name up once and gives what may be connected to. Checked where the connection is made, so a name
 * that has another address the next time is of no use to anybody.
 */
export const permittedLookup: LookupFunction = (name, options, callback) => {
  dns.lookup(name, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, '')
    const addresses = found.filter(({ address }) => isPermitted(name, address))
    if (addresses.length === 0) return callback(notPublic(), '')
    if (options.all) return callback(null, addresses as LookupAddress[])
    return callback(null, addresses[0].address, addresses[0].family)
  })
}

export function notPublic() {
  return new Error('not on the public internet (the operator can allow it: PLUGIN_ALLOW_HOSTS)')
}
