import { nameOfKind } from '~/components/live/words'

/** What statuses, contacts, merges and actions of leads are called where people read them. */
export type Status = 'new' | 'contacted' | 'qualified' | 'won' | 'lost' | 'junk'

interface StatusWords {
  status: Status
  name: string
  icon: string
  color: 'neutral' | 'info' | 'success' | 'primary'
}

export const STATUSES: StatusWords[] = [
  { status: 'new', name: 'New', icon: 'i-lucide-circle-dashed', color: 'neutral' },
  { status: 'contacted', name: 'Contacted', icon: 'i-lucide-message-circle-reply', color: 'info' },
  { status: 'qualified', name: 'Qualified', icon: 'i-lucide-check', color: 'success' },
  { status: 'won', name: 'Won', icon: 'i-lucide-trophy', color: 'success' },
  { status: 'lost', name: 'Lost', icon: 'i-lucide-circle-slash', color: 'neutral' },
  { status: 'junk', name: 'Junk', icon: 'i-lucide-x', color: 'neutral' },
]

export function wordsOfStatus(status: string): StatusWords {
  return STATUSES.find((words) => words.status === status) ?? STATUSES[0]!
}

interface Named {
  name: string | null
  readableNumber: string | null
  hasEmail: boolean
}

/** The best that is known of somebody. */
export function titleOf({ name, readableNumber, hasEmail }: Named): string {
  return name ?? readableNumber ?? (hasEmail ? 'E-mail known' : 'Unknown visitor')
}

/** `call` is a phone call that came in; `phone_call` is a click on the number. */
export function nameOfContact(action: string): string {
  return action === 'call' ? 'Called' : nameOfKind(action)
}

const SHORT: Record<string, string> = {
  phone_call: 'Number',
  whatsapp: 'WhatsApp',
  sms: 'Text',
  email: 'E-mail',
  form_submit: 'Form',
}

/** Where many stand below each other. */
export function shortContact(action: string): string {
  return (Object.hasOwn(SHORT, action) && SHORT[action]) || nameOfContact(action)
}

export function iconOfContact(action: string): string {
  const icons: Record<string, string> = {
    call: 'i-lucide-phone-incoming',
    phone_call: 'i-lucide-phone',
    whatsapp: 'i-lucide-message-circle',
    sms: 'i-lucide-message-square',
    email: 'i-lucide-mail',
    form_submit: 'i-lucide-file-check',
    download: 'i-lucide-download',
  }
  return (Object.hasOwn(icons, action) && icons[action]) || 'i-lucide-target'
}

export function money(value: number, currency: string): string {
  const isWhole = Number.isInteger(value)
  return value.toLocaleString('en', {
    style: 'currency',
    currency,
    ...(isWhole && { maximumFractionDigits: 0 }),
  })
}

/** One more than is counted stands for all that are more. */
export function counted(count: number): string {
  return count > 1000 ? '1,000+' : count.toLocaleString('en')
}

const KEYS: Record<string, string> = {
  phone: 'the same phone number',
  email: 'the same e-mail address',
  visitor: 'the same browser',
  session: 'the same visit',
}

export function whyJoined({ because, keyKind }: { because: string; keyKind: string | null }) {
  if (because === 'person') return 'Somebody said that they are one person'
  const key = (keyKind && KEYS[keyKind]) || 'something in common'
  return because === 'call' ? `A call showed ${key}` : `The site named ${key}`
}

interface State {
  status: string
  value: number | null
  currency: string | null
  name: string | null
  assigneeId: string | null
}

export interface ActionLike {
  kind: string
  before: State
  after: State
  followedCall: boolean
}

/** What somebody did with a lead, as the end of a sentence that begins with their name. */
export function wordsOfAction(
  { kind, before, after, followedCall }: ActionLike,
  nameOf: (id: string) => string
): string {
  const worth = (state: State) =>
    state.value === null ? 'no value' : money(state.value, state.currency!)
  if (kind === 'undo') return `undid ${changeBetween(after, before, nameOf)}`
  if (kind === 'merge') return 'joined another lead to it'
  if (kind === 'split') return 'said that a part of it is another person'
  if (kind === 'value') return `set the value to ${worth(after)}`
  if (kind === 'name') return after.name ? `named it ${after.name}` : 'took the name away'
  if (kind === 'assignee')
    return after.assigneeId ? `gave it to ${nameOf(after.assigneeId)}` : 'took it from its assignee'
  const marked = `marked it ${wordsOfStatus(after.status).name.toLowerCase()}`
  if (followedCall) return `${marked}, with its call`
  return after.value !== before.value && after.value !== null
    ? `${marked}, worth ${worth(after)}`
    : marked
}

function changeBetween(to: State, from: State, nameOf: (id: string) => string) {
  if (to.status !== from.status) return `"${wordsOfStatus(from.status).name.toLowerCase()}"`
  if (to.value !== from.value || to.currency !== from.currency) return 'the value'
  if (to.name !== from.name) return 'the name'
  if (to.assigneeId !== from.assigneeId) {
    return from.assigneeId ? `giving it to ${nameOf(from.assigneeId)}` : 'the assignee'
  }
  return 'what leads it is made of'
}
