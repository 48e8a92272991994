import { BaseTransformer } from '@adonisjs/core/transformers'
import type { LeadDetails } from '#app/leads/desk/lead_details'
import type { LeadNote } from '#app/leads/desk/queries/lead_notes'
import type { LeadAction } from '#app/leads/desk/queries/lead_actions'

/** An opened lead. */
export default class LeadDetailsTransformer extends BaseTransformer<LeadDetails> {
  toObject() {
    const { actions, notes, userId } = this.resource
    return {
      ...this.pick(this.resource, [
        'lead',
        'visitors',
        'numbers',
        'hasEmail',
        'origin',
        'click',
        'merges',
        'timeline',
      ]),
      notes: notes.map((note) => shownNote(note, userId)),
      actions: actions.map(shownAction),
    }
  }
}

function shownNote({ id, person, text, createdAt, editedAt, userId }: LeadNote, reader: string) {
  return {
    id,
    person,
    text,
    at: createdAt.toISOString(),
    editedAt: editedAt?.toISOString() ?? null,
    isMine: userId === reader,
  }
}

function shownAction({ version, kind, undoes, person, before, after, callId, at }: LeadAction) {
  return {
    version,
    kind,
    undoes,
    person,
    at: at.toISOString(),
    before,
    after: { ...after, joined: undefined },
    followedCall: callId !== null,
  }
}
