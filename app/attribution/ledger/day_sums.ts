import { WHOLE } from '#app/attribution/shares'

/** What sums are kept by: the source of a touch (and so its channel and campaign), or the page on which it began. */
export type SumKind = 'source' | 'landing'

export interface DaySum {
  model: string
  kind: SumKind
  /** Of the source or the page; 0: no touch at all. */
  number: number
  /** Of `value`. */
  currency: string
  /** Millionths. */
  conversions: number
  value: number
}

export interface NumberedTouch {
  sourceId: number
  landingId: number
}

interface Worth {
  value: number | null
  currency: string
}

const NO_TOUCH: NumberedTouch = { sourceId: 0, landingId: 0 }

/** What each model gave on one day. */
export class DaySums {
  #sums = new Map<string, DaySum>()

  /** `touch`: null when there was none. */
  add(model: string, touch: NumberedTouch | null, credit: number, worth: Worth) {
    if (credit === 0) return
    const { sourceId, landingId } = touch ?? NO_TOUCH
    this.#add(model, 'source', sourceId, credit, worth)
    this.#add(model, 'landing', landingId, credit, worth)
  }

  #add(model: string, kind: SumKind, number: number, credit: number, { value, currency }: Worth) {
    const key = `${model} ${kind} ${number} ${currency}`
    let sum = this.#sums.get(key)
    if (!sum) {
      sum = { model, kind, number, currency, conversions: 0, value: 0 }
      this.#sums.set(key, sum)
    }
    sum.conversions += credit
    sum.value += ((value ?? 0) * credit) / WHOLE
  }

  all(): DaySum[] {
    return [...this.#sums.values()]
  }
}
