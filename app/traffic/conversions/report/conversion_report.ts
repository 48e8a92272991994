import { answer } from '#app/traffic/report/answer'
import { readAnew } from '#app/traffic/report/read_anew'
import { ConversionGroups } from '#app/traffic/conversions/report/conversion_groups'
import { countConversions } from '#app/traffic/conversions/report/count_conversions'
import type { Answer, AskedSite, Dimension, Period } from '#app/traffic/report/types'
import type { CountedConversions } from '#app/traffic/conversions/report/count_conversions'
import type {
  ConversionAnswer,
  ConversionFigures,
  ConversionGroup,
  ConversionQuestion,
  ConversionRow,
} from '#app/traffic/conversions/types'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Rows of one answer; a file has all of them. */
export const ROWS_ON_PAGE = 50
export const MOST_ROWS = 10_000

const NOTHING: ConversionFigures = { conversions: 0, converters: 0, values: [] }

/** The conversions of a period, by one thing that they have in common, and whose share of the visitors they are. */
export async function conversionReport(
  site: AskedSite,
  question: ConversionQuestion,
  limit: number,
  trx: TransactionClientContract
): Promise<ConversionAnswer> {
  const groups = new ConversionGroups(question.by)
  const { now, before } = await readAnew(site.id, trx, async (reading) => {
    const count = (period: Period) => countConversions(reading, site, question, period, groups)
    return {
      now: await count(question.period),
      before: question.before && (await count(question.before)),
    }
  })
  const people = await visitorsBy(site, question, trx)
  const order = now.rows
    .map((figures, number) => ({ ...figures, number }))
    .filter(({ conversions }) => conversions > 0)
    .sort((a, b) => b.conversions - a.conversions || a.number - b.number)
  return {
    totals: now.totals,
    visitors: people.totals.visitors,
    before: before && { ...before.totals, visitors: people.before?.visitors ?? 0 },
    series: now.series.slice(0, people.points),
    seriesBefore: before && before.series,
    rows: order.slice(0, limit).map(({ number }) => rowOf(number, groups, people, now, before)),
    total: order.length,
    pendingDays: people.pendingDays,
    isPartial: people.isPartial,
    asOf: people.asOf,
  }
}

function rowOf(
  number: number,
  groups: ConversionGroups,
  people: People,
  now: CountedConversions,
  before: CountedConversions | null
): ConversionRow {
  const { of, value } = groups.valueOf(number)
  const [visitors, visitorsBefore] = people.of(value)
  return {
    of,
    value,
    ...now.rows[number],
    visitors,
    before: before && { ...(before.rows[number] ?? NOTHING), visitors: visitorsBefore },
  }
}

interface People extends Pick<Answer, 'totals' | 'before' | 'pendingDays' | 'isPartial' | 'asOf'> {
  /** Points of the series that have begun. */
  points: number
  /** Visitors who could have been in the row of this value, now and in the period before. */
  of(value: string): [now: number, before: number]
}

/** Who could have converted: a filter by conversion says what is counted, not among whom. */
async function visitorsBy(
  site: AskedSite,
  { by, filters, ...question }: ConversionQuestion,
  trx: TransactionClientContract
): Promise<People> {
  const dimension = dimensionOf(by)
  const breakdowns = dimension ? [{ dimension, limit: MOST_ROWS }] : []
  const among = filters.filter((filter) => filter.dimension !== 'conversion')
  const told = await answer(site, { ...question, filters: among, breakdowns }, trx)
  const rows = new Map(told.breakdowns[0]?.rows.map((row) => [row.value, row]))
  return {
    ...told,
    points: told.series.length,
    of(value) {
      const { visitors, before } = dimension
        ? (rows.get(value) ?? { visitors: 0, before: null })
        : { visitors: told.totals.visitors, before: told.before }
      return [visitors, before?.visitors ?? 0]
    },
  }
}

/** Null: everybody could have. */
function dimensionOf(by: ConversionGroup): Dimension | null {
  return by === 'conversion' || by === 'label' ? null : by
}
