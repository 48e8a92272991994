import type { Key } from '~/words/namespaces'
import type { Values } from '~/words/words'
import { words } from '~/words/words'
import { money, nameOfStatus } from '~/components/leads/words'

const t = words('leads')

interface State {
  status: string
  value: number | null
  currency: string | null
  name: string | null
  assigneeId: string | null
}

export interface ActionLike {
  kind: string
  person: string
  before: State
  after: State
  followedCall: boolean
}

interface Sentence {
  of: Key<'leads'>
  values?: Values
}
type NameOf = (id: string) => string

/** What somebody did with a lead, as a sentence with who it was. */
export function sentenceOf(action: ActionLike, nameOf: NameOf) {
  const { of, values } = predicateOf(action, nameOf)
  return { words: t, of, values: { ...values, person: action.person } }
}

function predicateOf({ kind, before, after, followedCall }: ActionLike, nameOf: NameOf): Sentence {
  if (kind === 'undo') return undoneBetween(after, before, nameOf)
  if (kind === 'merge') return { of: 'action.merge' }
  if (kind === 'split') return { of: 'action.split' }
  if (kind === 'value') return worthIn(after)
  if (kind === 'name') {
    return after.name
      ? { of: 'action.named', values: { name: after.name } }
      : { of: 'action.unnamed' }
  }
  if (kind === 'assignee') {
    if (!after.assigneeId) return { of: 'action.taken' }
    return { of: 'action.given', values: { assignee: nameOf(after.assigneeId) } }
  }
  const status = nameOfStatus(after.status)
  if (followedCall) return { of: 'action.status_with_call', values: { status } }
  if (after.value === before.value || after.value === null) {
    return { of: 'action.status', values: { status } }
  }
  const worth = money(after.value, after.currency!)
  return { of: 'action.status_with_worth', values: { status, worth } }
}

function worthIn({ value, currency }: State): Sentence {
  if (value === null) return { of: 'action.no_value' }
  return { of: 'action.value', values: { worth: money(value, currency!) } }
}

function undoneBetween(to: State, from: State, nameOf: NameOf): Sentence {
  if (to.status !== from.status) {
    return { of: 'action.undo_status', values: { status: nameOfStatus(from.status) } }
  }
  if (to.value !== from.value || to.currency !== from.currency) return { of: 'action.undo_value' }
  if (to.name !== from.name) return { of: 'action.undo_name' }
  if (to.assigneeId === from.assigneeId) return { of: 'action.undo_parts' }
  if (!from.assigneeId) return { of: 'action.undo_taken' }
  return { of: 'action.undo_given', values: { assignee: nameOf(from.assigneeId) } }
}
