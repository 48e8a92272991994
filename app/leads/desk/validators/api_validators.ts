import vine from '@vinejs/vine'
import { idField } from '#app/api/fields'
import { LEAD_STATUSES } from '#app/leads/desk/lead_status'

const MOST = 200

const leads = () =>
  vine
    .array(
      vine.object({ id: idField('lead'), version: vine.number().withoutDecimals().positive() })
    )
    .minLength(1)
    .maxLength(MOST)

export const apiBulk = vine.create({
  leads: leads(),
  status: vine.enum(LEAD_STATUSES).optional().requiredIfMissing('assignee_id'),
  assignee_id: idField('user').nullable().optional(),
})

export const apiUndo = vine.create({ leads: leads() })

export const apiSplit = vine.create({ merge_id: idField('merge') })
