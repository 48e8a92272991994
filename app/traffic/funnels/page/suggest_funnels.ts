import { answer } from '#app/traffic/report/answer'
import type { FunnelPlan } from '#app/traffic/funnels/types'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Answer, AskedSite, Period, Row } from '#app/traffic/report/types'

/** What a site's own figures suggest; it has no name yet. */
export type Suggestion = Omit<FunnelPlan, 'name'>

const ROWS = 50
/** Of the converting visits, for a page to be on the way. */
const FEWEST = 0.1

/**
 * Ways that are worth watching, from where most visits begin to the most frequent conversion, by the page that people who convert
 * see more often than others do.
 */
export async function suggestFunnels(
  site: AskedSite,
  period: Period,
  trx: TransactionClientContract
): Promise<Suggestion[]> {
  const question = { period, before: null, interval: 'month', filters: [] } as const
  const breakdowns = [
    { dimension: 'landing', limit: 1 },
    { dimension: 'page', limit: ROWS },
    { dimension: 'conversion', limit: 1 },
  ] as const
  const all = await answer(site, { ...question, filters: [], breakdowns: [...breakdowns] }, trx)
  const [[landing], , [conversion]] = all.breakdowns.map(({ rows }) => rows)
  if (!landing || !conversion) return []
  const filters = [
    { dimension: 'conversion' as const, is: 'is' as const, values: [conversion.value] },
  ]
  const converting = await answer(
    site,
    { ...question, filters, breakdowns: [{ dimension: 'page', limit: ROWS }] },
    trx
  )
  const middle = pageOnTheWay(all, converting, landing.value)
  return plansOf(landing.value, middle, conversion.value)
}

/** The page that stands out among converting visits. */
function pageOnTheWay(all: Answer, converting: Answer, landing: string): string | null {
  const usual = new Map(all.breakdowns[1].rows.map((row) => [row.value, row.visits]))
  const lift = ({ value, visits }: Row) => visits / (usual.get(value) ?? visits)
  const [best] = converting.breakdowns[0].rows
    .filter(({ value, visits }) => value !== landing && visits >= FEWEST * converting.totals.visits)
    .sort((a, b) => lift(b) - lift(a) || b.visits - a.visits)
  return best?.value ?? null
}

function plansOf(landing: string, middle: string | null, conversion: string): Suggestion[] {
  const page = (value: string) => ({ kind: 'page', match: 'is', value }) as const
  const anyPage = { kind: 'page', match: 'any', value: '' } as const
  const last = { kind: 'conversion', match: 'is', value: conversion } as const
  const way = middle === null ? [] : [page(middle)]
  return [
    { steps: [page(landing), ...way, last], withinDays: null },
    { steps: [anyPage, ...way, last], withinDays: null },
    { steps: [anyPage, { kind: 'conversion', match: 'any', value: '' }], withinDays: 30 },
  ]
}
