import { ValueSpace } from '#app/traffic/memory/value_space'
import { VisitorSpace } from '#app/traffic/memory/visitor_space'
import { remembered } from '#app/traffic/memory/remembered'
import type { Column } from '#app/traffic/columns/column'
import type { Columns } from '#app/traffic/days/types'
import type { SiteColumn, SiteColumnName } from '#app/traffic/memory/site_column'

/** Of columns that are not stored: those of today, which several questions read. */
const made = new WeakMap<Column, SiteColumn>()

/**
 * Numbers for the values and the visitors of a site, the same on all days. They are remembered like columns are; when they
 * have been forgotten, numbers begin anew, in a space of their own, and columns with the old ones are worth nothing.
 */
export class SiteSpaces {
  #values = new Map<string, ValueSpace>()
  #visitors: VisitorSpace | null = null

  constructor(readonly siteId: string) {}

  get visitors(): VisitorSpace {
    this.#visitors ??= remembered.get<VisitorSpace>(this.#key('visitors')) ?? new VisitorSpace()
    return this.#visitors
  }

  valuesOf(name: SiteColumnName): ValueSpace {
    let space = this.#values.get(name)
    if (!space) {
      space = remembered.get<ValueSpace>(this.#key(name)) ?? new ValueSpace()
      this.#values.set(name, space)
    }
    return space
  }

  /** The text that stands at a place of a column. */
  textAt(name: SiteColumnName, { numbers, values }: SiteColumn, place: number): string {
    return this.valuesOf(name).values[values![numbers[place]]]
  }

  /** Whether the numbers of the column are those of now. */
  areOf(name: SiteColumnName, { space }: SiteColumn): boolean {
    if (space === null) return true
    return space === (name === 'visitor' ? this.visitors : this.valuesOf(name))
  }

  /** A column of a day with its values, or its visitors, numbered; undefined where the day lacks what it is made from. */
  columnOf(name: SiteColumnName, stored: Partial<Columns>): SiteColumn | undefined {
    const column = stored[name]
    if (!column) return undefined
    const known = made.get(column)
    if (known && this.areOf(name, known)) return known
    const numbered =
      name === 'visitor' ? this.#whoOf(column, stored.visitors) : this.#numbered(name, column)
    if (numbered) made.set(column, numbered)
    return numbered
  }

  /** Call when the answer is found: what has grown weighs more. */
  remember() {
    for (const [name, space] of this.#values) remembered.set(this.#key(name), space, space.bytes)
    if (this.#visitors) remembered.set(this.#key('visitors'), this.#visitors, this.#visitors.bytes)
  }

  #whoOf(places: Column, hashes: Column | undefined): SiteColumn | undefined {
    if (!hashes) return undefined
    const space = this.visitors
    const visitors = space.numbersOf(hashes.numbers)
    return {
      numbers: Uint32Array.from(places.numbers, (place) => visitors[place]),
      values: null,
      space,
    }
  }

  #numbered(name: SiteColumnName, { numbers, values }: Column): SiteColumn {
    if (!values) return { numbers, values: null, space: null }
    const space = this.valuesOf(name)
    return {
      numbers,
      values: Uint32Array.from(values, (value) => space.numberOf(value)),
      space,
    }
  }

  #key(name: string) {
    return `space ${this.siteId} ${name}`
  }
}
