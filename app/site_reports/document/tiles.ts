import { changeOf } from '#app/site_reports/document/changes'
import type { Tile } from '#app/site_reports/document/types'
import type { Speaker } from '#app/site_reports/document/speaker'
import type { ReportFigures } from '#app/site_reports/figures/report_figures'

interface Measure {
  key: string
  now: number | null
  before: number | null
  written?: (value: number) => string
  /** Null: neither more nor less is better. */
  isGoodUp?: boolean | null
}

/** The figures that somebody looks at first. */
export function tilesOf(figures: ReportFigures, { t, formats }: Speaker): Tile[] {
  return measuresOf(figures, formats.money).map(({ key, now, before, written, isGoodUp }) => {
    const write = (value: number | null) =>
      value === null ? t('none') : (written ?? formats.number)(value)
    return {
      key,
      label: t(`figure.${key}`),
      value: write(now),
      before: t('before', { value: write(before) }),
      change: changeOf(formats, now, before, { isGoodUp, fresh: t('fresh') }),
    }
  })
}

function measuresOf(
  { sections, traffic, leads, calls, ads }: ReportFigures,
  money: (value: number, currency: string) => string
): Measure[] {
  const { totals, before } = traffic
  const measures: Measure[] = []
  if (sections.includes('traffic')) {
    measures.push({ key: 'visitors', now: totals.visitors, before: before!.visitors })
    measures.push({ key: 'visits', now: totals.visits, before: before!.visits })
  }
  if (sections.includes('conversions')) {
    measures.push({ key: 'conversions', now: totals.conversions, before: before!.conversions })
  }
  if (leads) {
    for (const key of ['leads', 'qualified', 'won'] as const) {
      measures.push({ key, now: leads.now[key], before: leads.before[key] })
    }
    for (const { currency, value } of leads.now.values) {
      const former = leads.before.values.find((one) => one.currency === currency)?.value ?? 0
      const written = (amount: number) => money(amount, currency)
      measures.push({ key: 'value', now: value, before: former, written })
    }
  }
  if (calls) {
    measures.push({ key: 'calls', now: calls.now.calls, before: calls.before.calls })
    if (calls.now.timed + calls.before.timed > 0) {
      measures.push({ key: 'answered', now: calls.now.answered, before: calls.before.answered })
    }
  }
  if (ads) {
    const written = (amount: number) => money(amount, ads.now.account.currency)
    const [now, former] = [ads.now.total, ads.before.total]
    measures.push({ key: 'cost', now: now.cost, before: former.cost, written, isGoodUp: null })
    const paid = { now: now.costPerLead, before: former.costPerLead }
    measures.push({ key: 'cost_per_lead', ...paid, written, isGoodUp: false })
  }
  return measures
}
