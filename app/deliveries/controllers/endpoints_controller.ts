import type { HttpContext } from '@adonisjs/core/http'
import { pluginRegistry } from '#app/plugins/registry'
import { pathOf, scopeOf } from '#app/deliveries/scope'
import { eventChoices } from '#app/deliveries/event_choices'
import { rotateKey } from '#app/deliveries/actions/rotate_key'
import { givenSettings } from '#app/deliveries/given_settings'
import { editEndpoint } from '#app/deliveries/actions/edit_endpoint'
import { removeEndpoint } from '#app/deliveries/actions/remove_endpoint'
import { endpointToChange } from '#app/deliveries/actions/changing_endpoint'
import { pauseEndpoint, resumeEndpoint } from '#app/deliveries/actions/switch_endpoint'
import { editedEndpoint, rotation } from '#app/deliveries/validators/endpoint_validator'
import DeliveryTransformer from '#app/deliveries/transformers/delivery_transformer'
import EndpointTransformer from '#app/deliveries/transformers/endpoint_transformer'
import ScopeHeadTransformer from '#app/deliveries/transformers/scope_head_transformer'
import EndpointValuesTransformer from '#app/deliveries/transformers/endpoint_values_transformer'
import DestinationKindTransformer from '#app/deliveries/transformers/destination_kind_transformer'
import { endpointPage, endpointWithLog } from '#app/deliveries/endpoint_page'

export default class EndpointsController {
  async show({ auth, params, request, inertia, i18n }: HttpContext) {
    const query = request.only(['state', 'type', 'q', 'from', 'to', 'before'])
    const person = auth.getUserOrFail()
    const found = await endpointWithLog(person.id, scopeOf(params), params.endpoint, query)
    const shown = (key: keyof typeof query) => String(query[key] ?? '')
    return inertia.render('webhooks/show', {
      scope: ScopeHeadTransformer.transform(found),
      endpoint: EndpointTransformer.transform(found.endpoint),
      deliveries: DeliveryTransformer.transform(found.deliveries),
      next: found.next,
      medianMs: found.medianMs,
      filter: {
        state: shown('state'),
        type: shown('type'),
        q: shown('q'),
        from: shown('from'),
        to: shown('to'),
      },
      types: eventChoices(i18n).map(({ type }) => type),
    })
  }

  async edit({ auth, params, inertia, i18n }: HttpContext) {
    const person = auth.getUserOrFail()
    const scope = scopeOf(params)
    const found = await endpointPage(person.id, scope, params.endpoint)
    const row = await endpointToChange(person, scope, params.endpoint)
    const plugin = pluginRegistry.find('destination', row.plugin)
    return inertia.render('webhooks/edit', {
      scope: ScopeHeadTransformer.transform(found),
      kinds: DestinationKindTransformer.transform(plugin ? [plugin] : []),
      events: eventChoices(i18n),
      values: EndpointValuesTransformer.transform(row),
    })
  }

  async update({ auth, params, request, response, session }: HttpContext) {
    const person = auth.getUserOrFail()
    const scope = scopeOf(params)
    await endpointPage(person.id, scope, params.endpoint)
    const { settings, name, ...input } = await request.validateUsing(editedEndpoint)
    await editEndpoint(person, scope, params.endpoint, {
      ...input,
      name: name ?? undefined,
      settings: givenSettings(settings),
    })
    session.flash('notice', 'Saved. It counts from the next message.')
    return response.redirect(`${pathOf(scope)}/${params.endpoint}`)
  }

  async pause({ auth, params, response }: HttpContext) {
    await pauseEndpoint(auth.getUserOrFail(), scopeOf(params), params.endpoint)
    return response.redirect().back()
  }

  async resume({ auth, params, response, session }: HttpContext) {
    await resumeEndpoint(auth.getUserOrFail(), scopeOf(params), params.endpoint)
    session.flash('notice', 'It is on. What waited is being sent.')
    return response.redirect().back()
  }

  /** Answered with a page, as a new endpoint is. */
  async rotate({ auth, params, request, inertia }: HttpContext) {
    const scope = scopeOf(params)
    const person = auth.getUserOrFail()
    const found = await endpointPage(person.id, scope, params.endpoint)
    const { overlapHours } = await request.validateUsing(rotation)
    const secret = await rotateKey(person, scope, params.endpoint, overlapHours)
    return inertia.render('webhooks/secret', {
      scope: ScopeHeadTransformer.transform(found),
      endpoint: { id: found.endpoint.id, name: found.endpoint.name },
      secret,
      isNew: false,
      overlapHours,
    })
  }

  async destroy({ auth, params, response, session }: HttpContext) {
    const scope = scopeOf(params)
    const name = await removeEndpoint(auth.getUserOrFail(), scope, params.endpoint)
    session.flash('notice', `${name} is deleted.`)
    return response.redirect(pathOf(scope))
  }
}
