import { daysFrom } from '#app/traffic/days/calendar'
import { isMonth } from '#app/site_reports/figures/report_period'
import { nameOfValue } from '#app/site_reports/document/names'
import type { Speaker } from '#app/site_reports/document/speaker'
import type { ReportFigures } from '#app/site_reports/figures/report_figures'

/** In a few sentences what the period was like, the most wanted first. */
export function summaryOf(figures: ReportFigures, speaker: Speaker): string[] {
  return [
    ...aboutLeads(figures, speaker),
    ...aboutTraffic(figures, speaker),
    ...aboutCalls(figures, speaker),
    ...aboutAds(figures, speaker),
  ]
}

function aboutLeads({ leads, ...figures }: ReportFigures, speaker: Speaker): string[] {
  if (!leads) return []
  const { i18n, t, formats } = speaker
  const { now, before } = leads
  const sentences = [
    t('summary.leads', { count: now.leads, ...held(now.leads, before.leads, figures, speaker) }),
  ]
  const [first] = now.channels
  if (first && now.leads - now.junk > 1) {
    const share = first.leads / (now.leads - now.junk)
    const channel = nameOfValue(i18n, 'channel', first.channel)
    const majority = share > 0.5 ? 'yes' : 'no'
    sentences.push(t('summary.most', { majority, channel, share: formats.percent(share) }))
  }
  if (now.qualified > 0) {
    sentences.push(t('summary.good', { qualified: now.qualified, won: now.won }))
  }
  return sentences
}

function aboutTraffic(
  { sections, traffic, ...figures }: ReportFigures,
  speaker: Speaker
): string[] {
  const { totals, before } = traffic
  const about = (key: 'visitors' | 'conversions') =>
    speaker.t(`summary.${key}`, {
      count: totals[key],
      ...held(totals[key], before![key], figures, speaker),
    })
  return [
    ...(sections.includes('traffic') ? [about('visitors')] : []),
    ...(sections.includes('conversions') ? [about('conversions')] : []),
  ]
}

function aboutCalls({ calls }: ReportFigures, { t }: Speaker): string[] {
  if (!calls || calls.now.calls === 0) return []
  const { calls: count, timed, answered, qualified } = calls.now
  const known = timed === 0 ? 'no' : 'yes'
  return [t('summary.calls', { count, known, answered, qualified })]
}

function aboutAds({ ads }: ReportFigures, { t, formats }: Speaker): string[] {
  if (!ads || ads.now.total.cost === 0) return []
  const { cost, leads, costPerLead } = ads.now.total
  const { currency } = ads.now.account
  const each = costPerLead === null ? '' : formats.money(costPerLead, currency)
  return [t('summary.ads', { cost: formats.money(cost, currency), count: leads, each })]
}

/** How a figure compares, as the messages want it. */
function held(
  now: number,
  before: number,
  { before: days }: Pick<ReportFigures, 'before'>,
  { formats }: Speaker
) {
  const move =
    before === 0 && now > 0 ? 'fresh' : now > before ? 'more' : now < before ? 'less' : 'same'
  return {
    move,
    by: Math.abs(now - before),
    span: isMonth(days) ? 'month' : 'days',
    month: formats.month(days.from),
    days: daysFrom(days.from, days.to) + 1,
  }
}
