import vine from '@vinejs/vine'
import { inSite } from '#app/shared/tenant_db'
import { operation } from '#app/api/operation'
import { answer } from '#app/traffic/report/answer'
import { viewOf } from '#app/traffic/page/traffic_page'
import { countField, instantField, textField } from '#app/api/fields'
import { askedOf, trafficFields } from '#app/traffic/api/asked_traffic'
import { badCursor, cursorAt, limitOf, pageFields, textIn } from '#app/api/page'
import { STEP_DIMENSIONS, VISIT_DIMENSIONS } from '#app/traffic/report/types'
import {
  figuresObject,
  outwardFigures,
  periodObject,
  pointObject,
  rowObject,
} from '#app/traffic/api/outward_figures'

const FILTERS =
  '`filters` are written as `channel:is:paid_search,email`; `is_not` and `contains` work, too.'

const overview = vine.create({
  ...trafficFields(),
  compare: vine.enum(['previous', 'year', 'none'] as const).optional(),
  interval: vine.enum(['hour', 'day', 'week', 'month'] as const).optional(),
})

const breakdown = vine.create({
  ...trafficFields(),
  ...pageFields(),
  dimension: vine.enum([...VISIT_DIMENSIONS, ...STEP_DIMENSIONS]),
  search: vine.string().maxLength(120).optional(),
})

const OFFSET = /^\d{1,6}$/

export const trafficOperations = [
  operation({
    name: 'reports.traffic',
    method: 'GET',
    path: '/sites/:site/reports/traffic',
    summary: 'Visits, visitors and conversions of a period',
    description: `In the site's own days. ${FILTERS}`,
    scope: 'reports:read',
    deeds: ['sites.traffic'],
    query: overview,
    answer: vine.create({
      timezone: textField(),
      period: periodObject,
      totals: figuresObject,
      before: figuresObject.clone().nullable(),
      series: vine.array(pointObject),
      /** Days that are counted anew just now. */
      pending_days: countField(),
      as_of: instantField(),
    }),
    async run({ person, siteId, query }) {
      const { site, question } = await viewOf(person.id, siteId, askedOf(query))
      const told = await inSite(person.id, siteId, ({ trx }) =>
        answer(site, { ...question, breakdowns: [] }, trx)
      )
      return {
        timezone: site.timezone,
        period: question.period,
        totals: outwardFigures(told.totals),
        before: told.before && outwardFigures(told.before),
        series: told.series.map((point) => ({ at: point.at, ...outwardFigures(point) })),
        pending_days: told.pendingDays,
        as_of: told.asOf,
      }
    },
  }),
  operation({
    name: 'reports.breakdown',
    method: 'GET',
    path: '/sites/:site/reports/breakdown',
    summary: 'The same by channel, page, country or any other dimension',
    description: `The most visited first. ${FILTERS}`,
    scope: 'reports:read',
    deeds: ['sites.traffic.rows', 'sites.traffic.export'],
    query: breakdown,
    answer: vine.create({
      period: periodObject,
      totals: figuresObject,
      data: vine.array(rowObject),
      next_cursor: textField().nullable(),
    }),
    async run({ person, siteId, query }) {
      const { dimension, search, cursor } = query
      const limit = limitOf(query)
      const offset = offsetIn(cursor)
      const { site, question } = await viewOf(person.id, siteId, askedOf(query))
      const breakdowns = [{ dimension, search, limit, offset }]
      const told = await inSite(person.id, siteId, ({ trx }) =>
        answer(site, { ...question, breakdowns }, trx)
      )
      const [{ rows, total }] = told.breakdowns
      const end = offset + rows.length
      return {
        period: question.period,
        totals: outwardFigures(told.totals),
        data: rows.map((row) => ({ value: row.value, ...outwardFigures(row) })),
        next_cursor: end < total ? cursorAt(end) : null,
      }
    },
  }),
]

function offsetIn(cursor: string | undefined): number {
  const offset = textIn(cursor) ?? '0'
  if (!OFFSET.test(offset)) throw badCursor()
  return Number(offset)
}
