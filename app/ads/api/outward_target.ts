import vine from '@vinejs/vine'
import type { Infer } from '@vinejs/vine/types'
import { outwardId } from '#app/shared/outward_id'
import { idField, instantField, textField, countField } from '#app/api/fields'
import { GATES, IDENTIFIERS, UNKNOWN_CONSENT } from '#app/ads/uploads/types'
import type { SiteTarget } from '#app/ads/targets/queries/targets_of_site'
import type { TargetRules } from '#app/ads/targets/queries/write_target'

export const targetObject = vine.object({
  id: idField('target'),
  network: textField(),
  name: textField(),
  /** The number of the conversion action, and of the account that counts it. */
  action_id: textField().nullable(),
  account: textField().nullable(),
  gate: vine.enum(GATES),
  review_hours: countField(),
  unknown_consent: vine.enum(UNKNOWN_CONSENT),
  identifiers: vine.enum(IDENTIFIERS),
  default_value: vine.number().nullable(),
  default_currency: textField().nullable(),
  /** Leads that came so far since then are told. */
  since: instantField(),
  state: vine.enum(['active', 'paused', 'removed'] as const),
  state_since: instantField(),
  /** Why the network stopped it. */
  paused_because: textField().nullable(),
  paused_detail: textField().nullable(),
})

export function outwardTarget(target: SiteTarget): Infer<typeof targetObject> {
  return {
    id: outwardId('target', target.id),
    network: target.network,
    name: target.name,
    action_id: target.actionId,
    account: target.account,
    gate: target.gate,
    review_hours: target.reviewHours,
    unknown_consent: target.unknownConsent,
    identifiers: target.identifiers,
    default_value: target.defaultValue,
    default_currency: target.defaultCurrency,
    since: target.since.toISOString(),
    state: target.state,
    state_since: target.stateSince.toISOString(),
    paused_because: target.pausedBecause,
    paused_detail: target.pausedDetail,
  }
}

interface GivenRules extends Pick<TargetRules, 'gate' | 'identifiers'> {
  review_hours: number
  unknown_consent: TargetRules['unknownConsent']
  default_value: number | null
}

export function rulesIn(given: GivenRules): TargetRules {
  const { gate, identifiers } = given
  return {
    ...{ gate, identifiers },
    reviewHours: given.review_hours,
    unknownConsent: given.unknown_consent,
    defaultValue: given.default_value,
  }
}

export function actionIn({
  action_id: id,
  new_action: name,
}: {
  action_id?: string
  new_action?: string
}) {
  return name === undefined ? { actionId: id! } : { newName: name }
}
