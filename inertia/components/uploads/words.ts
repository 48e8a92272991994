import type { Data } from '@generated/data'
import { networkWords } from '~/components/uploads/networks'

export type Uploads = Data.Ads.UploadsPage
export type Target = Uploads['targets'][number]
export type Receipt = Uploads['receipts'][number]
export type Step = NonNullable<Uploads['opened']>['steps'][number]
export type ReceiptState = Receipt['state']
export type DryRun = NonNullable<Uploads['dryRun']>
export type TargetForm = Data.Ads.UploadTargetForm

interface StateWords {
  label: string
  /** Of a dot beside it. */
  mark: string
  /** What it means, and what comes next. */
  text: string
}

const QUIET = 'border border-accented'
const GOOD = 'bg-qualified-mark'

/** In the order in which a receipt goes through them; `who` is the network. */
const STATES: Record<ReceiptState, Omit<StateWords, 'text'> & { text: (who: string) => string }> = {
  held: {
    label: 'Held',
    mark: 'bg-info',
    text: () => 'Kept back for the review time, so that somebody can still change their mind.',
  },
  waiting: { label: 'Next', mark: 'bg-info', text: () => 'Goes out with the next batch.' },
  sending: { label: 'On its way', mark: 'bg-info', text: () => 'A worker has it in its hands.' },
  accepted: {
    label: 'Accepted',
    mark: 'bg-warning',
    text: (who) =>
      `${who} has it. What became of it is asked again and again, after 30 minutes for the first time.`,
  },
  processed: { label: 'Counted', mark: GOOD, text: (who) => `${who} counts it for the click.` },
  restated: {
    label: 'Value changed',
    mark: GOOD,
    text: (who) => `${who} counts it with its new value.`,
  },
  zeroed: {
    label: 'Set to 0',
    mark: GOOD,
    text: (who) => `${who} counts it as worth nothing. That it happened still counts.`,
  },
  retracted: { label: 'Taken back', mark: GOOD, text: (who) => `${who} counts it no more.` },
  failed: { label: 'Failed', mark: 'bg-error', text: (who) => `${who} did not take it.` },
  withdrawn: { label: 'Withdrawn', mark: QUIET, text: () => 'Nothing was sent.' },
  ineligible: { label: 'Not sent', mark: QUIET, text: () => 'Nothing is sent, for a reason.' },
}

/** Of what a person carries. */
const IN_A_FILE: Partial<Record<ReceiptState, Pick<StateWords, 'label' | 'text'>>> = {
  waiting: { label: 'Next', text: 'Goes into the next file that somebody makes.' },
  sending: { label: 'In a file', text: 'Somebody has taken it in a file.' },
  processed: { label: 'Uploaded', text: 'Somebody has brought it to the network in a file.' },
}

const CHANGES: Record<Receipt['operation'], string> = {
  upload: '',
  restate: 'Its new value',
  zero: 'Setting it to 0',
  retract: 'Taking it back',
}

export const STATE_NAMES = Object.keys(STATES) as ReceiptState[]

/** Whichever network it is. */
export function wordsOfState(state: ReceiptState, who = 'The network'): StateWords {
  return { ...STATES[state], text: STATES[state].text(who) }
}

/** A change that is on its way is another thing than the conversion itself. */
export function stateOf({
  state,
  operation,
  network,
}: Pick<Receipt, 'state' | 'operation' | 'network'>): StateWords {
  const { who } = networkWords(network)
  const words = { ...wordsOfState(state, who), ...(network === 'csv' && IN_A_FILE[state]) }
  const change = CHANGES[operation]
  if (!change || !['held', 'waiting', 'sending', 'accepted', 'failed'].includes(state)) return words
  const label = `${change}: ${words.label.toLowerCase()}`
  const text =
    state === 'failed' ? `${who} did not take it, and keeps what it was told before.` : words.text
  return { ...words, label, text }
}

export const GATES: Record<Target['gate'], { name: string; text: string }> = {
  contacted: {
    name: 'Contacted',
    text: 'Leads somebody has spoken with, and all that are further.',
  },
  qualified: {
    name: 'Qualified',
    text: 'Leads somebody has marked as qualified or won. There are enough of them for bidding to learn from, and soon.',
  },
  won: {
    name: 'Won',
    text: 'Leads that became customers, with what they are worth. Fewer, and later.',
  },
}

/** The rules of a target, in a line. */
export function rulesOf(target: Target): string {
  const { reviewHours, unknownConsent, identifiers, defaultValue, defaultCurrency, account } =
    target
  return [
    heldFor(reviewHours, target.isByFile ? 'Ready' : 'Sent'),
    unknownConsent === 'send' ? 'also where nobody was asked' : 'only with consent',
    identifiers !== 'never' && 'with hashed numbers and addresses',
    defaultValue !== null && `worth ${amount(defaultValue, defaultCurrency)} if nothing is said`,
    account && `in account ${account}`,
  ]
    .filter(Boolean)
    .join(', ')
}

function heldFor(hours: number, done: string): string {
  if (hours === 0) return `${done} at once`
  return hours % 24 === 0 && hours > 24 ? `Held ${hours / 24} days` : `Held ${hours} h`
}

const CLICKS: Record<string, string> = {
  gclid: 'gclid: a click on the web',
  wbraid: 'wbraid: a click on an iPhone that leads to the web',
  gbraid: 'gbraid: a click on an iPhone that leads to an app',
}

export function clickWords(kind: string): string {
  return (Object.hasOwn(CLICKS, kind) && CLICKS[kind]) || kind
}

export const CONSENTS: Record<Receipt['consent'], string> = {
  granted: 'given',
  denied: 'refused',
  unknown: 'not asked',
}

/** Cents count. */
export function amount(value: number | null, currency: string | null): string {
  if (value === null || currency === null) return '–'
  return value.toLocaleString('en-GB', { style: 'currency', currency })
}
