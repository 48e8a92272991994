import type { HttpContext } from '@adonisjs/core/http'
import { ensureSeesSite } from '#app/shared/tenant_db'
import { noteChangeForm, noteForm } from '#app/leads/desk/validators/lead_validators'
import { addNote, editNote, removeNote } from '#app/leads/desk/keep_notes'

export default class LeadNotesController {
  async add({ auth, params, request }: HttpContext) {
    const person = auth.getUserOrFail()
    await ensureSeesSite(person.id, params.id)
    const { text } = await request.validateUsing(noteForm)
    await addNote(person, params.id, params.lead, text)
    return {}
  }

  async edit({ auth, params, request }: HttpContext) {
    const person = auth.getUserOrFail()
    await ensureSeesSite(person.id, params.id)
    const change = await request.validateUsing(noteChangeForm)
    await editNote(person, placeOf(params), change)
    return {}
  }

  async remove({ auth, params }: HttpContext) {
    await removeNote(auth.getUserOrFail(), placeOf(params), true)
    return {}
  }

  async restore({ auth, params }: HttpContext) {
    await removeNote(auth.getUserOrFail(), placeOf(params), false)
    return {}
  }
}

function placeOf({ id, lead, note }: Record<string, string>) {
  return { siteId: id, leadId: lead, noteId: note }
}
