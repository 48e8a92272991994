import { clock } from '#app/shared/clock'
import type { HttpContext } from '@adonisjs/core/http'
import { pathOf, scopeOf } from '#app/deliveries/scope'
import { sendTest } from '#app/deliveries/actions/send_test'
import { resending } from '#app/deliveries/validators/endpoint_validator'
import { resendFailed, resendMessage } from '#app/deliveries/actions/resend'
import DeliveryTransformer from '#app/deliveries/transformers/delivery_transformer'
import EndpointTransformer from '#app/deliveries/transformers/endpoint_transformer'
import ScopeHeadTransformer from '#app/deliveries/transformers/scope_head_transformer'
import DeliveryDetailTransformer from '#app/deliveries/transformers/delivery_detail_transformer'
import {
  endpointPage,
  endpointWithDelivery,
  failedSince,
  type EndpointPage,
} from '#app/deliveries/endpoint_page'

const HOUR_MS = 3_600_000

/** What is sent to an endpoint, and sent again. */
export default class EndpointMessagesController {
  async show({ auth, params, inertia }: HttpContext) {
    const { endpoint, message } = params
    const person = auth.getUserOrFail()
    const found = await endpointWithDelivery(person.id, scopeOf(params), endpoint, message)
    return inertia.render('webhooks/message', {
      scope: ScopeHeadTransformer.transform(found),
      endpoint: EndpointTransformer.transform(found.endpoint),
      delivery: DeliveryTransformer.transform(found.delivery),
      detail: DeliveryDetailTransformer.transform(found.delivery),
    })
  }

  async test({ auth, params, response }: HttpContext) {
    const scope = scopeOf(params)
    const messageId = await sendTest(auth.getUserOrFail(), scope, params.endpoint)
    return response.redirect(`${pathOf(scope)}/${params.endpoint}/messages/${messageId}`)
  }

  async resend({ auth, params, response, session }: HttpContext) {
    const { endpoint, message } = params
    const person = auth.getUserOrFail()
    const page = await endpointPage(person.id, scopeOf(params), endpoint)
    await resendMessage(person, scopeOf(params), endpoint, message)
    session.flash('notice', `It is ${when(page)}.`)
    return response.redirect().back()
  }

  /** How many `resendFailed` would send: for the dialog that asks before. */
  async countFailed({ auth, params, request, response }: HttpContext) {
    const person = auth.getUserOrFail()
    const scope = scopeOf(params)
    await endpointPage(person.id, scope, params.endpoint)
    const { hours } = await request.validateUsing(resending)
    const count = await failedSince(person.id, scope, params.endpoint, before(hours))
    return response.send({ count })
  }

  async resendFailed({ auth, params, request, response, session }: HttpContext) {
    const person = auth.getUserOrFail()
    const scope = scopeOf(params)
    const page = await endpointPage(person.id, scope, params.endpoint)
    const { hours } = await request.validateUsing(resending)
    const count = await resendFailed(person, scope, params.endpoint, before(hours))
    const what = count === 1 ? '1 message is' : `${count} messages are`
    session.flash('notice', count ? `${what} ${when(page)}.` : 'Nothing has failed since then.')
    return response.redirect().back()
  }
}

/** To one that is paused or switched off nothing goes now. */
function when({ endpoint }: EndpointPage) {
  return endpoint.state === 'active'
    ? 'being sent again'
    : 'sent again when the endpoint is resumed'
}

function before(hours: number) {
  return new Date(clock.now().getTime() - hours * HOUR_MS)
}
