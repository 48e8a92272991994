import { WHOLE } from '#app/attribution/shares'

export interface DaySum {
  model: string
  /** 0: no touch at all. */
  sourceId: number
  landingId: number
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

/** What each model gave on one day, by source and landing page. */
export class DaySums {
  #sums = new Map<string, DaySum>()

  /** `touch`: null when there was none. */
  add(model: string, touch: NumberedTouch | null, credit: number, { value, currency }: Worth) {
    if (credit === 0) return
    const { sourceId, landingId } = touch ?? NO_TOUCH
    const key = `${model} ${sourceId} ${landingId} ${currency}`
    let sum = this.#sums.get(key)
    if (!sum) {
      sum = { model, sourceId, landingId, currency, conversions: 0, value: 0 }
      this.#sums.set(key, sum)
    }
    sum.conversions += credit
    sum.value += ((value ?? 0) * credit) / WHOLE
  }

  all(): DaySum[] {
    return [...this.#sums.values()]
  }
}
