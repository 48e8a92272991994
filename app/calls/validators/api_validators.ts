import vine from '@vinejs/vine'
import { idField, monthField } from '#app/api/fields'
import { numberSettings } from '#app/calls/validators/number_validators'

const MOST_NUMBERS = 1_000

export const apiNumberSettings = vine.create({
  swapped_number: numberSettings.swapped_number.clone().optional(),
  number_grace_min: numberSettings.number_grace_min.clone().optional(),
  reference_codes: numberSettings.reference_codes.clone().optional(),
})

export const apiNumbers = vine.create({
  numbers: vine
    .array(
      vine
        .string()
        .maxLength(64)
        .regex(/^\S[^\n]*$/)
    )
    .minLength(1)
    .maxLength(MOST_NUMBERS),
})

/** Null: it belongs to none. */
export const apiMatch = vine.create({
  visit: vine.object({ id: idField('sess'), month: monthField() }).nullable(),
})
