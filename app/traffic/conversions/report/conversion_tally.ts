import { VisitorPairs } from '#app/traffic/report/visitor_pairs'
import type { ConversionFigures } from '#app/traffic/conversions/types'

/** Conversions of several rows: how many, of whom, worth what. */
export class ConversionTally {
  readonly #counts: number[] = []
  readonly #values = new Map<string, number[]>()
  readonly #visitors = new VisitorPairs()

  /** @param value not a number: it says none */
  add(row: number, visitor: number, value: number, currency: string) {
    this.#counts[row] = (this.#counts[row] ?? 0) + 1
    this.#visitors.add(row, visitor)
    if (Number.isNaN(value)) return
    let sums = this.#values.get(currency)
    if (!sums) this.#values.set(currency, (sums = []))
    sums[row] = (sums[row] ?? 0) + value
  }

  /** @param visitors how many there are in all */
  figures(rows: number, visitors: number): ConversionFigures[] {
    const converters = this.#visitors.counts(rows, visitors)
    return Array.from(converters, (count, row) => ({
      conversions: this.#counts[row] ?? 0,
      converters: count,
      values: this.#valuesOf(row),
    }))
  }

  #valuesOf(row: number) {
    return [...this.#values]
      .flatMap(([currency, sums]) =>
        sums[row] === undefined ? [] : { currency, value: sums[row] }
      )
      .sort((a, b) => b.value - a.value)
  }
}
