import vine from '@vinejs/vine'
import { CALL_STATUSES } from '#app/calls/types'

const version = () => vine.number().withoutDecimals().positive()

export const statusForm = vine.create({
  status: vine.enum(CALL_STATUSES).nullable(),
  version: version(),
})

export const matchForm = vine.create({
  visit: vine
    .object({ id: vine.string().uuid(), month: vine.string().regex(/^[12]\d{3}-(0[1-9]|1[0-2])$/) })
    .nullable(),
  version: version(),
})

export const undoForm = vine.create({ version: version() })
