import vine from '@vinejs/vine'
import { clock } from '#app/shared/clock'
import { pathId } from '#app/api/path_id'
import { operation } from '#app/api/operation'
import { outwardId } from '#app/shared/outward_id'
import { sendTest } from '#app/deliveries/actions/send_test'
import { resendSince } from '#app/deliveries/validators/api_validators'
import { resendFailed, resendMessage } from '#app/deliveries/actions/resend'
import { endpointWithDelivery, logOfEndpoint } from '#app/deliveries/endpoint_page'
import { deliveryObject, outwardDelivery } from '#app/deliveries/api/outward_endpoint'
import { countField, idField, instantField, textField } from '#app/api/fields'
import { cursorAt, idIn, limitOf, pageFields, pageOf } from '#app/api/page'
import { endpointIn, scopeOf, type EndpointsAt } from '#app/deliveries/api/endpoint_operations'

const HOUR_MS = 3_600_000

const attemptObject = vine.object({
  at: instantField(),
  outcome: textField(),
  status: countField().nullable(),
  took_ms: countField(),
  problem: textField().nullable(),
})

function messageIn(params: Record<string, string>): string {
  return pathId('msg', params.message)
}

export const messageOperations = ({ path, name }: EndpointsAt) => {
  const one = `${path}/webhooks/:endpoint` as const
  const messages = `${one}/messages` as const
  return [
    operation({
      name: `${name}.messages`,
      method: 'GET',
      path: messages,
      summary: 'What it was told, the latest first',
      scope: 'webhooks:read',
      deeds: [`${name}.show`],
      query: vine.create({
        ...pageFields(),
        state: vine.enum(['waiting', 'delivered', 'failed'] as const).optional(),
        type: vine.string().maxLength(64).optional(),
      }),
      answer: pageOf(deliveryObject),
      async run(call) {
        const { state, type, cursor } = call.query
        const asked = { state, type, before: idIn(cursor) ?? undefined }
        const scope = scopeOf(call)
        const limit = limitOf(call.query)
        const page = await logOfEndpoint(call.person.id, scope, endpointIn(call), asked, limit)
        return {
          data: page.deliveries.map(outwardDelivery),
          next_cursor: page.next && cursorAt(page.next),
        }
      },
    }),
    operation({
      name: `${name}.message`,
      method: 'GET',
      path: `${messages}/:message`,
      summary: 'One message with every attempt',
      scope: 'webhooks:read',
      deeds: [`${name}.message`],
      answer: vine.create({
        message: deliveryObject,
        /** As it was sent. */
        body: textField(),
        attempts: vine.array(attemptObject),
      }),
      async run(call) {
        const place = [scopeOf(call), endpointIn(call), messageIn(call.params)] as const
        const { delivery } = await endpointWithDelivery(call.person.id, ...place)
        return {
          message: outwardDelivery(delivery),
          body: delivery.body,
          attempts: delivery.attemptList.map(({ at, outcome, status, tookMs, problem }) => ({
            at: at.toISOString(),
            ...{ outcome, status, problem },
            took_ms: tookMs,
          })),
        }
      },
    }),
    operation({
      name: `${name}.resend`,
      method: 'POST',
      path: `${messages}/:message/resend`,
      summary: 'Sends a message again',
      scope: 'webhooks:write',
      deeds: [`${name}.resend`],
      run: (call) =>
        resendMessage(call.person, scopeOf(call), endpointIn(call), messageIn(call.params)),
    }),
    operation({
      name: `${name}.resend_failed`,
      method: 'POST',
      path: `${one}/resend-failed`,
      summary: 'Sends again all that was given up in the last hours',
      scope: 'webhooks:write',
      deeds: [`${name}.resend_failed`, `${name}.failed`],
      body: resendSince,
      answer: vine.create({ count: countField() }),
      async run(call) {
        const since = new Date(clock.now().getTime() - call.body.hours * HOUR_MS)
        return { count: await resendFailed(call.person, scopeOf(call), endpointIn(call), since) }
      },
    }),
    operation({
      name: `${name}.test`,
      method: 'POST',
      path: `${one}/test`,
      summary: 'Sends a ping',
      scope: 'webhooks:write',
      deeds: [`${name}.test`],
      answer: vine.create({ message_id: idField('msg') }),
      status: 202,
      async run(call) {
        const id = await sendTest(call.person, scopeOf(call), endpointIn(call))
        return { message_id: outwardId('msg', id) }
      },
    }),
  ]
}
