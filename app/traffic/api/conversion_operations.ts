import vine from '@vinejs/vine'
import { operation } from '#app/api/operation'
import { inSite } from '#app/shared/tenant_db'
import { countField, textField } from '#app/api/fields'
import { CONVERSION_GROUPS } from '#app/traffic/conversions/types'
import { askedOf, trafficFields } from '#app/traffic/api/asked_traffic'
import { periodObject } from '#app/traffic/api/outward_figures'
import { conversionsView } from '#app/traffic/conversions/page/conversions_page'
import { conversionReport, MOST_ROWS } from '#app/traffic/conversions/report/conversion_report'

const figures = () => ({
  conversions: countField(),
  /** Different people. */
  converters: countField(),
  /** Sums of different currencies are never added. */
  values: vine.array(vine.object({ currency: textField(), value: vine.number() })),
})

const rowObject = vine.object({
  value: textField(),
  /** Of a label the conversion that it belongs to. */
  of: textField().nullable(),
  /** Of whom they are a share. */
  visitors: countField(),
  ...figures(),
})

export const conversionOperations = [
  operation({
    name: 'reports.conversions',
    method: 'GET',
    path: '/sites/:site/reports/conversions',
    summary: 'The conversions of a period by what they have in common',
    scope: 'reports:read',
    deeds: ['sites.conversions', 'sites.conversions.export'],
    query: vine.create({ ...trafficFields(), by: vine.enum(CONVERSION_GROUPS).optional() }),
    answer: vine.create({
      period: periodObject,
      totals: vine.object(figures()),
      visitors: countField(),
      data: vine.array(rowObject),
    }),
    async run({ person, siteId, query }) {
      const { site, question, by } = await conversionsView(person.id, siteId, askedOf(query))
      const told = await inSite(person.id, siteId, ({ trx }) =>
        conversionReport(site, { ...question, by }, MOST_ROWS, trx)
      )
      return {
        period: question.period,
        totals: told.totals,
        visitors: told.visitors,
        data: told.rows.map(({ before: _, ...row }) => row),
      }
    },
  }),
]
