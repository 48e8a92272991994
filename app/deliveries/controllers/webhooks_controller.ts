import { inTheirLanguage } from '#app/shared/in_their_language'
import type { HttpContext } from '@adonisjs/core/http'
import { pluginRegistry } from '#app/plugins/registry'
import { pathOf, scopeOf, type Scope } from '#app/deliveries/scope'
import { eventChoices } from '#app/deliveries/event_choices'
import { givenSettings } from '#app/deliveries/given_settings'
import { CATALOGUE, EVENT_TYPES } from '#app/deliveries/catalogue'
import { createDestination } from '#app/deliveries/create_destination'
import { newEndpoint } from '#app/deliveries/validators/endpoint_validator'
import { endpointsOf, type EndpointsOf } from '#app/deliveries/queries/endpoints_of'
import EndpointTransformer from '#app/deliveries/transformers/endpoint_transformer'
import ScopeHeadTransformer from '#app/deliveries/transformers/scope_head_transformer'
import DestinationKindTransformer from '#app/deliveries/transformers/destination_kind_transformer'

export default class WebhooksController {
  async index({ auth, params, inertia }: HttpContext) {
    const scope = scopeOf(params)
    const found = await endpointsOf(auth.getUserOrFail().id, scope)
    return inertia.render('webhooks/index', {
      scope: headOf(scope, found),
      endpoints: EndpointTransformer.transform(found.endpoints),
      ofWorkspace: found.ofWorkspace,
    })
  }

  async create({ auth, params, inertia, i18n }: HttpContext) {
    const scope = scopeOf(params)
    const found = await endpointsOf(auth.getUserOrFail().id, scope)
    return inertia.render('webhooks/new', {
      scope: headOf(scope, found),
      kinds: DestinationKindTransformer.transform(pluginRegistry.all('destination')),
      events: eventChoices(i18n),
    })
  }

  /** Answered with a page, not with a redirect: the secret is in no session and no address. */
  async store({ auth, params, request, response, inertia, session }: HttpContext) {
    const scope = scopeOf(params)
    const person = auth.getUserOrFail()
    const found = await endpointsOf(person.id, scope)
    const { settings, name, ...input } = await request.validateUsing(newEndpoint)
    const made = await createDestination(person, scope, {
      ...input,
      name: name ?? undefined,
      settings: givenSettings(settings),
    })
    if (made.secret === null) {
      session.flash('notice', `${made.name} is told from now on.`)
      return response.redirect(`${pathOf(scope)}/${made.id}`)
    }
    return inertia.render('webhooks/secret', {
      scope: headOf(scope, found),
      endpoint: { id: made.id, name: made.name },
      secret: made.secret,
      isNew: true,
      overlapHours: 0,
    })
  }

  async events({ auth, params, inertia, i18n }: HttpContext) {
    const scope = scopeOf(params)
    const found = await endpointsOf(auth.getUserOrFail().id, scope)
    return inertia.render('webhooks/events', {
      scope: headOf(scope, found),
      events: EVENT_TYPES.map((type) => {
        const { summary, version, example } = CATALOGUE[type]
        const said = inTheirLanguage(i18n, summary)
        return { type, summary: said, version, example: JSON.stringify(example, null, 2) }
      }),
    })
  }
}

function headOf(scope: Scope, { head, role }: EndpointsOf) {
  return ScopeHeadTransformer.transform({ scope, head, role })
}
