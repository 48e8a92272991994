import type { Key } from '~/words/namespaces'
import { words } from '~/words/words'
import { nameOfKind } from '~/components/live/words'
import * as formats from '~/words/formats'

const t = words('leads')
type LeadKey = Key<'leads'>

/** What statuses, contacts and merges of leads are called where people read them. */
export type Status = 'new' | 'contacted' | 'qualified' | 'won' | 'lost' | 'junk'

interface StatusLook {
  status: Status
  icon: string
  color: 'neutral' | 'info' | 'success' | 'primary'
}

const STATUSES: StatusLook[] = [
  { status: 'new', icon: 'i-lucide-circle-dashed', color: 'neutral' },
  { status: 'contacted', icon: 'i-lucide-message-circle-reply', color: 'info' },
  { status: 'qualified', icon: 'i-lucide-check', color: 'success' },
  { status: 'won', icon: 'i-lucide-trophy', color: 'success' },
  { status: 'lost', icon: 'i-lucide-circle-slash', color: 'neutral' },
  { status: 'junk', icon: 'i-lucide-x', color: 'neutral' },
]

const named = (look: StatusLook) => ({ ...look, name: t(`status.${look.status}`) })

/** In the order in which a lead goes through them. */
export function statusChoices() {
  return STATUSES.map(named)
}

export function wordsOfStatus(status: string) {
  return named(lookOf(status))
}

/** Within a sentence. */
export function nameOfStatus(status: string): string {
  return t(`status_within.${lookOf(status).status}`)
}

function lookOf(status: string): StatusLook {
  return STATUSES.find((look) => look.status === status) ?? STATUSES[0]!
}

interface Named {
  name: string | null
  readableNumber: string | null
  hasEmail: boolean
}

/** The best that is known of somebody. */
export function titleOf({ name, readableNumber, hasEmail }: Named): string {
  return name ?? readableNumber ?? t(hasEmail ? 'email_known' : 'unknown_visitor')
}

const CALLS: Record<string, LeadKey> = {
  call: 'contact.call',
  internal_call: 'contact.internal_call',
  test_call: 'contact.test_call',
}

/** `call` is a phone call that came in; `phone_call` is a click on the number. */
export function nameOfContact(action: string): string {
  return Object.hasOwn(CALLS, action) ? t(CALLS[action]!) : nameOfKind(action)
}

const SHORT: Record<string, LeadKey> = {
  phone_call: 'contact.number',
  whatsapp: 'contact.whatsapp',
  sms: 'contact.sms',
  email: 'contact.email',
  form_submit: 'contact.form',
}

/** Where many stand below each other. */
export function shortContact(action: string): string {
  return Object.hasOwn(SHORT, action) ? t(SHORT[action]!) : nameOfContact(action)
}

export function iconOfContact(action: string): string {
  const icons: Record<string, string> = {
    call: 'i-lucide-phone-incoming',
    internal_call: 'i-lucide-phone-incoming',
    test_call: 'i-lucide-phone-incoming',
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
  return formats.money(value, currency, Number.isInteger(value) ? { maximumFractionDigits: 0 } : {})
}

/** One more than is counted stands for all that are more. */
export function counted(count: number): string {
  return count > 1000 ? t('more_than', { count: 1000 }) : formats.number(count)
}

export function whyJoined({ because, keyKind }: { because: string; keyKind: string | null }) {
  if (because === 'person') return t('merge.because_person')
  if (because === 'visit') return t('merge.because_visit')
  return t(because === 'call' ? 'merge.because_call' : 'merge.because_site', { key: keyKind })
}
