import { clock } from '#app/shared/clock'
import { dayIn } from '#app/shared/zone_days'
import { readAnew } from '#app/traffic/report/read_anew'
import { breakdownsFrom, chooseRows } from '#app/traffic/report/breakdowns'
import { Part, type PartFigures } from '#app/traffic/report/part'
import { pendingDays } from '#app/traffic/report/queries/pending_days'
import type { Reading } from '#app/traffic/report/reading'
import type { Head } from '#app/traffic/report/heads'
import type { Answer, AskedSite, Point, Question } from '#app/traffic/report/types'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/**
 * The answer to a question about the traffic of a site. The transaction has entered the site for whoever asks. Days that are over
 * are read as they were derived, and today is derived for the question, by the same rule.
 */
export function answer(
  site: AskedSite,
  question: Question,
  trx: TransactionClientContract
): Promise<Answer> {
  return readAnew(site.id, trx, (reading) => answerOnce(site, question, reading))
}

async function answerOnce(site: AskedSite, question: Question, reading: Reading): Promise<Answer> {
  const { period, before: periodBefore, breakdowns } = question
  const today = dayIn(site.timezone, clock.now())
  const now = await Part.open(site, question, period, reading)
  const before = periodBefore && (await Part.open(site, question, periodBefore, reading))
  const choices = breakdowns.length ? await chooseRows(breakdowns, await now.visits()) : []
  const figures = await now.figures(choices)
  now.forgetVisits()
  const figuresBefore = before && (await before.figures(choices))
  const asked = periodBefore ? [period, periodBefore] : [period]
  const pending = await pendingDays(reading.trx, site, asked, today)
  return {
    totals: figures.totals,
    before: figuresBefore && figuresBefore.totals,
    series: seriesOf(now, figures).filter(({ at }) => hasBegun(at, site.timezone)),
    seriesBefore: figuresBefore && seriesOf(before!, figuresBefore),
    breakdowns: breakdownsFrom(choices, figures.tables, figuresBefore && figuresBefore.tables),
    pendingDays: pending,
    isPartial: period.to >= today,
    asOf: asOf(now.heads).toISOString(),
  }
}

function seriesOf({ points }: Part, { series }: PartFigures): Point[] {
  return series.map((figures, i) => ({ at: points.at[i], ...figures }))
}

function hasBegun(at: string, zone: string): boolean {
  const now = clock.now()
  if (at.length === 10) return at <= dayIn(zone, now)
  return at <= timeIn(zone, now)
}

function timeIn(zone: string, at: Date): string {
  return at.toLocaleString('sv-SE', { timeZone: zone }).replace(' ', 'T').slice(0, 16)
}

/** The oldest of the days that can still change by themselves; of a period that is over, when its last day was counted. */
function asOf(heads: Head[]): Date {
  return heads.findLast((head) => head.asOf)?.asOf ?? clock.now()
}
