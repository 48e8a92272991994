import { nothing, type Ads, type Counts, type Sums } from './lines.js'

/** Several sites together. Visitors of two sites are added: nobody knows who is the same person on both. */
export interface Together extends Counts {
  /** One entry a currency: nothing is converted. */
  ads: Ads[]
}

export function sumOf(lines: readonly (Counts & { ads: Ads | null })[]): Together {
  const sum: Together = { ...nothing(), ads: [] }
  for (const line of lines) {
    addTo(sum.visitors, line.visitors)
    addTo(sum.conversions, line.conversions)
    for (const key of ['calls', 'leads', 'qualified', 'junk'] as const) sum[key] += line[key]
    sum.isCounting ||= line.isCounting
    if (line.ads) addMoney(sum.ads, line.ads)
  }
  sum.ads.sort((a, b) => (a.currency < b.currency ? -1 : 1))
  return sum
}

function addTo(sum: Sums, more: Sums) {
  sum.now += more.now
  sum.whole += more.whole
  sum.before += more.before
}

function addMoney(sums: Ads[], { cost, currency, leads }: Ads) {
  const known = sums.find((one) => one.currency === currency)
  if (known) {
    known.cost += cost
    known.leads += leads
  } else sums.push({ cost, currency, leads })
}

/** Null where there is nothing to divide by: nobody would believe a lead for nothing. */
export function costPerLead(ads: Ads | null | undefined): number | null {
  return ads && ads.leads > 0 ? ads.cost / ads.leads : null
}

/** As a share of what was before; null where nobody was. */
export function changeOf({ whole, before }: Sums): number | null {
  return before > 0 ? whole / before - 1 : null
}
