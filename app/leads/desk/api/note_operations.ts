import { pathId } from '#app/api/path_id'
import { operation } from '#app/api/operation'
import { pageOf } from '#app/api/page'
import { leadIn } from '#app/leads/desk/api/lead_operations'
import { readNotes } from '#app/leads/desk/api/read_lead'
import { noteForm } from '#app/leads/desk/validators/lead_validators'
import { noteObject, outwardNote } from '#app/leads/desk/api/outward_note'
import { addNote, editNote, removeNote } from '#app/leads/desk/keep_notes'

const notes = '/sites/:site/leads/:lead/notes' as const
const answer = pageOf(noteObject)

const placeOf = (siteId: string, params: Record<string, string>) => ({
  siteId,
  leadId: leadIn(params),
  noteId: pathId('note', params.note),
})

async function notesNow(userId: string, siteId: string, leadId: string) {
  const found = await readNotes(userId, siteId, leadId)
  return { data: found.map(outwardNote), next_cursor: null }
}

export const noteOperations = [
  operation({
    name: 'notes.list',
    method: 'GET',
    path: notes,
    summary: 'What people wrote about a lead, the latest first',
    scope: 'leads:read',
    deeds: ['sites.leads.details'],
    answer,
    run: ({ person, siteId, params }) => notesNow(person.id, siteId, leadIn(params)),
  }),
  operation({
    name: 'notes.create',
    method: 'POST',
    path: notes,
    summary: 'Writes a note; answers with all of them',
    scope: 'leads:write',
    deeds: ['sites.leads.notes'],
    body: noteForm,
    answer,
    status: 201,
    async run({ person, siteId, params, body }) {
      await addNote(person, siteId, leadIn(params), body.text)
      return notesNow(person.id, siteId, leadIn(params))
    },
  }),
  operation({
    name: 'notes.update',
    method: 'PATCH',
    path: `${notes}/:note`,
    summary: 'Writes an own note anew',
    scope: 'leads:write',
    deeds: ['sites.leads.notes.edit'],
    body: noteForm,
    answer,
    async run({ person, siteId, params, body }) {
      await editNote(person, placeOf(siteId, params), body)
      return notesNow(person.id, siteId, leadIn(params))
    },
  }),
  operation({
    name: 'notes.remove',
    method: 'DELETE',
    path: `${notes}/:note`,
    summary: 'Removes a note',
    scope: 'leads:write',
    deeds: ['sites.leads.notes.remove'],
    run: ({ person, siteId, params }) => removeNote(person, placeOf(siteId, params), true),
  }),
  operation({
    name: 'notes.restore',
    method: 'POST',
    path: `${notes}/:note/restore`,
    summary: 'Takes a removed note back',
    scope: 'leads:write',
    deeds: ['sites.leads.notes.restore'],
    answer,
    async run({ person, siteId, params }) {
      await removeNote(person, placeOf(siteId, params), false)
      return notesNow(person.id, siteId, leadIn(params))
    },
  }),
]
