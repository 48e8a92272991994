/** What is shown of a site, put together from its name, its figures and what is wrong with it. */

export interface Sums {
  now: number
  whole: number
  before: number
}

export interface Ads {
  cost: number
  currency: string
  leads: number
}

export interface Counts {
  visitors: Sums
  conversions: Sums
  calls: number
  leads: number
  qualified: number
  junk: number
  /** Days are still being counted: there are more than these. */
  isCounting: boolean
}

export interface Line<Row, Trouble> extends Counts {
  row: Row
  ads: Ads | null
  /** Empty when nobody was there. */
  trend: number[]
  troubles: Trouble[]
  /** What somebody does not want to hear of for now. */
  snoozed: Trouble[]
}

interface Known<Figures, Trouble> {
  figures: readonly Figures[]
  troubles: readonly Trouble[]
}

type WithFigures = Counts & { siteId: string; ads: Ads | null; trend: number[] }
type WithTrouble = { siteId: string; snoozed: object | null }

const none = (): Sums => ({ now: 0, whole: 0, before: 0 })

export const nothing = (): Counts => ({
  visitors: none(),
  conversions: none(),
  calls: 0,
  leads: 0,
  qualified: 0,
  junk: 0,
  isCounting: false,
})

/** A site in which nothing happened has no figures: that is zero of everything. */
export function linesOf<Row extends { id: string }, F extends WithFigures, T extends WithTrouble>(
  rows: readonly Row[],
  { figures: known, troubles }: Known<F, T>
): Line<Row, T>[] {
  const bySite = new Map(known.map((one) => [one.siteId, one]))
  const wrong = new Map<string, T[]>()
  for (const trouble of troubles) {
    const others = wrong.get(trouble.siteId)
    if (others) others.push(trouble)
    else wrong.set(trouble.siteId, [trouble])
  }
  return rows.map((row) => {
    const figures = bySite.get(row.id)
    const all = wrong.get(row.id) ?? []
    return {
      ...(figures ?? nothing()),
      row,
      ads: figures?.ads ?? null,
      trend: figures?.trend ?? [],
      troubles: all.filter(({ snoozed }) => !snoozed),
      snoozed: all.filter(({ snoozed }) => snoozed),
    }
  })
}
