import vine from '@vinejs/vine'
import { operation } from '#app/api/operation'
import { countField } from '#app/api/fields'
import { badCursor, opaque, pageOf, textIn } from '#app/api/page'
import { MAX_STEPS } from '#app/traffic/funnels/types'
import { readPlace } from '#app/traffic/funnels/report/dropped_visits'
import { funnelVisits } from '#app/traffic/funnels/page/funnel_visits'
import { outwardVisit, visitObject } from '#app/traffic/api/outward_visit'
import { pathId } from '#app/api/path_id'
import { periodObject } from '#app/traffic/api/outward_figures'
import { stepChoices } from '#app/traffic/funnels/page/step_choices'
import { askedOf, trafficFields } from '#app/traffic/api/asked_traffic'
import { funnelsView, toldFunnel } from '#app/traffic/funnels/page/funnels_page'
import { funnelObject, outwardFunnel } from '#app/traffic/funnels/api/outward_funnel'
import { outwardStep, walkedStepObject } from '#app/traffic/funnels/api/outward_funnel'

const choice = () => vine.array(vine.object({ value: vine.string(), visits: countField() }))

export const funnelReportOperations = [
  operation({
    name: 'reports.funnel',
    method: 'GET',
    path: '/sites/:site/reports/funnels/:funnel',
    summary: 'How far the visitors of a period came in a funnel',
    scope: 'reports:read',
    deeds: ['sites.funnels.show', 'sites.funnels.export'],
    query: vine.create(trafficFields()),
    answer: vine.create({
      funnel: funnelObject,
      period: periodObject,
      steps: vine.array(walkedStepObject),
      /** Whether people can still go on: the period is not over, or the time that they have for it. */
      is_partial: vine.boolean(),
      pending_days: countField(),
    }),
    async run({ person, siteId, params, query }) {
      const id = pathId('funnel', params.funnel)
      const view = await funnelsView(person.id, siteId, id, askedOf(query))
      const { report, pendingDays } = await toldFunnel(person.id, view)
      return {
        funnel: outwardFunnel(view.shown!),
        period: view.question.period,
        steps: report!.steps.map(outwardStep),
        is_partial: report!.isPartial,
        pending_days: pendingDays,
      }
    },
  }),
  operation({
    name: 'funnels.visits',
    method: 'GET',
    path: '/sites/:site/funnels/:funnel/visits',
    summary: 'The visits in which people came to a step and no further, fifty at a time',
    description: 'Steps are counted from 1; of the last one nobody drops out.',
    scope: 'visits:read',
    deeds: ['sites.funnels.visits'],
    query: vine.create({
      ...trafficFields(),
      step: vine.number().withoutDecimals().range([1, MAX_STEPS]).optional(),
      cursor: vine.string().maxLength(600).optional(),
    }),
    answer: pageOf(visitObject),
    async run({ person, siteId, params, query }) {
      const id = pathId('funnel', params.funnel)
      const { step = 1, cursor, ...asked } = query
      const after = textIn(cursor)
      if (after !== null && !readPlace(after)) throw badCursor()
      const question = { ...askedOf(asked), step: String(step), after }
      const { visits, next } = await funnelVisits(person.id, siteId, id, question)
      return { data: visits.map(outwardVisit), next_cursor: opaque(next) }
    },
  }),
  operation({
    name: 'funnels.choices',
    method: 'GET',
    path: '/sites/:site/funnel-steps',
    summary: 'What a step of a funnel can be: pages and conversions that happened',
    scope: 'reports:read',
    deeds: ['sites.funnels.choices'],
    query: vine.create(trafficFields()),
    answer: vine.create({ pages: choice(), conversions: choice() }),
    run: ({ person, siteId, query }) => stepChoices(person.id, siteId, askedOf(query)),
  }),
]
