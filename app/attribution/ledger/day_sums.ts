import { WHOLE } from '#app/attribution/shares'

export interface DaySum {
  model: string
  /** 0: no touch at all. */
  sourceId: number
  landingId: number
  /** Millionths. */
  conversions: number
  value: number
}

/** What each model gave on one day, by source and landing page. */
export class DaySums {
  #sums = new Map<string, DaySum>()

  add(model: string, sourceId: number, landingId: number, credit: number, value: number | null) {
    if (credit === 0) return
    const key = `${model} ${sourceId} ${landingId}`
    let sum = this.#sums.get(key)
    if (!sum) {
      sum = { model, sourceId, landingId, conversions: 0, value: 0 }
      this.#sums.set(key, sum)
    }
    sum.conversions += credit
    sum.value += ((value ?? 0) * credit) / WHOLE
  }

  all(): DaySum[] {
    return [...this.#sums.values()]
  }
}
