import vine from '@vinejs/vine'
import { pathId } from '#app/api/path_id'
import { pageOf } from '#app/api/page'
import { outwardId } from '#app/shared/outward_id'
import { operation, versionIn } from '#app/api/operation'
import { readPlan } from '#app/traffic/funnels/read_plan'
import { apiFunnel, apiFunnelChanges } from '#app/traffic/funnels/validators/api_validators'
import { funnelObject, outwardFunnel } from '#app/traffic/funnels/api/outward_funnel'
import { moveForm } from '#app/traffic/funnels/validators/funnel_validator'
import { funnelsOf, standingFunnel } from '#app/traffic/funnels/standing_funnels'
import {
  createFunnel,
  editFunnel,
  moveFunnel,
  removeFunnel,
  restoreFunnel,
} from '#app/traffic/funnels/change_funnels'

const all = '/sites/:site/funnels' as const
const one = `${all}/:funnel` as const
const answer = vine.create(funnelObject)

export const funnelIn = (siteId: string, params: Record<string, string>) => ({
  siteId,
  id: pathId('funnel', params.funnel),
})

export const funnelOperations = [
  operation({
    name: 'funnels.list',
    method: 'GET',
    path: all,
    summary: 'The funnels of a site, in their order',
    scope: 'reports:read',
    deeds: ['sites.funnels'],
    answer: pageOf(funnelObject),
    async run({ person, siteId }) {
      const funnels = await funnelsOf(person.id, siteId)
      return { data: funnels.map(outwardFunnel), next_cursor: null }
    },
  }),
  operation({
    name: 'funnels.create',
    method: 'POST',
    path: all,
    summary: 'A new funnel, after the others',
    description: 'Two to eight steps, each a page or a conversion. `within_days` null: one visit.',
    scope: 'reports:write',
    deeds: ['sites.funnels.store'],
    body: apiFunnel,
    answer,
    status: 201,
    async run({ person, siteId, body, isVersion }) {
      const { within_days: withinDays = null, ...plan } = body
      const funnel = await createFunnel(person, siteId, readPlan({ ...plan, withinDays }))
      isVersion(funnel.version)
      return outwardFunnel(funnel)
    },
  }),
  operation({
    name: 'funnels.show',
    method: 'GET',
    path: one,
    summary: 'One funnel',
    scope: 'reports:read',
    deeds: ['sites.funnels.show'],
    answer,
    async run({ person, siteId, params, isVersion }) {
      const funnel = await standingFunnel(person.id, funnelIn(siteId, params))
      isVersion(funnel.version)
      return outwardFunnel(funnel)
    },
  }),
  operation({
    name: 'funnels.update',
    method: 'PATCH',
    path: one,
    summary: 'Changes what is sent, and leaves the rest',
    description: 'With `If-Match`, only if nobody was quicker.',
    scope: 'reports:write',
    versions: true,
    deeds: ['sites.funnels.update'],
    body: apiFunnelChanges,
    answer,
    async run({ person, siteId, params, body, seen, isVersion }) {
      const place = funnelIn(siteId, params)
      const now = await standingFunnel(person.id, place)
      const { within_days: withinDays = now.withinDays, name = now.name, steps = now.steps } = body
      const version = versionIn(seen) ?? now.version
      const plan = readPlan({ name, steps, withinDays })
      const funnel = await editFunnel(person, { ...place, version }, plan)
      isVersion(funnel.version)
      return outwardFunnel(funnel)
    },
  }),
  operation({
    name: 'funnels.remove',
    method: 'DELETE',
    path: one,
    summary: 'Removes a funnel; for thirty days it can be restored',
    scope: 'reports:write',
    deeds: ['sites.funnels.remove'],
    async run({ person, siteId, params }) {
      const place = funnelIn(siteId, params)
      const { version } = await standingFunnel(person.id, place)
      await removeFunnel(person, { ...place, version })
    },
  }),
  operation({
    name: 'funnels.restore',
    method: 'POST',
    path: `${one}/restore`,
    summary: 'Takes a removed funnel back',
    scope: 'reports:write',
    deeds: ['sites.funnels.restore'],
    answer,
    async run({ person, siteId, params }) {
      return outwardFunnel(await restoreFunnel(person, funnelIn(siteId, params)))
    },
  }),
  operation({
    name: 'funnels.move',
    method: 'PUT',
    path: `${one}/place`,
    summary: 'Gives a funnel another place among the others, from 0',
    scope: 'reports:write',
    deeds: ['sites.funnels.move'],
    body: moveForm,
    answer: vine.create({ order: vine.array(vine.string()) }),
    async run({ person, siteId, params, body }) {
      const order = await moveFunnel(person, funnelIn(siteId, params), body.place)
      return { order: order.map((id) => outwardId('funnel', id)) }
    },
  }),
]
