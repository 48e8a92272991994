import vine from '@vinejs/vine'
import { inSite } from '#app/shared/tenant_db'
import { periodOf } from '#app/shared/period'
import { operation } from '#app/api/operation'
import { outwardId } from '#app/shared/outward_id'
import { DIMENSIONS } from '#app/attribution/report/types'
import { watchedSite } from '#app/reports/queries/watched_site'
import { attributionState } from '#app/attribution/page/attribution_state'
import { chooseModel } from '#app/attribution/choose_model'
import { modelForm } from '#app/attribution/validators/model_validator'
import { badCursor, limitOf, opaque, pageFields, pageOf, textIn } from '#app/api/page'
import { creditedConversions, readPlace } from '#app/attribution/page/queries/credited_conversions'
import {
  countField,
  dayField,
  idField,
  instantField,
  periodFields,
  textField,
} from '#app/api/fields'

const estimate = () =>
  vine.object({
    point: vine.number(),
    /** Ninety of a hundred such intervals hold the truth. */
    low: vine.number().nullable(),
    high: vine.number().nullable(),
  })

const conversionObject = vine.object({
  id: idField('conv'),
  converted_at: instantField(),
  action: textField(),
  value: vine.number().nullable(),
  currency: textField(),
  touches: countField(),
  /** Of the touch that has most of the credit. */
  channel: textField().nullable(),
  source: textField().nullable(),
  campaign: textField().nullable(),
  share: vine.number().nullable(),
})

export const attributionOperations = [
  operation({
    name: 'conversions.list',
    method: 'GET',
    path: '/sites/:site/conversions',
    summary: 'The conversions of a period with what brought them, the latest first',
    scope: 'conversions:read',
    deeds: ['sites.attribution', 'sites.attribution.conversion'],
    query: vine.create({ ...periodFields(), ...pageFields() }),
    answer: pageOf(conversionObject),
    run: ({ person, siteId, query }) =>
      inSite(person.id, siteId, async ({ trx }) => {
        const { timezone } = await watchedSite(trx, siteId)
        const period = periodOf(query, timezone)
        const after = textIn(query.cursor)
        if (after !== null && !readPlace(after)) throw badCursor()
        const page = await creditedConversions(trx, siteId, period, after, limitOf(query))
        return {
          data: page.conversions.map(({ id, convertedAt, ...rest }) => ({
            id: outwardId('conv', id),
            converted_at: convertedAt,
            ...rest,
          })),
          next_cursor: opaque(page.next),
        }
      }),
  }),
  operation({
    name: 'reports.attribution',
    method: 'GET',
    path: '/sites/:site/reports/attribution',
    summary: 'Who deserves the credit, by every installed model',
    scope: 'reports:read',
    deeds: ['sites.attribution'],
    query: vine.create({ ...periodFields(), by: vine.enum(DIMENSIONS).optional() }),
    answer: vine.create({
      period: vine.object({ from: dayField(), to: dayField() }),
      by: vine.enum(DIMENSIONS),
      currency: textField(),
      conversions: countField(),
      /** The model that the site has chosen. */
      chosen: textField(),
      models: vine.array(
        vine.object({
          name: textField(),
          version: textField(),
          state: vine.enum(['ok', 'too_few', 'failed', 'pending'] as const),
        })
      ),
      data: vine.array(
        vine.object({
          kind: vine.enum(['unknown', 'other', 'key'] as const),
          key: textField().nullable(),
          /** By model; missing where it gives nothing. */
          credits: vine.record(vine.object({ conversions: estimate(), value: estimate() })),
        })
      ),
    }),
    async run({ person, siteId, query }) {
      const state = await attributionState(person.id, siteId, query)
      return {
        period: state.period,
        by: state.dimension,
        currency: state.currency,
        conversions: state.conversions,
        chosen: state.chosen,
        models: state.models.map(({ name, version, state: is }) => ({ name, version, state: is })),
        data: state.rows.map(({ kind, key, cells }) => ({ kind, key, credits: cells })),
      }
    },
  }),
  operation({
    name: 'attribution.choose',
    method: 'PUT',
    path: '/sites/:site/attribution/model',
    summary: 'Chooses the model that gives the credits',
    description: 'History is credited anew in the background.',
    scope: 'plugins:write',
    deeds: ['sites.attribution.update'],
    body: modelForm,
    run: ({ person, siteId, body }) => chooseModel(person, siteId, body.model),
  }),
]
