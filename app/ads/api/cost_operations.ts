import vine from '@vinejs/vine'
import type { Infer } from '@vinejs/vine/types'
import { operation } from '#app/api/operation'
import { adsState } from '#app/ads/page/ads_state'
import { countField, dayField, periodFields, textField } from '#app/api/fields'
import type { Figures } from '#app/ads/page/ads_table'

const LEVELS = ['campaign', 'ad_group', 'keyword'] as const

const figures = () => ({
  cost: vine.number(),
  clicks: countField(),
  impressions: countField(),
  conversions: vine.number(),
  leads: countField(),
  qualified_leads: countField(),
  lead_value: vine.number(),
  credited_value: vine.number(),
})

const figuresObject = vine.object(figures())

export const costOperations = [
  operation({
    name: 'reports.costs',
    method: 'GET',
    path: '/sites/:site/reports/costs',
    summary: 'What ads cost, beside the leads that came of them',
    description:
      'In days and money of the ad account. With `campaign` its ad groups, or its keywords.',
    scope: 'reports:read',
    deeds: ['sites.ads', 'sites.attribution.costs'],
    query: vine.create({
      ...periodFields(),
      campaign: vine.string().maxLength(64).optional(),
      by: vine.enum(['ad_group', 'keyword'] as const).optional(),
    }),
    answer: vine.create({
      /** Null: the site has no ad account, and nothing else is known. */
      account: vine.object({ name: textField(), currency: textField() }).nullable(),
      period: vine.object({ from: dayField(), to: dayField() }).nullable(),
      level: vine.enum(LEVELS).nullable(),
      total: figuresObject.clone().nullable(),
      data: vine.array(
        vine.object({
          id: textField(),
          name: textField().nullable(),
          status: textField().nullable(),
          ...figures(),
        })
      ),
    }),
    async run({ person, siteId, query }) {
      const { account, shown } = await adsState(person.id, siteId, query)
      if (!account || !shown) {
        return { account: null, period: null, level: null, total: null, data: [] }
      }
      return {
        account: { name: account.name, currency: account.currency },
        period: shown.period,
        level: shown.level,
        total: outward(shown.total.now),
        data: shown.rows.map((row) => ({
          id: row.id,
          name: row.name,
          status: row.status,
          ...outward(row),
        })),
      }
    },
  }),
]

function outward(told: Figures): Infer<typeof figuresObject> {
  return {
    cost: told.cost,
    clicks: told.clicks,
    impressions: told.impressions,
    conversions: told.conversions,
    leads: told.leads,
    qualified_leads: told.qualified,
    lead_value: told.value,
    credited_value: told.credited,
  }
}
