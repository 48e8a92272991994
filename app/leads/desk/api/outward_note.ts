import vine from '@vinejs/vine'
import type { Infer } from '@vinejs/vine/types'
import { outwardId } from '#app/shared/outward_id'
import type { LeadNote } from '#app/leads/desk/queries/lead_notes'
import { idField, instantField, textField } from '#app/api/fields'

export const noteObject = vine.object({
  id: idField('note'),
  text: textField(),
  author: textField(),
  author_id: idField('user').nullable(),
  created_at: instantField(),
  edited_at: instantField().nullable(),
})

export function outwardNote(note: LeadNote): Infer<typeof noteObject> {
  return {
    id: outwardId('note', note.id),
    text: note.text,
    author: note.person,
    author_id: note.userId && outwardId('user', note.userId),
    created_at: note.createdAt.toISOString(),
    edited_at: note.editedAt?.toISOString() ?? null,
  }
}
