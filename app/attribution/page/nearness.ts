import type { CreditRow } from '#app/attribution/page/credit_table'
import { causedShares, distanceBetween, sharesOf } from '#app/attribution/truth/shares_of'
import type { ChannelShare, Truth } from '#app/attribution/truth/types'

/** What is known of the truth, as of sites of the demo, and how near the models come in the period that is shown. */
export interface Nearness {
  /** Largest first. */
  shares: ChannelShare[]
  /** Nearest first; the part of the credit that went to wrong channels, in percentage points. */
  models: { model: string; distance: number }[]
}

/** `rows` are channels. Null: nobody knows the truth. */
export function nearnessOf(
  truth: Truth | null,
  rows: readonly CreditRow[],
  models: readonly string[]
): Nearness | null {
  const shares = truth && causedShares(truth)
  if (!shares) return null
  const named = rows.filter(({ kind }) => kind === 'key')
  const near = models.flatMap((model) => {
    const given = sharesOf(
      new Map(named.map(({ key, cells }) => [key!, cells[model]?.conversions.point ?? 0]))
    )
    return given ? [{ model, distance: distanceBetween(given, shares) }] : []
  })
  return { shares, models: near.sort((a, b) => a.distance - b.distance) }
}
