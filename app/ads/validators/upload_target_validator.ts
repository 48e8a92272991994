import vine from '@vinejs/vine'
import { GATES, IDENTIFIERS, UNKNOWN_CONSENT } from '#app/ads/uploads/types'

const action = vine.group([
  vine.group.if((form) => 'newName' in form, {
    newName: vine.string().trim().minLength(1).maxLength(100),
  }),
  vine.group.else({ actionId: vine.string().regex(/^[1-9]\d{0,17}$/) }),
])

const rules = {
  gate: vine.enum(GATES),
  reviewHours: vine.number().withoutDecimals().range([0, 720]),
  unknownConsent: vine.enum(UNKNOWN_CONSENT),
  identifiers: vine.enum(IDENTIFIERS),
  defaultValue: vine.number().decimal([0, 2]).range([0, 999_999_999]).nullable(),
}

export const newTarget = vine.create(
  vine.object({ ...rules, pastDays: vine.number().withoutDecimals().range([0, 90]) }).merge(action)
)

/** `version` is of what the person saw. */
export const targetChange = vine.create(
  vine.object({ ...rules, version: vine.string().maxLength(40).optional() }).merge(action)
)

export const retrying = vine.create({
  hours: vine
    .number()
    .withoutDecimals()
    .range([1, 24 * 90]),
})
