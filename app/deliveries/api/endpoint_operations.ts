import vine from '@vinejs/vine'
import { pathId } from '#app/api/path_id'
import { outwardId } from '#app/shared/outward_id'
import { operation, type Call } from '#app/api/operation'
import { idField, textField } from '#app/api/fields'
import { pageOf } from '#app/api/page'
import { rotateKey } from '#app/deliveries/actions/rotate_key'
import { endpointPage } from '#app/deliveries/endpoint_page'
import { patchEndpoint } from '#app/deliveries/api/patch_endpoint'
import { givenSettings } from '#app/deliveries/given_settings'
import { endpointsOf } from '#app/deliveries/queries/endpoints_of'
import { removeEndpoint } from '#app/deliveries/actions/remove_endpoint'
import { endpointToChange } from '#app/deliveries/actions/changing_endpoint'
import { createDestination } from '#app/deliveries/create_destination'
import { changedEndpoint, givenEndpoint, overlap } from '#app/deliveries/validators/api_validators'
import { pauseEndpoint, resumeEndpoint } from '#app/deliveries/actions/switch_endpoint'
import { endpointObject, outwardEndpoint } from '#app/deliveries/api/outward_endpoint'
import type { Scope } from '#app/deliveries/scope'

/** The same for the endpoints of a site and for those that hear all sites of a workspace. */
export interface EndpointsAt {
  path: '/sites/:site' | '/workspaces/:workspace'
  name: 'webhooks' | 'workspace_webhooks'
  whose: string
}

export const scopeOf = ({ siteId, workspaceId }: Call<unknown, unknown>): Scope =>
  siteId ? { kind: 'site', id: siteId } : { kind: 'workspace', id: workspaceId }

export function endpointIn({ params }: Pick<Call, 'params'>): string {
  return pathId('ep', params.endpoint)
}

const answer = vine.create(endpointObject)

async function shown(call: Call<unknown, unknown>, id: string) {
  const { endpoint } = await endpointPage(call.person.id, scopeOf(call), id)
  return outwardEndpoint(endpoint)
}

export const endpointOperations = ({ path, name, whose }: EndpointsAt) => {
  const all = `${path}/webhooks` as const
  const one = `${all}/:endpoint` as const
  return [
    operation({
      name: `${name}.list`,
      method: 'GET',
      path: all,
      summary: `Who is told what happens on ${whose}`,
      scope: 'webhooks:read',
      deeds: [`${name}.index`],
      answer: pageOf(endpointObject),
      async run(call) {
        const { endpoints } = await endpointsOf(call.person.id, scopeOf(call))
        return { data: endpoints.map(outwardEndpoint), next_cursor: null }
      },
    }),
    operation({
      name: `${name}.create`,
      method: 'POST',
      path: all,
      summary: `Tells somebody else of what happens on ${whose}`,
      description: 'The secret is answered this once. A webhook has `settings.url`.',
      scope: 'webhooks:write',
      deeds: [`${name}.store`],
      body: givenEndpoint,
      answer: vine.create({ id: idField('ep'), name: textField(), secret: textField().nullable() }),
      status: 201,
      async run(call) {
        const { settings, min_score: minScore, source_labels: sourceLabels, ...rest } = call.body
        const made = await createDestination(call.person, scopeOf(call), {
          ...{ ...rest, minScore, sourceLabels },
          plugin: rest.plugin ?? 'webhook',
          settings: givenSettings(settings),
        })
        return { ...made, id: outwardId('ep', made.id) }
      },
    }),
    operation({
      name: `${name}.show`,
      method: 'GET',
      path: one,
      summary: 'One of them, and how it is doing',
      scope: 'webhooks:read',
      deeds: [`${name}.show`],
      answer,
      run: (call) => shown(call, endpointIn(call)),
    }),
    operation({
      name: `${name}.update`,
      method: 'PATCH',
      path: one,
      summary: 'Changes what is sent, and leaves the rest',
      scope: 'webhooks:write',
      versions: true,
      deeds: [`${name}.update`],
      body: changedEndpoint,
      answer,
      async run(call) {
        const id = endpointIn(call)
        await patchEndpoint(call.person, scopeOf(call), id, call.body, call.seen)
        const { version } = await endpointToChange(call.person, scopeOf(call), id)
        call.isVersion(version)
        return shown(call, id)
      },
    }),
    operation({
      name: `${name}.remove`,
      method: 'DELETE',
      path: one,
      summary: 'Removes it with its log',
      scope: 'webhooks:write',
      deeds: [`${name}.destroy`],
      async run(call) {
        await removeEndpoint(call.person, scopeOf(call), endpointIn(call))
      },
    }),
    operation({
      name: `${name}.pause`,
      method: 'POST',
      path: `${one}/pause`,
      summary: 'Sends nothing until it is resumed; what happens is kept',
      scope: 'webhooks:write',
      deeds: [`${name}.pause`],
      run: (call) => pauseEndpoint(call.person, scopeOf(call), endpointIn(call)),
    }),
    operation({
      name: `${name}.resume`,
      method: 'POST',
      path: `${one}/resume`,
      summary: 'Goes on, with what has waited',
      scope: 'webhooks:write',
      deeds: [`${name}.resume`],
      run: (call) => resumeEndpoint(call.person, scopeOf(call), endpointIn(call)),
    }),
    operation({
      name: `${name}.rotate`,
      method: 'POST',
      path: `${one}/rotate`,
      summary: 'A new secret, answered this once',
      description: 'For `overlap_hours` messages bear a signature of each.',
      scope: 'webhooks:write',
      deeds: [`${name}.rotate`],
      body: overlap,
      answer: vine.create({ secret: textField() }),
      async run(call) {
        const hours = call.body.overlap_hours
        return {
          secret: await rotateKey(call.person, scopeOf(call), endpointIn(call), hours),
        }
      },
    }),
  ]
}
