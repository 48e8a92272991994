import vine from '@vinejs/vine'
import { CURRENCIES } from '#app/sites/places'
import { LEAD_STATUSES } from '#app/leads/desk/lead_status'

const version = () => vine.number().withoutDecimals().positive()
const lead = () => vine.object({ id: vine.string().uuid(), version: version() })
export const worth = () =>
  vine.object({
    // Strict: nothing in a list is not nothing in money.
    value: vine.number({ strict: true }).min(0).max(999_999_999_999).decimal([0, 2]),
    currency: vine.enum(CURRENCIES),
  })
export const name = () => vine.string().trim().minLength(1).maxLength(120).regex(NO_CONTROLS)
export const note = () => vine.string().trim().minLength(1).maxLength(4000).regex(NO_NUL)

/** A name stands on one line. */
const NO_CONTROLS = /^\P{Cc}*$/u
/** PostgreSQL keeps no NUL. */
const NO_NUL = /^[^\0]*$/

export const statusForm = vine.create({
  status: vine.enum(LEAD_STATUSES),
  worth: worth().nullable().optional(),
  version: version(),
})

export const worthForm = vine.create({ worth: worth().nullable(), version: version() })

export const nameForm = vine.create({ name: name().nullable(), version: version() })

export const assigneeForm = vine.create({
  assignee: vine.string().uuid().nullable(),
  version: version(),
})

export const undoForm = vine.create({ version: version() })

export const mergeForm = vine.create({
  version: version(),
  other: lead(),
  keep: vine.string().uuid().nullable().optional(),
})

export const splitForm = vine.create({ version: version(), merge: vine.string().uuid() })

export const noteForm = vine.create({ text: note() })

/** `was` is what it said when somebody began to change it. */
export const noteChangeForm = vine.create({ text: note(), was: vine.string().optional() })

/** As many as stand on a page, and some more. */
const together = () => vine.array(lead()).minLength(1).maxLength(200)

export const bulkForm = vine.create({
  leads: together(),
  status: vine.enum(LEAD_STATUSES).optional().requiredIfMissing('assignee'),
  assignee: vine.string().uuid().nullable().optional(),
})

export const bulkUndoForm = vine.create({ leads: together() })

export const leadForm = vine.create({
  name: name().nullable().optional().requiredIfMissing('number'),
  number: vine.string().trim().minLength(1).maxLength(64).nullable().optional(),
  note: note().nullable().optional(),
})
