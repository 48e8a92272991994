import { words } from './words.js'
import { placeOf, preparePlaces, readAllPlaces } from './places.js'
import { CONTRACT } from '#app/plugins/contracts/plugin'
import type { EnricherPlugin } from '#app/plugins/contracts/enricher'

const geo: EnricherPlugin = {
  name: 'geo',
  kind: 'enricher',
  version: '1.0.0',
  contract: CONTRACT,
  summary:
    'Looks up country and city of an address in a database on this machine. Nobody outside is asked.',
  words,
  settings: [],
  create(_, host) {
    const onProblem = (problem: string) =>
      host.log('the database of places is missing', { problem })
    preparePlaces(onProblem)
    return {
      visit: ({ address }) => placeOf(address, onProblem) ?? {},
      ready: () => readAllPlaces(onProblem),
    }
  },
}

export default geo
