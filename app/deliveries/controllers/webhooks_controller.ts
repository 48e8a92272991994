import { mayChangeSites } from '#app/sites/policies/site_policy'
import { siteRegistry } from '#app/sites/site_registry'
import type { HttpContext } from '@adonisjs/core/http'
import { CATALOGUE, EVENT_TYPES } from '#app/deliveries/catalogue'
import { createDestination } from '#app/deliveries/create_destination'
import { endpointForm } from '#app/deliveries/validators/endpoint_validator'
import EndpointTransformer from '#app/deliveries/transformers/endpoint_transformer'
import { endpointsOfSite, type EndpointsOfSite } from '#app/deliveries/queries/endpoints_of_site'
import { siteHeadOf } from '#app/deliveries/queries/site_head'

/** Tests are sent to whom they are meant for, and not chosen. */
const EVENTS = EVENT_TYPES.filter((type) => type !== 'ping').map((type) => ({
  type,
  summary: CATALOGUE[type].summary,
}))

export default class WebhooksController {
  async index({ auth, params, inertia }: HttpContext) {
    const found = await endpointsOfSite(auth.getUserOrFail().id, params.id)
    return inertia.render('webhooks/index', {
      site: headOf(found),
      endpoints: EndpointTransformer.transform(found.endpoints),
    })
  }

  async create({ auth, params, inertia }: HttpContext) {
    const found = await endpointsOfSite(auth.getUserOrFail().id, params.id)
    return inertia.render('webhooks/new', { site: headOf(found), events: EVENTS })
  }

  /** Answered with a page, not with a redirect: the secret is in no session and no address. */
  async store({ auth, params, request, inertia }: HttpContext) {
    const person = auth.getUserOrFail()
    const site = await siteHeadOf(person.id, params.id)
    const { url, customHeaders, events, name, minScore, signature } =
      await request.validateUsing(endpointForm)
    const { id, secret } = await createDestination(person, site, {
      plugin: 'webhook',
      name: name ?? undefined,
      settings: { url, headers: customHeaders ?? '' },
      events,
      minScore,
      signature,
    })
    siteRegistry.forget(site.publicId)
    return inertia.render('webhooks/secret', {
      site: { id: site.id, name: site.name },
      endpoint: { id, name: name || new URL(url).host },
      secret: secret!,
      isNew: true,
      overlapHours: 0,
    })
  }

  async events({ auth, params, inertia }: HttpContext) {
    const found = await endpointsOfSite(auth.getUserOrFail().id, params.id)
    return inertia.render('webhooks/events', {
      site: headOf(found),
      events: EVENT_TYPES.map((type) => {
        const { summary, version, example } = CATALOGUE[type]
        return { type, summary, version, example: JSON.stringify(example, null, 2) }
      }),
    })
  }
}

function headOf({ site, role }: EndpointsOfSite) {
  return { ...site, mayChange: mayChangeSites(role) }
}
