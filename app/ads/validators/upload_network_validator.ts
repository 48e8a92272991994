import vine from '@vinejs/vine'
import { GATES, IDENTIFIERS, UNKNOWN_CONSENT } from '#app/ads/uploads/types'

const decided = {
  name: vine.string().trim().minLength(1).maxLength(120),
  settings: vine.object({}).allowUnknownProperties(),
  gate: vine.enum(GATES),
  reviewHours: vine.number().withoutDecimals().range([0, 720]),
  unknownConsent: vine.enum(UNKNOWN_CONSENT),
  identifiers: vine.enum(IDENTIFIERS),
  defaultValue: vine.number().decimal([0, 2]).range([0, 999_999_999]).nullable(),
}

export const networkForm = vine.create({
  ...decided,
  network: vine.string().maxLength(64),
  pastDays: vine.number().withoutDecimals().range([0, 90]),
})

/** `version` is of what the person saw. */
export const networkChange = vine.create({
  ...decided,
  version: vine.string().maxLength(40).optional(),
})
