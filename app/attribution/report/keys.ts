import type { RowKind } from '#app/attribution/report/types'

/** A site may have a hundred thousand campaigns; nobody compares more than this. */
export const MAX_KEYS = 200

/** Numbers of keys within a report. */
export const OTHER = 0
export const UNKNOWN = MAX_KEYS + 1
export const PLACES = MAX_KEYS + 2

/** The strongest keys of one dimension by their places, from 1; whatever else there is stands together in place 0. */
export class Keys {
  #places: Map<string | null, number>
  /** By place, from `OTHER` on: what models that learn are told. No two are the same, whatever keys are called. */
  readonly names: readonly string[]
  #placesOfNames: Map<string, number>

  constructor(readonly strongest: readonly (string | null)[]) {
    this.#places = new Map(strongest.map((key, i) => [key, i + 1]))
    const taken = new Set(strongest)
    const none = unlike('(none)', taken)
    const other = unlike('(other)', taken.add(none))
    this.names = [other, ...strongest.map((key) => key ?? none)]
    this.#placesOfNames = new Map(this.names.map((name, place) => [name, place]))
  }

  placeOf(key: string | null): number {
    return this.#places.get(key) ?? OTHER
  }

  /** Null: there is none of that name. */
  placeOfName(name: string): number | null {
    return this.#placesOfNames.get(name) ?? null
  }

  rowKey(place: number): { kind: RowKind; key: string | null } {
    if (place === UNKNOWN) return { kind: 'unknown', key: null }
    if (place === OTHER) return { kind: 'other', key: null }
    return { kind: 'key', key: this.strongest[place - 1] }
  }
}

function unlike(name: string, taken: Set<string | null>): string {
  return taken.has(name) ? unlike(`${name} `, taken) : name
}
