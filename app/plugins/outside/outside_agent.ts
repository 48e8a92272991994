import type { Socket } from 'node:net'
import { Agent, buildConnector } from 'undici'
import type { LookupAddress } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { boundedSocket } from '#app/plugins/outside/bounded_socket'
import { NOT_PUBLIC } from '#app/plugins/outside/outbound_url'
import { reachableAddresses } from '#app/plugins/outside/reachable_addresses'

const CONNECT_MS = 10_000
const MAX_HEADER_BYTES = 16 * 1024

/** Connections are kept for the next message, each to the address that it was made to. */
const KEPT = { keepAliveTimeout: 4_000, keepAliveMaxTimeout: 30_000 }

/** Connects to addresses that were checked, and to nothing else. Follows no redirect, and asks no proxy. */
export function outsideAgent() {
  return new Agent({
    ...KEPT,
    connect: (options, callback) => void connect(options, callback),
    allowH2: false,
    pipelining: 1,
    maxHeaderSize: MAX_HEADER_BYTES,
    headersTimeout: 0,
    bodyTimeout: 0,
  })
}

const connect: buildConnector.connector = async (options, callback) => {
  try {
    const addresses = await reachableAddresses(options)
    const connector = buildConnector({
      ...({ lookup: pinnedTo(addresses) } as object),
      timeout: CONNECT_MS,
      allowH2: false,
    })
    connector(options, (...[error, socket]) => {
      if (error) return callback(error, null)
      if (!isAt(socket, addresses)) {
        socket.destroy()
        return callback(new Error(NOT_PUBLIC), null)
      }
      return callback(null, boundedSocket(socket))
    })
  } catch (error) {
    callback(error as Error, null)
  }
}

function pinnedTo(addresses: LookupAddress[]): LookupFunction {
  return (_, options, callback) =>
    options.all
      ? callback(null, addresses)
      : callback(null, addresses[0].address, addresses[0].family)
}

/** Looked at once more before the first byte goes out. */
function isAt({ remoteAddress = '' }: Socket, addresses: LookupAddress[]) {
  return addresses.some(({ address }) => same(address) === same(remoteAddress))
}

/** An IPv6 address can be written in several ways; a URL writes it in one. */
function same(address: string) {
  return address.includes(':') ? (URL.parse(`http://[${address}]/`)?.hostname ?? address) : address
}
