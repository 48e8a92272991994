import { isUuid } from '#app/shared/ids'
import { NotFound } from '#app/shared/tenant_db'
import { NotYourNote, StaleNote } from '#app/leads/desk/exceptions'
import {
  hideNote,
  noteById,
  rewriteNote,
  writeNote,
  type LeadNote,
} from '#app/leads/desk/queries/lead_notes'
import { nameOf, type ActingPerson } from '#app/shared/person'
import { atDesk, leadAsItIs, type AtDesk } from '#app/leads/desk/change_lead'

/** Which note of which lead. */
export interface NotePlace {
  siteId: string
  leadId: string
  noteId: string
}

/** Notes stand beside a lead: they are not part of what two people could write over each other. */
export function addNote(person: ActingPerson, siteId: string, leadId: string, text: string) {
  return atDesk(person, siteId, async (desk, changed) => {
    const { id } = await leadAsItIs(desk, leadId)
    await writeNote(desk.trx, siteId, id, text, { id: person.id, name: nameOf(person) })
    changed.push(id)
  })
}

/** `was` is what they saw when they began: what was written in another tab since is not written over unseen. */
export function editNote(
  person: ActingPerson,
  place: NotePlace,
  { text, was }: { text: string; was?: string }
) {
  return withNote(person, place, async ({ trx }, note) => {
    if (note.userId !== person.id) throw new NotYourNote()
    if (was !== undefined && was !== note.text) throw new StaleNote(note.text)
    await rewriteNote(trx, place.siteId, note.id, text)
  })
}

/** `isRemoved` false brings it back. */
export function removeNote(person: ActingPerson, place: NotePlace, isRemoved: boolean) {
  return withNote(person, place, async ({ trx, role }, note) => {
    const isManager = role === 'owner' || role === 'admin'
    if (note.userId !== person.id && !isManager) throw new NotYourNote()
    await hideNote(trx, place.siteId, note.id, isRemoved)
  })
}

function withNote(
  person: ActingPerson,
  { siteId, leadId, noteId }: NotePlace,
  work: (desk: AtDesk, note: LeadNote) => Promise<void>
) {
  return atDesk(person, siteId, async (desk, changed) => {
    const { id } = await leadAsItIs(desk, leadId)
    const note = isUuid(noteId) ? await noteById(desk.trx, siteId, id, noteId) : null
    if (!note) throw new NotFound()
    await work(desk, note)
    changed.push(id)
  })
}
