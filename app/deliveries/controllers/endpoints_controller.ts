import { clock } from '#app/shared/clock'
import type { HttpContext } from '@adonisjs/core/http'
import { mayChangeSites } from '#app/sites/policies/site_policy'
import { rotateKey } from '#app/deliveries/actions/rotate_key'
import { sendTest } from '#app/deliveries/actions/send_test'
import { removeEndpoint } from '#app/deliveries/actions/remove_endpoint'
import { resendFailed, resendMessage } from '#app/deliveries/actions/resend'
import { pauseEndpoint, resumeEndpoint } from '#app/deliveries/actions/switch_endpoint'
import { resending, rotation } from '#app/deliveries/validators/endpoint_validator'
import DeliveryTransformer from '#app/deliveries/transformers/delivery_transformer'
import EndpointTransformer from '#app/deliveries/transformers/endpoint_transformer'
import DeliveryDetailTransformer from '#app/deliveries/transformers/delivery_detail_transformer'
import {
  endpointPage,
  endpointWithDelivery,
  endpointWithLog,
  type EndpointPage,
} from '#app/deliveries/endpoint_page'

const DAY_MS = 86_400_000

export default class EndpointsController {
  async show({ auth, params, request, inertia }: HttpContext) {
    const query = request.only(['state', 'q', 'before'])
    const found = await endpointWithLog(auth.getUserOrFail().id, params.id, params.endpoint, query)
    return inertia.render('webhooks/show', {
      ...headOf(found),
      deliveries: DeliveryTransformer.transform(found.deliveries),
      hasMore: found.hasMore,
      filter: { state: query.state ?? '', q: query.q ?? '', before: query.before ?? '' },
    })
  }

  async message({ auth, params, inertia }: HttpContext) {
    const { id, endpoint, message } = params
    const found = await endpointWithDelivery(auth.getUserOrFail().id, id, endpoint, message)
    return inertia.render('webhooks/message', {
      ...headOf(found),
      delivery: DeliveryTransformer.transform(found.delivery),
      detail: DeliveryDetailTransformer.transform(found.delivery),
    })
  }

  async pause({ auth, params, response }: HttpContext) {
    await pauseEndpoint(auth.getUserOrFail(), params.id, params.endpoint)
    return response.redirect().back()
  }

  async resume({ auth, params, response, session }: HttpContext) {
    await resumeEndpoint(auth.getUserOrFail(), params.id, params.endpoint)
    session.flash('notice', 'It is on. What waited is being sent.')
    return response.redirect().back()
  }

  async test({ auth, params, response }: HttpContext) {
    const { id, endpoint } = params
    const messageId = await sendTest(auth.getUserOrFail(), id, endpoint)
    return response.redirect(`/sites/${id}/webhooks/${endpoint}/messages/${messageId}`)
  }

  /** Answered with a page, as a new endpoint is. */
  async rotate({ auth, params, request, inertia }: HttpContext) {
    const { id, endpoint } = params
    const person = auth.getUserOrFail()
    const found = await endpointPage(person.id, id, endpoint)
    const { overlapHours } = await request.validateUsing(rotation)
    const secret = await rotateKey(person, id, endpoint, overlapHours)
    return inertia.render('webhooks/secret', {
      site: { id: found.site.id, name: found.site.name },
      endpoint: { id: found.endpoint.id, name: found.endpoint.name },
      secret,
      isNew: false,
      overlapHours,
    })
  }

  async resend({ auth, params, response, session }: HttpContext) {
    const { id, endpoint, message } = params
    await resendMessage(auth.getUserOrFail(), id, endpoint, message)
    session.flash('notice', 'It is being sent again.')
    return response.redirect().back()
  }

  async resendFailed({ auth, params, request, response, session }: HttpContext) {
    const person = auth.getUserOrFail()
    await endpointPage(person.id, params.id, params.endpoint)
    const { days } = await request.validateUsing(resending)
    const since = new Date(clock.now().getTime() - days * DAY_MS)
    const count = await resendFailed(person, params.id, params.endpoint, since)
    const what = count === 1 ? '1 message is' : `${count} messages are`
    session.flash('notice', count ? `${what} being sent again.` : 'Nothing has failed since then.')
    return response.redirect().back()
  }

  async destroy({ auth, params, response, session }: HttpContext) {
    const name = await removeEndpoint(auth.getUserOrFail(), params.id, params.endpoint)
    session.flash('notice', `${name} is deleted.`)
    return response.redirect(`/sites/${params.id}/webhooks`)
  }
}

function headOf({ site, role, endpoint }: EndpointPage) {
  return {
    site: { ...site, mayChange: mayChangeSites(role) },
    endpoint: EndpointTransformer.transform(endpoint),
  }
}
