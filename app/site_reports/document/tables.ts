import { changeOf } from '#app/site_reports/document/changes'
import { nameOfValue } from '#app/site_reports/document/names'
import type { Table } from '#app/site_reports/document/types'
import type { Section } from '#app/site_reports/sections'
import type { Speaker } from '#app/site_reports/document/speaker'
import type { Breakdown } from '#app/traffic/report/types'
import { ROWS_ON_PAPER, type ReportFigures } from '#app/site_reports/figures/report_figures'

/** What each section lists, in the order of the sections. */
const BREAKDOWNS: [Section, Breakdown['dimension']][] = [
  ['conversions', 'conversion'],
  ['channels', 'channel'],
  ['channels', 'source'],
  ['campaigns', 'campaign'],
  ['pages', 'landing'],
  ['places', 'country'],
  ['places', 'city'],
]

export function tablesOf(figures: ReportFigures, speaker: Speaker): Table[] {
  const { sections, traffic } = figures
  const of = ([section, dimension]: (typeof BREAKDOWNS)[number]) => {
    const found = traffic.breakdowns.find((one) => one.dimension === dimension)
    if (!found || !sections.includes(section)) return []
    return [
      section === 'conversions' ? conversions(found, speaker) : people(section, found, speaker),
    ]
  }
  const [ofConversions, ...ofPeople] = BREAKDOWNS
  return [
    ...of(ofConversions),
    ...leadsTable(figures, speaker),
    ...adsTable(figures, speaker),
    ...ofPeople.flatMap(of),
  ]
}

function people(section: Section, { dimension, rows }: Breakdown, speaker: Speaker): Table {
  const { t, formats, i18n } = speaker
  const most = Math.max(1, ...rows.map(({ visitors }) => visitors))
  return {
    section,
    title: t(`by.${dimension}`),
    head: [t(`of.${dimension}`), t('figure.visitors'), t('figure.conversions'), t('figure.rate')],
    rows: rows.slice(0, ROWS_ON_PAPER).map((row) => ({
      cells: [
        nameOfValue(i18n, dimension, row.value),
        formats.number(row.visitors),
        formats.number(row.conversions),
        row.visits ? formats.percent(row.convertingVisits / row.visits) : t('none'),
      ],
      share: row.visitors / most,
      change: changeOf(formats, row.visitors, row.before?.visitors ?? 0, { fresh: t('fresh') }),
    })),
    empty: t('empty'),
  }
}

function conversions({ dimension, rows }: Breakdown, { t, formats, i18n }: Speaker): Table {
  const most = Math.max(1, ...rows.map((row) => row.conversions))
  return {
    section: 'conversions',
    title: t('by.conversion'),
    head: [t('of.conversion'), t('figure.visitors'), t('figure.conversions')],
    rows: rows.slice(0, ROWS_ON_PAPER).map((row) => ({
      cells: [
        nameOfValue(i18n, dimension, row.value),
        formats.number(row.visitors),
        formats.number(row.conversions),
      ],
      share: row.conversions / most,
      change: changeOf(formats, row.conversions, row.before?.conversions ?? 0, {
        fresh: t('fresh'),
      }),
    })),
    empty: t('empty'),
  }
}

function leadsTable({ leads }: ReportFigures, { t, formats, i18n }: Speaker): Table[] {
  if (!leads) return []
  const { now, before } = leads
  const formerly = new Map(before.channels.map((one) => [one.channel, one.leads]))
  const most = now.channels[0]?.leads ?? 1
  const rows = now.channels.slice(0, ROWS_ON_PAPER).map((one) => ({
    cells: [nameOfValue(i18n, 'channel', one.channel), formats.number(one.leads)],
    share: one.leads / most,
    change: changeOf(formats, one.leads, formerly.get(one.channel) ?? 0, { fresh: t('fresh') }),
  }))
  const head = [t('of.channel'), t('figure.leads')]
  return [{ section: 'leads', title: t('by.leads'), head, rows, empty: t('empty') }]
}

function adsTable({ ads }: ReportFigures, { t, formats }: Speaker): Table[] {
  if (!ads) return []
  const { currency } = ads.now.account
  const formerly = new Map(ads.before.rows.map((row) => [row.campaignId, row.cost]))
  const most = Math.max(1, ...ads.now.rows.map(({ cost }) => cost))
  const rows = ads.now.rows.slice(0, ROWS_ON_PAPER).map((row) => ({
    cells: [
      row.name ?? t(row.isUnknown ? 'unknown_campaign' : 'none'),
      formats.money(row.cost, currency),
      formats.number(row.leads),
      row.costPerLead === null ? t('none') : formats.money(row.costPerLead, currency),
    ],
    share: row.cost / most,
    change: changeOf(formats, row.cost, formerly.get(row.campaignId) ?? 0, {
      isGoodUp: null,
      fresh: t('fresh'),
    }),
  }))
  const figures = ['cost', 'leads', 'cost_per_lead'].map((key) => t(`figure.${key}`))
  const head = [t('of.campaign'), ...figures]
  return [{ section: 'ads', title: t('by.ads'), head, rows, empty: t('empty') }]
}
