import { Reader } from 'mmdb-lib'
import { readFile } from 'node:fs/promises'

export interface Place {
  country: string | null
  city: string | null
}

export type OnProblem = (problem: string) => void

const COUNTRY = /^[A-Z]{2}$/
const CITY_MAX = 100

/** One of the two files of the database: read in the background when somebody needs it, then kept in memory. */
export class PlaceFile {
  #locate: () => string
  #reader: Reader<any> | null = null
  #opening: Promise<void> | null = null

  /** @param locate its URL; throws when it is not installed */
  constructor(locate: () => string) {
    this.#locate = locate
  }

  /** Once: a file that cannot be read is not tried again before the next start. */
  open(onProblem: OnProblem): Promise<void> {
    this.#opening ??= this.#read().catch((error) => onProblem(error.message))
    return this.#opening
  }

  /** Null: nobody knows, or the file is not there yet. Nobody waits for it. */
  find(address: string, onProblem: OnProblem): Place | null {
    if (!this.#reader) {
      void this.open(onProblem)
      return null
    }
    const row = this.#reader.get(address)
    return row && { country: countryOf(row), city: cityOf(row) }
  }

  async #read() {
    this.#reader = new Reader(await readFile(new URL(this.#locate())))
  }
}

function countryOf({ country_code: code }: { country_code?: unknown }) {
  return typeof code === 'string' && COUNTRY.test(code) ? code : null
}

/** `Toronto (North York)` is Toronto: districts would make many small cities of one. */
function cityOf({ city }: { city?: unknown }) {
  if (typeof city !== 'string') return null
  return city.replace(/ \(.*$/s, '').slice(0, CITY_MAX) || null
}
