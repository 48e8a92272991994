import { ValueSpace } from '#app/traffic/memory/value_space'
import { valueOfStep } from '#app/traffic/days/step_value'
import type { Reading } from '#app/traffic/report/reading'
import type { SiteColumn, SiteColumnName } from '#app/traffic/memory/site_column'
import type { LoadedDay } from '#app/traffic/report/loaded_days'
import type { ConversionGroup } from '#app/traffic/conversions/types'

type GroupOf = (visit: number, step: number, place: number) => number

/** Between a conversion and its label; in no name that is stored. */
const BETWEEN = '\0'

/** Rows of conversions, numbered over the days of a period and of the one before. */
export class ConversionGroups {
  readonly #space = new ValueSpace()

  constructor(readonly by: ConversionGroup) {}

  get size() {
    return this.#space.values.length
  }

  /** What has to be read to tell them apart. */
  get columns(): SiteColumnName[] {
    if (this.by === 'conversion') return []
    if (this.by === 'label') return ['conversion_label']
    return this.by === 'page' ? ['conversion_page'] : [this.by]
  }

  valueOf(number: number): { of: string | null; value: string } {
    const text = this.#space.values[number]
    if (this.by !== 'label') return { of: null, value: text }
    const [of, value] = text.split(BETWEEN)
    return { of, value }
  }

  /** In which row the conversions of a day are. */
  of({ spaces }: Reading, { columns }: LoadedDay): GroupOf {
    const { steps } = columns
    const textsOf = (name: SiteColumnName, { values }: SiteColumn) =>
      Array.from(values!, (value) => spaces.valuesOf(name).values[value])
    if (this.by === 'label') {
      const { numbers } = columns.conversion_label
      const labels = textsOf('conversion_label', columns.conversion_label)
      const names = textsOf('steps', steps).map((step) => valueOfStep('conversion', step))
      return (_, step, place) =>
        this.#space.numberOf(names[steps.numbers[step]] + BETWEEN + labels[numbers[place]])
    }
    if (this.by === 'conversion') {
      const names = textsOf('steps', steps).map((step) => valueOfStep('conversion', step))
      const rows = this.#rowsOf(names)
      return (_, step) => rows[steps.numbers[step]]
    }
    const [name] = this.columns
    const { numbers } = columns[name]
    const rows = this.#rowsOf(textsOf(name, columns[name]))
    return this.by === 'page'
      ? (_v, _s, place) => rows[numbers[place]]
      : (visit) => rows[numbers[visit]]
  }

  #rowsOf(texts: (string | null)[]): Int32Array {
    return Int32Array.from(texts, (text) => (text === null ? -1 : this.#space.numberOf(text)))
  }
}
