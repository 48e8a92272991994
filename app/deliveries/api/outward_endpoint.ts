import vine from '@vinejs/vine'
import type { Infer } from '@vinejs/vine/types'
import { outwardId } from '#app/shared/outward_id'
import type { Endpoint } from '#app/deliveries/queries/endpoints_of'
import type { LoggedDelivery } from '#app/deliveries/queries/delivery_log'
import { countField, idField, instantField, scoreField, textField } from '#app/api/fields'

export const endpointObject = vine.object({
  id: idField('ep'),
  plugin: textField(),
  name: textField(),
  address: textField().nullable(),
  events: vine.array(textField()),
  min_score: scoreField(),
  /** Null: all. */
  channels: vine.array(textField()).nullable(),
  source_labels: vine.array(textField()).nullable(),
  signs: vine.boolean(),
  state: vine.enum(['active', 'paused', 'disabled'] as const),
  state_reason: textField().nullable(),
  created_at: instantField(),
  last_success_at: instantField().nullable(),
  last_failure_at: instantField().nullable(),
  last_problem: textField().nullable(),
  /** Of the latest deliveries. */
  recent: vine.object({
    delivered: countField(),
    waiting: countField(),
    failed: countField(),
  }),
})

export const deliveryObject = vine.object({
  id: idField('msg'),
  type: textField(),
  site: textField(),
  state: vine.enum(['waiting', 'sending', 'delivered', 'failed'] as const),
  attempts: countField(),
  last_status: countField().nullable(),
  last_problem: textField().nullable(),
  next_attempt_at: instantField(),
  created_at: instantField(),
})

export function outwardEndpoint(endpoint: Endpoint): Infer<typeof endpointObject> {
  return {
    id: outwardId('ep', endpoint.id),
    plugin: endpoint.plugin,
    name: endpoint.name,
    address: endpoint.address,
    events: endpoint.events,
    min_score: endpoint.minScore,
    channels: endpoint.channels,
    source_labels: endpoint.sourceLabels,
    signs: endpoint.signs,
    state: endpoint.state,
    state_reason: endpoint.stateReason,
    created_at: endpoint.createdAt.toISOString(),
    last_success_at: endpoint.lastSuccessAt?.toISOString() ?? null,
    last_failure_at: endpoint.lastFailureAt?.toISOString() ?? null,
    last_problem: endpoint.lastProblem,
    recent: endpoint.recent,
  }
}

export function outwardDelivery(delivery: LoggedDelivery): Infer<typeof deliveryObject> {
  return {
    id: outwardId('msg', delivery.messageId),
    type: delivery.type,
    site: delivery.site,
    state: delivery.state,
    attempts: delivery.attempts,
    last_status: delivery.lastStatus,
    last_problem: delivery.lastProblem,
    next_attempt_at: delivery.nextAttemptAt.toISOString(),
    created_at: delivery.createdAt.toISOString(),
  }
}
