import { inSite } from '#app/shared/tenant_db'
import { csvLine } from '#app/shared/csv_line'
import type { ColumnWords } from '#app/shared/column_words'
import { conversionsView } from '#app/traffic/conversions/page/conversions_page'
import { conversionReport, MOST_ROWS } from '#app/traffic/conversions/report/conversion_report'
import type { ConversionFigures, ConversionGroup } from '#app/traffic/conversions/types'

type Figures = ConversionFigures & { visitors: number }

/** The table of the page: the same days, filters and comparison, with all of its rows. */
export async function conversionsCsv(
  userId: string,
  siteId: string,
  asked: Record<string, unknown>,
  t: ColumnWords
): Promise<string> {
  const { site, question, by } = await conversionsView(userId, siteId, asked)
  const { rows, totals, before } = await inSite(userId, siteId, ({ trx }) =>
    conversionReport(site, { ...question, by }, MOST_ROWS, trx)
  )
  const currencies = [
    ...new Set(
      [totals, before].flatMap((one) => one?.values.map(({ currency }) => currency) ?? [])
    ),
  ]
  const heads = [
    ...['conversions', 'people', 'of_visitors', 'rate'].map((key) => t(`conversions.${key}`)),
    ...currencies.map((currency) => t('conversions.value', { currency })),
  ]
  const lines = rows.map(({ of, value, before: former, ...figures }) => [
    ...(by === 'label' ? [of] : []),
    value,
    ...cellsOf(figures, currencies),
    ...(former ? cellsOf(former, currencies) : []),
  ])
  const compared = question.before ? heads.map((head) => t('before', { head })) : []
  return `\uFEFF${[[...namesOf(by, t), ...heads, ...compared], ...lines].map(csvLine).join('')}`
}

function cellsOf({ conversions, converters, visitors, values }: Figures, currencies: string[]) {
  return [
    conversions,
    converters,
    visitors,
    visitors ? Math.round((converters / visitors) * 10_000) / 10_000 : null,
    ...currencies.map((currency) => values.find((one) => one.currency === currency)?.value ?? null),
  ]
}

function namesOf(by: ConversionGroup, t: ColumnWords): string[] {
  return by === 'label' ? [t('by.conversion'), t('by.label')] : [t(`by.${by}`)]
}
